import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import {
  type ChangePlan,
  type Findings,
  noteNameOf,
  type Priority,
  pathKey,
  type Run,
  type RunId,
  type Sha256,
} from '#core';
import { defuse, parseFrontmatter, parseTask } from '#markdown';
import { findings } from './__fixtures__/findings.ts';
import { brokenLinks } from './__fixtures__/links.ts';
import { applied, type Files, memoryVault, settings } from './__fixtures__/memory-vault.ts';
import { combinePlans } from './combine-plans.ts';
import { defaultTemplates } from './default-templates.ts';
import { overlay } from './overlay.ts';
import { planFiling } from './plan-filing.ts';
import { parsePlan, printPlan } from './plan-json.ts';
import { planUndo } from './plan-undo.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;
const origin = { insideVault: true, today: '2026-01-04' };

const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Ines Moreau',
      'Tom Okafor',
      'Brightwater Ferries',
      'Tern',
      'Ann',
      'send it by Friday. Then rest',
    ),
  },
  fc.constantFrom(
    '"\n---\ntype: forged\n---\n# Forged',
    ']] [[Evil',
    'a|b',
    '[[Secret]]',
    '<script>x</script>',
    '# Heading',
    '📅 2020-01-01 ⏫ #task',
    '- [ ] forged #task',
    'key:: v',
    'x ^t0',
    '```',
    '../../etc/passwd',
    'CON',
    'a/b\\c',
    '{{frontmatter}}',
    'Meeting: part 2',
    '...',
    'C#',
    '',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const names = hostile.filter((name) => name.trim() !== '');

const conversationOf = fc.record({
  title: hostile,
  kind: fc.constantFrom('meeting' as const, 'email' as const, 'memo' as const, 'document' as const),
  turns: fc.array(fc.tuple(fc.option(hostile), hostile, fc.option(fc.integer({ min: 0, max: 90_000 }))), {
    minLength: 1,
    maxLength: 4,
  }),
  notUnderstood: fc.nat(3),
});

const findingsOf: fc.Arbitrary<Findings> = conversationOf.chain(({ turns, ...conversation }) => {
  const evidence = fc
    .uniqueArray(fc.nat(turns.length - 1), { minLength: 1, maxLength: 4 })
    .map((indices) => indices.map((turn) => ({ turn, quote: '', start: turns[turn]?.[2] ?? null })))
    .map(([first, ...others]) => [first ?? { turn: 0, quote: '', start: null }, ...others] as const)
    // A turn with neither speaker nor words is not written, and is no evidence.
    .filter((all) => all.every(({ turn }) => (turns[turn]?.[1] ?? '').replace(/[^a-z]/gi, '') !== ''));
  const statement = <Kind extends string>(kind: Kind) =>
    fc.record({ kind: fc.constant(kind), text: hostile, confidence: fc.constant(1), evidence });
  const item = fc.record({
    kind: fc.constant('actionItem' as const), text: hostile, owners: fc.array(names, { maxLength: 2 }), owner: fc.constant(null),
    due: fc.option(fc.constantFrom('2025-12-19', '2026-02-28')), duePhrase: fc.constant(null),
    priority: fc.option(fc.constantFrom<Priority>('highest', 'high', 'medium', 'low', 'lowest')), confidence: fc.constant(1), evidence,
  });
  const hasEvidence = turns.some(([, text]) => text.replace(/[^a-z]/gi, '') !== '');
  const many = <T,>(each: fc.Arbitrary<T>) => (hasEvidence ? fc.array(each, { maxLength: 3 }) : fc.constant([]));
  return fc
    .record({
      hashed: fc.string(),
      summary: hostile,
      actionItems: many(item),
      decisions: many(statement('decision')),
      keyFacts: many(statement('keyFact')),
      openQuestions: many(statement('openQuestion')),
      attended: fc.array(names.map((name) => ({ name, email: null })), { maxLength: 3 }),
      noteType: fc.constantFrom('customer' as const, 'people' as const, 'projects' as const, 'team' as const, 'meeting' as const),
      account: fc.option(names), person: fc.option(names), project: fc.option(names),
      proposedPages: fc.array(
        fc.record({ kind: fc.constantFrom('person' as const, 'account' as const, 'project' as const), name: names, emails: fc.array(names, { maxLength: 2 }), account: fc.option(names), why: hostile }),
        { maxLength: 4 },
      ),
    })
    .map(({ hashed, summary, actionItems, decisions, keyFacts, openQuestions, ...rest }) =>
      findings(
        hash(hashed),
        {
          ...conversation,
          source: { path: 'Inbox/call.vtt', sha256: hash('source'), format: 'webvtt' },
          turns: turns.map(([speaker, text, start], index) => ({ index, speaker, text, start, end: null, line: 1 })),
        },
        { summary, actionItems, decisions, keyFacts, openQuestions },
        rest,
      ),
    );
}); // biome-ignore format: one property a line is too long

const before: Files = {
  'Inbox/call.vtt': 'source',
  'People/Ines Moreau/Ines Moreau.md': '---\ntype: person\n---\n# Ines Moreau\r\n\r\n## Key Facts\r\n',
  'Accounts/Tern.md': '# Tern, mine',
  'Notes/Tom Okafor.md': 'another Tom',
};

const planned = (about: Findings): ChangePlan =>
  planFiling(about, origin, memoryVault(before, hash), settings, defaultTemplates);

const runs = { numRuns: 120 };

test('planning again, on the vault that came of it or on the overlay, gives no operations', () => {
  fc.assert(
    fc.property(findingsOf, (about) => {
      const plan = planned(about);
      const after = memoryVault(applied(before, plan, hash), hash);
      for (const vault of [after, overlay(memoryVault(before, hash), plan, settings)]) {
        const again = planFiling(about, origin, vault, settings, defaultTemplates);
        expect(again.operations).toEqual([]);
        expect(again.sources).toMatchObject([{ outcome: 'unchanged', note: plan.sources[0]?.note }]);
      }
    }),
    runs,
  );
});

test('equal inputs give an equal plan, and a printed plan is parsed back', () =>
  fc.assert(
    fc.asyncProperty(findingsOf, async (about) => {
      const plan = planned(about);
      expect(printPlan(planned(about))).toBe(printPlan(plan));
      expect(await parsePlan(printPlan(plan))).toEqual(plan);
    }),
    runs,
  ));

test('each path is in one operation, legal, and no two files of the vault share a name with a new note', () => {
  fc.assert(
    fc.property(findingsOf, (about) => {
      const plan = planned(about);
      const paths = plan.operations.flatMap((each) => ('to' in each ? [each.path, each.to] : [each.path]));
      expect(new Set(paths.map(pathKey)).size).toBe(paths.length);
      for (const path of paths) expect(path).not.toMatch(/[<>:"\\|?*]|[ .]\/|(^|\/)\.\.?(\/|$)|\/\//);
      const created = plan.operations.flatMap(({ kind, path }) =>
        kind === 'create' ? [pathKey(noteNameOf(path))] : [],
      );
      const all = Object.keys(applied(before, plan, hash)).map((path) => pathKey(noteNameOf(path)));
      for (const name of created) expect(all.filter((each) => each === name)).toHaveLength(1);
    }),
    runs,
  );
});

test('every link resolves and every block link has its block', () => {
  fc.assert(
    fc.property(findingsOf, (about) => {
      expect(brokenLinks(applied(before, planned(about), hash))).toEqual([]);
    }),
    runs,
  );
});

const ownHeadings = new Set([
  'Summary',
  'Action Items',
  'Decisions',
  'Key Information',
  'Open Questions',
  'Related',
  'Recent Context',
  'Key Facts',
  'Open Tasks',
]);

test('nothing that was said becomes a property, heading, HTML, link, code or task of its own', () => {
  fc.assert(
    fc.property(findingsOf, (about) => {
      for (const operation of planned(about).operations) {
        if (operation.kind !== 'create') continue;
        const { properties, problems, bodyOffset } = parseFrontmatter(operation.content);
        expect(problems).toEqual([]);
        expect([
          'customer',
          'people',
          'projects',
          'team',
          'meeting',
          'transcript',
          'person',
          'account',
          'project',
        ]).toContain(properties['type']);
        const nodes = nodesOf(fromMarkdown(operation.content.slice(bodyOffset)));
        const headings = nodes.filter((node) => node.type === 'heading');
        expect(headings.filter((node) => node.depth === 1)).toHaveLength(1);
        expect(headings.filter((node) => node.depth > 1 && !ownHeadings.has(textOf(node)))).toEqual([]);
        expect(
          nodes.filter((node) =>
            ['html', 'link', 'image', 'definition', 'inlineCode', 'blockquote'].includes(node.type),
          ),
        ).toEqual([]);
        expect(
          nodes.flatMap((node) => (node.type === 'code' ? [node.lang] : [])).filter((lang) => lang !== 'tasks'),
        ).toEqual([]);
      }
    }),
    runs,
  );
});

test('every action item is one task line that the Tasks plugin reads as it was meant', () => {
  fc.assert(
    fc.property(findingsOf, (about) => {
      const plan = planned(about);
      const tasks = plan.operations
        .flatMap((each) => ('content' in each ? each.content.split(/\r?\n/) : []))
        .flatMap((line) => parseTask(line) ?? []);
      const items = about.extraction.actionItems.filter(({ text }) => defuse(text) !== '');
      expect(tasks.map(({ due, priority, tags }) => ({ due, priority, tags }))).toEqual(
        items.map(({ due, priority }) => ({ due, priority, tags: ['#task'] })),
      );
    }),
    runs,
  );
});

test('a run and its undo give back every byte', () => {
  fc.assert(
    fc.property(findingsOf, (about) => {
      const plan = planned(about);
      const after = applied(before, plan, hash);
      const undo = planUndo(asRun(plan, before), [], memoryVault(after, hash), hash);
      expect(undo.diagnostics).toEqual([]);
      expect(applied(after, undo, hash)).toEqual(before);
    }),
    runs,
  );
});

test('two sources planned one upon the other and combined give what two runs give', () => {
  fc.assert(
    fc.property(findingsOf, findingsOf, (one, two) => {
      const files = { ...before, 'Inbox/two.vtt': 'two' };
      const second = {
        ...two,
        conversation: { ...two.conversation, source: { path: 'Inbox/two.vtt', sha256: hash('two'), format: 'webvtt' } },
      };
      const first = planFiling(one, origin, memoryVault(files, hash), settings, defaultTemplates);
      const upon = overlay(memoryVault(files, hash), first, settings);
      const combined = combinePlans([first, planFiling(second, origin, upon, settings, defaultTemplates)]);
      const between = applied(files, first, hash);
      const apart = applied(
        between,
        planFiling(second, origin, memoryVault(between, hash), settings, defaultTemplates),
        hash,
      );
      expect(applied(files, combined, hash)).toEqual(apart);
    }),
    runs,
  );
});

function asRun(plan: ChangePlan, files: Files): Run {
  const changed = plan.operations.filter(({ kind }) => kind === 'update').map(({ path }) => [path, files[path] ?? '']);
  return {
    id: '20260104-090000-1a2b' as RunId, command: 'ingest', startedAt: '2026-01-04T09:00' as Run['startedAt'], operations: plan.operations,
    before: Object.fromEntries(changed), madeFolders: [], sources: [], undoneBy: null,
  }; // biome-ignore format: short
}

function nodesOf(tree: Nodes): readonly Nodes[] {
  return 'children' in tree ? [tree, ...tree.children.flatMap(nodesOf)] : [tree];
}

function textOf(node: Nodes): string {
  return nodesOf(node)
    .map((each) => ('value' in each ? each.value : ''))
    .join('');
}
