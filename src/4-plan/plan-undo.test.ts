import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type FileOperation, joinVaultPath, type Run, type RunId, type Sha256 } from '#core';
import { applied, type Files, memoryVault } from './__fixtures__/memory-vault.ts';
import { planUndo } from './plan-undo.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;
const path = joinVaultPath;
const reason = 'because';

const operations: readonly FileOperation[] = [
  { kind: 'create', path: path('Meetings/note.md'), content: 'note', reason },
  { kind: 'update', path: path('People/Ines.md'), expects: hash('old'), content: 'new', reason },
  { kind: 'copy', from: '/tmp/a.vtt', path: path('Inbox/_archive/a.vtt'), expects: hash('a'), reason },
  { kind: 'move', path: path('Inbox/b.vtt'), to: path('Inbox/_archive/b.vtt'), expects: hash('b'), reason },
];
const run: Run = {
  id: '20260104-090000-1a2b' as RunId,
  command: 'ingest',
  startedAt: '2026-01-04T09:00' as Run['startedAt'],
  operations,
  before: { 'People/Ines.md': 'old' },
  madeFolders: [],
  sources: [],
  undoneBy: null,
};
const before: Files = { 'People/Ines.md': 'old', 'Inbox/b.vtt': 'b' };
const after = applied(
  before,
  { ...planUndo({ ...run, operations: [] }, [], memoryVault({}, hash), hash), operations },
  hash,
  {
    '/tmp/a.vtt': 'a',
  },
);

function undone(files: Files, of: Run = run, later: readonly Run[] = []) {
  const plan = planUndo(of, later, memoryVault(files, hash), hash);
  return {
    plan,
    files: applied(files, plan, hash),
    said: plan.diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

describe('undoing a run', () => {
  test('takes back every operation, the last one first, and keeps a copy from outside aside', () => {
    const { plan, files } = undone(after);
    expect(plan.command).toBe('undo 20260104-090000-1a2b');
    expect(plan.operations.map(({ kind, path: at }) => `${kind} ${at}`)).toEqual([
      'move Inbox/_archive/b.vtt',
      'move Inbox/_archive/a.vtt',
      'update People/Ines.md',
      'remove Meetings/note.md',
    ]);
    expect(files).toEqual({ ...before, '.boswell/undone/20260104-090000-1a2b/Inbox/_archive/a.vtt': 'a' });
  });
  test('can itself be undone', () => {
    const { plan, files } = undone(after);
    const undo: Run = {
      ...run,
      id: '20260104-100000-1a2b' as RunId,
      operations: plan.operations,
      before: { 'People/Ines.md': 'new', 'Meetings/note.md': 'note' },
    };
    expect(undone(files, undo).files).toEqual(after);
    expect(undone(files, undo).said).toEqual([]);
  });
  test('keeps what a person edited since, and says so', () => {
    const { files, said } = undone({ ...after, 'Meetings/note.md': 'note, with a word of mine' });
    expect(files['Meetings/note.md']).toBe('note, with a word of mine');
    expect(files['Inbox/b.vtt']).toBe('b');
    expect(said).toEqual(['undo-kept-edit: Kept "Meetings/note.md": somebody changed it since']);
  });
  test('names the later run that built on it', () => {
    const later: Run = {
      ...run,
      id: '20260105-090000-3c4d' as RunId,
      operations: [{ kind: 'update', path: path('People/Ines.md'), expects: hash('new'), content: 'newer', reason }],
    };
    const { files, said } = undone({ ...after, 'People/Ines.md': 'newer' }, run, [later]);
    expect(files['People/Ines.md']).toBe('newer');
    expect(said).toEqual(['undo-kept-edit: Kept "People/Ines.md": run 20260105-090000-3c4d changed it since']);
  });
  test('has nothing to take back where a person deleted the page', () => {
    const { 'Meetings/note.md': _deleted, ...rest } = after;
    expect(undone(rest).said).toEqual([
      'undo-already-gone: Nothing to take back at "Meetings/note.md": it is no longer there',
    ]);
  });
  test('does not move a source onto another file', () => {
    const { files, said } = undone({ ...after, 'Inbox/B.vtt': 'a new one' });
    expect(files['Inbox/_archive/b.vtt']).toBe('b');
    expect(said).toEqual(['undo-target-taken: Kept "Inbox/_archive/b.vtt": another file stands at "Inbox/b.vtt"']);
  });
  test('a second time has nothing left to do', () => {
    expect(undone(undone(after).files).plan.operations).toEqual([]);
  });
});
