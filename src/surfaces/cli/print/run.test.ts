import { describe, expect, test } from 'vitest';
import type { RunSummary } from '#core';
import { timeAgo } from './ago.ts';
import { countsLine, printRun } from './run.ts';

test.each([
  ['2026-11-23T16:30', 'just now'],
  ['2026-11-23T17:45', 'just now'],
  ['2026-11-23T16:29', '1 minute ago'],
  ['2026-11-23T15:31', '59 minutes ago'],
  ['2026-11-23T09:05', '7 hours ago'],
  ['2026-11-22T23:30', 'yesterday'],
  ['2026-11-22T09:00', 'yesterday'],
  ['2026-11-12T09:00', '11 days ago'],
  ['2026-10-23T09:00', '4 weeks ago'],
  ['2026-02-23T09:00', '8 months ago'],
  ['2023-11-01T09:00', '3 years ago'],
])('%s is %s', (then, said) => {
  expect(timeAgo(then, '2026-11-23T16:30:40')).toBe(said);
});

const operation = (kind: RunSummary['operations'][number]['kind']): RunSummary['operations'][number] => {
  return { kind, path: 'a.md' as RunSummary['operations'][number]['path'], to: null, leaves: null, reason: '' };
};
const source = (outcome: 'filed' | 'unchanged' | 'failed', note: string | null): RunSummary['sources'][number] => {
  return { path: 'Inbox/a.vtt', outcome, note: note as RunSummary['sources'][number]['note'], report: '' };
};
const run: RunSummary = {
  id: '20261123-143005-4f2a' as RunSummary['id'],
  command: 'ingest',
  startedAt: '2026-11-23T14:30' as RunSummary['startedAt'],
  operations: [operation('create'), operation('create'), operation('update'), operation('move')],
  madeFolders: [],
  sources: ['One.md', 'Two.md', 'Three.md', 'Four.md']
    .map((note) => source('filed', note))
    .concat(source('failed', null)),
  undoneBy: '20261123-150000-0001' as RunSummary['id'],
};

describe('a run in the list of runs', () => {
  test('says when, what was filed, what changed, and what took it back', () => {
    const lines: string[] = [];
    const terminal = { out: (line: string) => lines.push(line), note: () => {}, progress: () => {} };
    printRun(run, '2026-11-23T16:30:40', { ...terminal, style: (_style, text) => text });
    expect(lines.join('\n')).toBe(`20261123-143005-4f2a  2026-11-23 14:30, 2 hours ago  ingest
    4 filed, 1 failed; 2 files made, 1 changed, 1 moved
    One.md
    Two.md
    Three.md
    and 1 more
    taken back by 20261123-150000-0001`);
  });

  test.each([
    [[], ['remove'], '1 file removed'],
    [[source('unchanged', 'One.md')], ['update'], '1 filed before; 1 file changed'],
    [[], [], 'nothing changed'],
  ] as const)('counts %j and %j', (sources, kinds, line) => {
    expect(countsLine({ sources, operations: kinds.map(operation) })).toBe(line);
  });
});
