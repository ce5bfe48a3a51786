import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Sha256, VaultPath } from '#core';
import { settings } from '../__fixtures__/memory-vault.ts';
import { auditFacts, planRepair } from '../plan-repair.ts';
import type { Check, CheckExample } from './check.ts';
import { checks } from './checks.ts';
import type { VaultFacts } from './vault-look.ts';

const hashText = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256;

/** A vault of these files, as an audit is given it. */
function factsOf(files: Readonly<Record<string, string>>): VaultFacts {
  const paths = Object.keys(files).sort() as VaultPath[];
  const markdown = paths.filter((path) => path.endsWith('.md'));
  return {
    paths,
    texts: new Map(markdown.map((path) => [path, files[path] ?? ''])),
    unreadable: [],
    waiting: paths.filter((path) => /^Inbox\/(?!_)/.test(path)),
    interrupted: [],
    journal: [],
    hash: (path) => (files[path] === undefined ? null : hashText(files[path] ?? '')),
    settings,
  };
}

function pathOf({ path }: CheckExample): string {
  return path ?? 'Notes/Example.md';
}

function filesOf(example: CheckExample): Readonly<Record<string, string>> {
  return { ...example.beside, [pathOf(example)]: example.before };
}

function foundBy(check: Check, example: CheckExample): readonly string[] {
  return auditFacts(factsOf(filesOf(example)))
    .left.filter((finding) => finding.check === check.name && finding.file === pathOf(example))
    .map(({ line, message }) => `${line ?? '-'}: ${message}`);
}

/** The same example inside a page with properties and a heading before it, where it brings no properties of its own. */
function inPage(example: CheckExample): CheckExample | null {
  if (example.before.startsWith('---') || !pathOf(example).endsWith('.md')) return null;
  const head = '---\ntype: meeting\ntags: [weekly]\n---\n\n# A page around it\n\nSome words before.\n\n';
  const foot = '\nSome words behind.\n';
  const lines = head.split('\n').length - 1;
  const found = example.found.map((each) => each.replace(/^\d+/, (line) => String(Number(line) + lines)));
  const around = { ...example, before: head + example.before + foot, found };
  return example.after === undefined ? around : { ...around, after: head + example.after + foot };
}

function withCrlf(example: CheckExample): CheckExample {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const beside = Object.fromEntries(
    Object.entries(example.beside ?? {}).map(([path, text]) => [path, path.endsWith('.md') ? crlf(text) : text]),
  );
  const changed = { ...example, before: crlf(example.before), beside };
  return example.after === undefined ? changed : { ...changed, after: crlf(example.after) };
}

/** What these find does not stand on a page. */
const withoutExamples: readonly string[] = ['interrupted-run', 'damaged-journal', 'unreadable-page'];
const checksOfPages = checks.filter(({ name }) => !withoutExamples.includes(name));

describe.each(checksOfPages)('$name', (check) => {
  const plain = check.examples;
  const paged = plain.flatMap((example) => inPage(example) ?? []);
  const all = [...plain, ...paged, ...[...plain, ...paged].filter(({ path }) => path === undefined).map(withCrlf)];

  test.each(all.map((example) => [example.before, example] as const))(
    'on %j finds what its example says',
    (_, example) => {
      expect(foundBy(check, example)).toEqual(example.found);
    },
  );

  test.each(all.map((example) => [example.before, example] as const))('mends %j as its example says', (_, example) => {
    const facts = factsOf(filesOf(example));
    const { plan, left } = planRepair(facts, hashText);
    const operation = plan.operations.find(({ path }) => path === pathOf(example));
    const after = operation?.kind === 'update' ? operation.content : example.before;
    expect(after).toBe(example.after ?? example.before);
    const again = planRepair(factsOf({ ...filesOf(example), [pathOf(example)]: after }), hashText);
    expect(again.plan.operations.filter(({ path }) => path === pathOf(example))).toEqual([]);
    expect(again.left.filter(({ file }) => file === pathOf(example))).toEqual(
      left.filter(({ file }) => file === pathOf(example)),
    );
  });
});

test('every check that looks at pages shows what it finds and what it must not', () => {
  for (const { name, examples } of checksOfPages) {
    expect(
      examples.some(({ found }) => found.length > 0),
      name,
    ).toBe(true);
    expect(
      examples.some(({ found }) => found.length === 0),
      name,
    ).toBe(true);
  }
});
