import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type FileOperation, joinVaultPath, type Run, type RunId, type RunSummary, type Sha256 } from '#core';
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

/** A run as a list of runs has it. */
function summary({ before: _, operations: all, ...about }: Run): RunSummary {
  const leaves = (operation: FileOperation): Sha256 | null =>
    'content' in operation ? hash(operation.content) : operation.kind === 'remove' ? null : operation.expects;
  const summaries = all.map((each) => ({
    kind: each.kind,
    path: each.path,
    to: each.kind === 'move' ? each.to : null,
    leaves: leaves(each),
    reason,
  }));
  return { ...about, operations: summaries };
}

function undone(files: Files, of: Run = run, later: readonly Run[] = []) {
  const plan = planUndo(of, later.map(summary), memoryVault(files, hash), hash);
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
    expect(said).toEqual([
      'undo-kept-edit: Kept lines of "People/Ines.md": run 20260105-090000-3c4d changed the same lines since; the later edit stays: it says "newer"',
    ]);
  });
  test('has nothing to take back where a person deleted the page', () => {
    const { 'Meetings/note.md': _deleted, ...rest } = after;
    expect(undone(rest).said).toEqual([
      'undo-already-gone: Nothing to take back at "Meetings/note.md": it is no longer there',
    ]);
  });
  test('does not move a source onto another file', () => {
    const { files, said } = undone({ ...after, 'Inbox/B.vtt': 'a new one' });
    expect(files['Inbox/B.vtt']).toBe('a new one');
    expect(files['Inbox/b (2).vtt']).toBe('b');
    expect(said).toEqual(['undo-target-taken: Put it at "Inbox/b (2).vtt": another file stands at "Inbox/b.vtt"']);
  });
  test('a second time has nothing left to do', () => {
    expect(undone(undone(after).files).plan.operations).toEqual([]);
  });
});

describe('undoing a run that is not the last', () => {
  const page = 'People/Ines.md';
  const old = '# Ines\n\n## Recent Context\n\n- 2026-01-01: [[Old call]]\n';
  const withRun = old.replace('- 2026-01-01', '- 2026-01-02: [[Call]]\n- 2026-01-01');
  const withLater = withRun.replace('- 2026-01-02', '- 2026-01-03: [[Later call]]\n- 2026-01-02');
  const changed: Run = {
    ...run,
    operations: [
      { kind: 'create', path: path('Meetings/Call.md'), content: '# Call\n', reason },
      { kind: 'update', path: path(page), expects: hash(old), content: withRun, reason },
    ],
    before: { [page]: old },
  };
  const later: Run = {
    ...run,
    id: '20260105-090000-3c4d' as RunId,
    operations: [{ kind: 'update', path: path(page), expects: hash(withRun), content: withLater, reason }],
  };
  const standing = (now: string): Files => ({ 'Meetings/Call.md': '# Call\n', [page]: now });

  test('takes its lines out of a page and keeps those of a later run', () => {
    const { files, said } = undone(standing(withLater), changed, [later]);
    expect(files).toEqual({ [page]: old.replace('- 2026-01-01', '- 2026-01-03: [[Later call]]\n- 2026-01-01') });
    expect(said).toEqual([
      `undo-merged: Took back the lines of the run in "${page}": kept what run 20260105-090000-3c4d changed since`,
    ]);
  });

  test('keeps what a person wrote below, above and in between', () => {
    const now = `Mine.\n${withRun.replace('## Recent', 'My own.\n\n## Recent')}At the end, without a line break`;
    const { files, said } = undone(standing(now), changed);
    expect(files[page]).toBe(now.replace('- 2026-01-02: [[Call]]\n', ''));
    expect(said).toEqual([
      `undo-merged: Took back the lines of the run in "${page}": kept what somebody changed since`,
    ]);
  });

  test('keeps a line of its own that a person edited since, and says which', () => {
    const { plan, files } = undone(standing(withLater.replace('[[Call]]', '[[Call]] (with Dana)')), changed, [later]);
    expect(files[page]).toContain('- 2026-01-02: [[Call]] (with Dana)\n');
    expect(plan.diagnostics).toMatchObject([
      {
        code: 'undo-kept-edit',
        line: 6,
        message: `Kept lines of "${page}": run 20260105-090000-3c4d and somebody changed the same lines since; the later edit stays: it says "- 2026-01-02: [[Call]] (with Dana)"`,
      },
    ]);
  });

  test('has nothing to take back in a page whose lines of it a person deleted', () => {
    expect(undone(standing(`${old}Mine.\n`), changed).said).toEqual([
      `undo-already-gone: Nothing to take back at "${page}": the lines of the run are no longer there`,
    ]);
  });

  test('keeps a page that it made and a later run added to, without its lines about the note that goes', () => {
    const made = '# Ines\n\n## Recent Context\n\n- 2026-01-02: [[Call]]\n';
    const [note] = changed.operations;
    if (note === undefined) throw new Error('no note');
    const making: Run = { ...changed, operations: [note, { kind: 'create', path: path(page), content: made, reason }] };
    const now = made.replace('- 2026-01-02', '- 2026-01-03: [[Later call]]\n- 2026-01-02');
    const { files, said } = undone(standing(now), making);
    expect(files).toEqual({ [page]: made.replace('01-02: [[Call]]', '01-03: [[Later call]]') });
    expect(said).toEqual([
      `undo-kept-edit: Kept "${page}": somebody changed it since; only its lines about what is taken back are taken out`,
    ]);
  });
});

describe('what was filed together', () => {
  const note = '---\nsource_ref: "Inbox/_archive/call.vtt"\n---\n# Call\n\n- [ ] Send the quote\n';
  const transcript = `---\ntype: "transcript"\nsource_ref: "Inbox/_archive/call.vtt"\nsource_sha256: "${hash('call')}"\nnote: "[[Meetings/Call|Call]]"\n---\n`;
  const filing: Run = {
    ...run,
    operations: [
      { kind: 'create', path: path('Meetings/Call.md'), content: note, reason },
      { kind: 'create', path: path('Inbox/_archive/call (transcript).md'), content: transcript, reason },
      { kind: 'create', path: path('People/Dana.md'), content: '# Dana\n', reason },
      {
        kind: 'move',
        path: path('Inbox/call.vtt'),
        to: path('Inbox/_archive/call.vtt'),
        expects: hash('call'),
        reason,
      },
    ],
    before: {},
  };
  const filed: Files = {
    'Meetings/Call.md': note,
    'Inbox/_archive/call (transcript).md': transcript,
    'Inbox/_archive/call.vtt': 'call',
    'People/Dana.md': '# Dana\n',
  };

  test('goes together', () => {
    expect(undone(filed, filing).files).toEqual({ 'Inbox/call.vtt': 'call' });
  });

  test.each([
    ['ticked a task of the note', { 'Meetings/Call.md': note.replace('[ ]', '[x]') }, 'somebody changed it since'],
    [
      'corrected the transcript',
      { 'Inbox/_archive/call (transcript).md': `${transcript}Corrected.` },
      'somebody changed "Inbox/_archive/call (transcript).md" since',
    ],
  ])('stays together where a person %s', (_what, edit: Files, why) => {
    const now = { ...filed, ...edit };
    const { files, said } = undone(now, filing);
    const { 'People/Dana.md': _dana, ...stays } = now;
    expect(files).toEqual(stays);
    expect(said).toEqual([
      `undo-kept-edit: Kept "Meetings/Call.md": ${why}; note, transcript and source stay together`,
    ]);
  });

  test('stays together where a person moved the note', () => {
    const { 'Meetings/Call.md': moved = '', ...rest } = filed;
    const now = { ...rest, 'Projects/Call.md': moved };
    const { files, said } = undone(now, filing);
    expect(Object.keys(files).toSorted()).toEqual(
      Object.keys(now)
        .filter((each) => each !== 'People/Dana.md')
        .toSorted(),
    );
    expect(said[0]).toContain('it was moved to "Projects/Call.md" since');
  });

  test('is not brought back where its source was filed again since', () => {
    const undo: Run = {
      ...filing,
      id: '20260104-100000-1a2b' as RunId,
      operations: undone(filed, filing).plan.operations,
      before: {
        'Meetings/Call.md': note,
        'Inbox/_archive/call (transcript).md': transcript,
        'People/Dana.md': '# Dana\n',
      },
    };
    const again: Files = {
      'Meetings/Other title.md': note,
      'Inbox/_archive/2026/call (transcript).md': transcript.replace('Meetings/Call', 'Meetings/Other title'),
    };
    const { files, said } = undone(again, undo);
    expect(files).toEqual({ ...again, 'People/Dana.md': '# Dana\n' });
    expect(said[0]).toContain('Left out "Meetings/Call.md": its source was filed again since');
  });
});
