import { expect, test } from 'vitest';
import { joinVaultPath as at, type Run, type RunId, type Sha256 } from '#core';
import { runBySource } from './run-by-source.ts';

const expects = 'a'.repeat(64) as Sha256;
const reason = '';
const transcript = (name: string): string =>
  `---\ntype: "transcript"\nsource_ref: "Archive/${name}.vtt"\nsource_sha256: "${expects}"\nnote: "[[Meetings/${name}|${name}]]"\n---\n`;

test('a run is told by its sources: the note, the transcript, the archived original and the pages each of them touched', () => {
  const run: Run = {
    id: '20260104-090000-1a2b' as RunId,
    command: 'ingest',
    startedAt: '2026-01-04T09:00' as Run['startedAt'],
    operations: [
      { kind: 'create', path: at('Meetings/Call.md'), content: '# Call\n\n[[Dana]]', reason },
      { kind: 'create', path: at('Archive/Call (transcript).md'), content: transcript('Call'), reason },
      { kind: 'create', path: at('People/Dana.md'), content: '- [[Call]]\n- [[Memo]]\n', reason },
      { kind: 'update', path: at('People/Sam.md'), expects, content: '- [[Memo]]\n- [[Call]]\n', reason },
      { kind: 'create', path: at('Meetings/Memo.md'), content: '# Memo', reason },
      { kind: 'create', path: at('Archive/Memo (transcript).md'), content: transcript('Memo'), reason },
      { kind: 'update', path: at('Somewhere.md'), expects, content: 'x', reason },
      { kind: 'move', path: at('Inbox/Call.vtt'), to: at('Archive/Call.vtt'), expects, reason },
      { kind: 'copy', from: '/tmp/Memo.vtt', path: at('Archive/Memo.vtt'), expects, reason },
    ],
    before: { 'People/Sam.md': '- [[Call]]\n', 'Somewhere.md': '' },
    madeFolders: [],
    sources: [
      { path: 'Inbox/Call.vtt', outcome: 'filed', note: at('Meetings/Call.md'), report: '3 turns read' },
      { path: '/tmp/Memo.vtt', outcome: 'filed', note: at('Meetings/Memo.md'), report: '1 turn read' },
      { path: 'Inbox/again.vtt', outcome: 'unchanged', note: at('Meetings/Old.md'), report: 'Filed already' },
    ],
    undoneBy: null,
  };
  const { sources, others } = runBySource(run);
  expect(sources).toMatchObject([
    {
      note: 'Meetings/Call.md',
      transcript: 'Archive/Call (transcript).md',
      archived: 'Archive/Call.vtt',
      pages: [{ path: 'People/Dana.md', isNew: true }],
    },
    {
      note: 'Meetings/Memo.md',
      transcript: 'Archive/Memo (transcript).md',
      archived: 'Archive/Memo.vtt',
      pages: [
        { path: 'People/Dana.md', isNew: true },
        { path: 'People/Sam.md', isNew: false },
      ],
    },
    { note: 'Meetings/Old.md', transcript: null, archived: null, pages: [] },
  ]);
  expect(others.map(({ path }) => path)).toEqual(['Somewhere.md']);
});
