import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ChangePlan, type Findings, type Settings, SettingsError, type Sha256, UnreadableFileError } from '#core';
import { parseFrontmatter, parseTask } from '#markdown';
import { findings, from, resolved, statement, turns } from './__fixtures__/findings.ts';
import { brokenLinks } from './__fixtures__/links.ts';
import { applied, type Files, memoryVault, settings } from './__fixtures__/memory-vault.ts';
import { defaultTemplates } from './default-templates.ts';
import { planFiling } from './plan-filing.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;
const origin = { insideVault: true, today: '2026-01-04' };
const source = 'WEBVTT\n';
const inbox: Files = { 'Inbox/2025-12-15 14 59 - Weekly call.vtt': source };
const noteName = '2025-12-15 - Weekly call';

function plan(about: Findings, files: Files, using: Settings = settings): ChangePlan {
  return planFiling(about, origin, memoryVault(files, hash, using), using, defaultTemplates);
}

function content({ operations }: ChangePlan, path: string): string {
  const operation = operations.find((each) => each.path === path);
  return operation !== undefined && 'content' in operation ? operation.content : `nothing at ${path}`;
}

const said = turns(
  ['Ines', "So, Brightwater wants the pilot in March, and they'd pay for forty seats."],
  ['Marek Havel', 'Right, forty seats. I can send you the security questionnaire this week.'],
  ['Ines', "Great. I'll write up the integration design by the end of the week."],
  ['Speaker 3', 'And who signs it off on your side?'],
);

const customerCall = findings(
  hash(source),
  { turns: said, notUnderstood: 3 },
  {
    summary:
      'Ines Moreau and Marek Havel planned the pilot at Brightwater Ferries. They agreed on forty seats, starting in March.',
    actionItems: [
      {
        kind: 'actionItem', text: 'Write up the integration design', owner: 'Ines Moreau', owners: ['Ines Moreau'],
        due: '2025-12-19', duePhrase: 'by the end of the week', priority: 'high', confidence: 0.9, evidence: from(2),
      },
      {
        kind: 'actionItem', text: 'Send the security questionnaire', owner: 'Marek Havel', owners: ['Marek Havel', 'Ines Moreau'],
        due: null, duePhrase: 'this week', priority: null, confidence: 0.8, evidence: from(1, 2, 0, 3),
      },
      {
        kind: 'actionItem', text: 'Maybe buy cake', owner: null, owners: [],
        due: null, duePhrase: null, priority: null, confidence: 0.1, evidence: from(1),
      },
    ],
    decisions: [statement('decision', 'Start the pilot in March', from(0, 1))],
    keyFacts: [statement('keyFact', 'Brightwater Ferries pays for forty seats', from(0))],
    openQuestions: [statement('openQuestion', 'Who signs the pilot off at Brightwater Ferries?', from(3))],
  },
  {
    speakers: { Ines: 'Ines Moreau', 'Marek Havel': 'Marek Havel' },
    noteType: 'customer',
    account: 'Brightwater Ferries',
    attended: [{ name: 'Ines Moreau', email: null }, { name: 'Marek Havel', email: 'marek@brightwater.example' }],
    spoke: ['Ines Moreau', 'Marek Havel'],
    proposedPages: [
      { kind: 'person', name: 'Marek Havel', emails: ['marek@brightwater.example'], account: 'Brightwater Ferries', why: 'took part' },
      { kind: 'account', name: 'Brightwater Ferries', emails: [], account: null, why: 'mainly about it' },
    ],
  },
); // biome-ignore format: items stand as tables

describe('a customer call into an empty vault', () => {
  const filed = plan(customerCall, inbox);

  test.each(filed.operations.flatMap((each) => ('content' in each ? [each.path] : [])))('writes %s', async (path) => {
    await expect(content(filed, path)).toMatchFileSnapshot(`./__fixtures__/customer-call/${path}`);
  });
  test('moves the source last and says what was read', () => {
    expect(filed.operations.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      `create Accounts/Brightwater Ferries/${noteName}.md`,
      'create Inbox/_archive/2026-01-04/2025-12-15 14 59 - Weekly call (transcript).md',
      'create People/Marek Havel/Marek Havel.md',
      'create Accounts/Brightwater Ferries/Brightwater Ferries.md',
      'move Inbox/2025-12-15 14 59 - Weekly call.vtt',
    ]);
    expect(filed.sources).toMatchObject([{ outcome: 'filed', report: '4 turns read; 3 not understood' }]);
  });
  test('is not filed twice', () => {
    const again = plan(customerCall, applied(inbox, filed, hash));
    expect(again.operations).toEqual([]);
    expect(again.sources).toMatchObject([
      {
        outcome: 'unchanged',
        note: `Accounts/Brightwater Ferries/${noteName}.md`,
        report: expect.stringContaining(noteName),
      },
    ]);
  });
  test('has properties in the order of the design, that a YAML parser reads', () => {
    const { properties, problems } = parseFrontmatter(content(filed, `Accounts/Brightwater Ferries/${noteName}.md`));
    expect(problems).toEqual([]);
    expect(Object.keys(properties)).toEqual([
      'type',
      'title',
      'date',
      'account',
      'participants',
      'source',
      'source_ref',
      'tags',
    ]);
  });
  test('has tasks that the Tasks plugin reads', () => {
    const tasks = content(filed, `Accounts/Brightwater Ferries/${noteName}.md`)
      .split('\n')
      .flatMap((line) => parseTask(line) ?? []);
    expect(tasks.map(({ due, priority, tags }) => ({ due, priority, tags }))).toEqual([
      { due: '2025-12-19', priority: 'high', tags: ['#task'] },
      { due: null, priority: null, tags: ['#task'] },
    ]);
  });
});

const inesPage = [
  '\uFEFF---', 'type: person # me', 'aliases: [Nessie]', '---', '# Ines', '', 'My own words.', '', '## Recent Context', '',
  'On leave in May.', '', '* 2025-11-03: [[2025-11-03 - Kick-off]]: Began.', '', '## Mine', '', 'More.', '',
].join('\r\n'); // biome-ignore format: one line a line
const lowInes = memoryVault({ 'People/Ines Moreau.md': inesPage }, hash).entities;

describe('pages that stand already', () => {
  const files: Files = {
    ...inbox,
    'People/Ines Moreau.md': inesPage,
    'CRM/Brightwater Ferries.md':
      '---\ntype: account\n---\n# Brightwater\n\n## Key Facts\n\n- 2025-10-01: brightwater ferries pays for *forty* seats\n',
    'People/Ann.md': '---\ntype: person\n---\n# Ann\n',
  };
  const filed = plan(
    { ...customerCall, proposedPages: [], resolutions: lowInes.map((entity) => resolved(entity)) },
    files,
  );

  test('the note goes beside the page of its account, wherever that stands', () => {
    expect(filed.sources[0]?.note).toBe(`CRM/${noteName}.md`);
  });
  test("a line is put in, in the page's own bullets and line breaks, and no other byte changes", () => {
    const line = `* 2025-12-15: [[${noteName}]] (spoke): Ines Moreau and Marek Havel planned the pilot at Brightwater Ferries.\r\n`;
    const edited = content(filed, 'People/Ines Moreau.md');
    expect(edited).toContain(line);
    expect(edited.replace(line, '').replace('last_contact: "2025-12-15"\r\n', '')).toBe(inesPage);
  });
  test('a fact that stands there is not written twice', () => {
    expect(content(filed, 'CRM/Brightwater Ferries.md')).toMatchInlineSnapshot(`
      "---
      type: account
      last_contact: "2025-12-15"
      ---
      # Brightwater

      ## Key Facts

      - 2025-10-01: brightwater ferries pays for *forty* seats

      ## Recent Context

      - 2025-12-15: [[2025-12-15 - Weekly call]]: Ines Moreau and Marek Havel planned the pilot at Brightwater Ferries.
      "
    `);
  });
  test('who has no part in it hears nothing of it', () => {
    expect(filed.operations.map(({ path }) => path)).not.toContain('People/Ann.md');
  });
  test('who was only mentioned hears what concerns them', () => {
    const ann = memoryVault(files, hash).entities.filter(({ name }) => name === 'Ann');
    const spoken = {
      ...customerCall.extraction,
      decisions: [statement('decision', 'Ask Ann for the annual report', from(1))],
    };
    const about = {
      ...customerCall,
      extraction: spoken,
      resolutions: ann.map((entity) => resolved(entity)),
      proposedPages: [],
    };
    expect(content(plan(about, files), 'People/Ann.md')).toContain(
      `- 2025-12-15: [[${noteName}]] (mentioned): Ask Ann for the annual report.\n`,
    );
    const idle = {
      ...about,
      extraction: { ...spoken, decisions: [statement('decision', 'Read the Annual report', from(1))] },
    };
    expect(plan(idle, files).operations.map(({ path }) => path)).not.toContain('People/Ann.md');
  });
});

test('a page that is no UTF-8 text does not keep the conversation from being filed', () => {
  const vault = memoryVault({ ...inbox, 'People/Ines Moreau.md': inesPage }, hash);
  const read = (): never => {
    throw new UnreadableFileError('Cannot read it: it is no UTF-8 text');
  };
  const filed = planFiling(customerCall, origin, { ...vault, read }, settings, defaultTemplates);
  expect(filed.operations.map(({ path }) => path)).not.toContain('People/Ines Moreau.md');
  expect(filed.operations).toHaveLength(5);
  expect(filed.diagnostics).toMatchObject([{ code: 'page-not-updated', file: 'People/Ines Moreau.md' }]);
});

test('a source that stands in the archive stays there, and one that would hide a page is named apart', () => {
  const at = (path: string) => ({
    ...customerCall.conversation,
    source: { ...customerCall.conversation.source, path },
  });
  const archivedBefore = plan({ ...customerCall, conversation: at('Inbox/_archive/2025-12-16/call.vtt') }, {});
  expect(archivedBefore.operations.map(({ kind }) => kind)).not.toContain('move');
  expect(archivedBefore.operations[1]?.path).toBe('Inbox/_archive/2025-12-16/call (transcript).md');
  const hiding = plan(
    { ...customerCall, conversation: at('Inbox/Ines Moreau.md') },
    { 'People/Ines Moreau.md': inesPage, 'Inbox/Ines Moreau.md': source },
  );
  expect(hiding.operations.at(-1)).toMatchObject({ to: 'Inbox/_archive/2026-01-04/Ines Moreau (source).md' });
});

describe('names', () => {
  test('a note, a transcript and an original never take the name of another file', () => {
    const files: Files = {
      ...inbox,
      [`Old/${noteName}.md`]: '',
      'Old/2025-12-15 14 59 - weekly call (Transcript).md': '',
      'Inbox/_archive/2026-01-04/2025-12-15 14 59 - Weekly call.vtt': 'other',
    };
    expect(
      plan(findings(hash(source), { turns: said }), files).operations.map((each) =>
        'to' in each ? each.to : each.path,
      ),
    ).toEqual([
      `Meetings/${noteName} (2).md`,
      'Inbox/_archive/2026-01-04/2025-12-15 14 59 - Weekly call (2) (transcript).md',
      'Inbox/_archive/2026-01-04/2025-12-15 14 59 - Weekly call (2).vtt',
    ]);
  });
  test('a person whose name another note has gets a page that links find', () => {
    const files: Files = { ...inbox, 'Notes/Marek Havel.md': 'mine' };
    const filed = plan(customerCall, files);
    expect(content(filed, 'People/Marek Havel (2)/Marek Havel (2).md')).toContain('aliases:\n  - "Marek Havel"\n');
    expect(content(filed, filed.sources[0]?.note ?? '')).toContain('- [[Marek Havel (2)|Marek Havel]]\n');
  });
  test('a source from outside is copied', () => {
    const outside = {
      ...customerCall,
      conversation: {
        ...customerCall.conversation,
        source: { path: '/tmp/a#b.vtt', sha256: hash(source), format: 'webvtt' },
      },
    };
    const filed = planFiling(
      outside,
      { ...origin, insideVault: false },
      memoryVault({}, hash),
      settings,
      defaultTemplates,
    );
    expect(filed.operations.at(-1)).toMatchObject({
      kind: 'copy',
      from: '/tmp/a#b.vtt',
      path: 'Inbox/_archive/2026-01-04/a b.vtt',
    });
  });
  test.each([
    ['people', { person: 'Marek Havel' }, 'People/Marek Havel'],
    ['projects', { project: 'Tern' }, 'Projects/Tern'],
    ['team', { account: 'Brightwater Ferries' }, 'Meetings'],
    ['journal', {}, 'Meetings'],
    ['customer', {}, 'Meetings'],
  ] as const)('a note of type %s goes to its folder', (noteType, about, folder) => {
    const filed = plan(findings(hash(source), { turns: said }, {}, { noteType, ...about }), inbox);
    expect(filed.sources[0]?.note).toBe(`${folder}/${noteName}.md`);
  });
});

describe('settings', () => {
  test('proposed tasks, another tag and no citations', () => {
    const using: Settings = {
      ...settings,
      citations: 'none',
      tasks: { status: 'proposed', tag: 'todo', minConfidence: 0.85 },
    };
    const filed = plan(customerCall, inbox, using);
    const note = content(filed, filed.sources[0]?.note ?? '');
    expect(note).toContain('- [?] Write up the integration design. @Ines Moreau 📅 2025-12-19 ⏫ #todo #proposed\n');
    expect(note).not.toContain('questionnaire');
    expect(note).not.toContain('#^t');
  });
  test('no new pages: names stand as plain text', () => {
    const filed = plan(customerCall, inbox, { ...settings, pages: { create: false, minConfidence: 0 } });
    const note = content(filed, filed.sources[0]?.note ?? '');
    expect(note).toContain('**Account**: Brightwater Ferries\n');
    expect(note).not.toContain('## Related');
    expect(filed.operations.map(({ kind }) => kind)).toEqual(['create', 'create', 'move']);
  });
  test('property names of the vault', () => {
    const filed = plan(customerCall, inbox, { ...settings, properties: { participants: 'attendees', type: 'kind' } });
    expect(Object.keys(parseFrontmatter(content(filed, filed.sources[0]?.note ?? '')).properties)).toEqual(
      expect.arrayContaining(['kind', 'attendees', 'source_ref']),
    );
  });
  test("a user's own template", () => {
    const templates = {
      ...defaultTemplates,
      note: '{{frontmatter}}\r\n{{#actionItems}}\r\n* {{text}}\r\n{{/actionItems}}\r\n',
    };
    const filed = planFiling(customerCall, origin, memoryVault(inbox, hash), settings, templates);
    expect(content(filed, filed.sources[0]?.note ?? '')).toMatch(
      /---\n\* Write up the integration design\n\* Send the security questionnaire\n$/,
    );
  });
  test('a template that cannot be used is named', () => {
    const templates = { ...defaultTemplates, person: '{{#open}}' };
    const planning = () => planFiling(customerCall, origin, memoryVault(inbox, hash), settings, templates);
    expect(planning).toThrow(SettingsError);
    expect(planning).toThrow('Cannot use template "person.md": Unclosed section "open" at 9');
  });
});

test('a dictated memo with nothing in it is a note without empty parts', async () => {
  const memo = findings(
    hash(source),
    { kind: 'memo', title: 'Ideas', turns: turns([null, 'Nothing much today.']) },
    {},
    { noteType: 'journal' },
  );
  const filed = plan(memo, inbox);
  await expect(content(filed, 'Meetings/2025-12-15 - Ideas.md')).toMatchFileSnapshot('./__fixtures__/memo/note.md');
  await expect(content(filed, filed.operations[1]?.path ?? '')).toMatchFileSnapshot(
    './__fixtures__/memo/transcript.md',
  );
});

test('a turn without a time is cited by its number, and lines of an e-mail stay lines', () => {
  const letter = turns(['Marek Havel', 'Hello Ines,\n\n# big news\n- we start\n\nMarek']).map((turn) => ({
    ...turn,
    start: null,
    end: null,
  }));
  const fact = {
    ...statement('keyFact', 'They start', from(0)),
    evidence: [{ turn: 0, quote: 'we start', start: null }] as const,
  };
  const filed = plan(findings(hash(source), { kind: 'email', turns: letter }, { keyFacts: [fact] }), inbox);
  expect(content(filed, filed.sources[0]?.note ?? '')).toContain('(transcript)#^t0|turn 1]])');
  expect(content(filed, filed.operations[1]?.path ?? '')).toContain(
    '**Marek Havel**: Hello Ines,\n\\# big news\n\\- we start\nMarek ^t0\n',
  );
});

test('every link of a filed vault resolves and every block link has its block', () => {
  expect(brokenLinks(applied(inbox, plan(customerCall, inbox), hash))).toEqual([]);
});
