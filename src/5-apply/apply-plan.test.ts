import { describe, expect, test } from 'vitest';
import { joinVaultPath as at, type FileOperation, PlanOutdatedError, SettingsError, UnreadableFileError } from '#core';
import { type FileStore, faultyFiles, memoryFiles, sha256, systemError } from '#files';
import { inverseOf, leftovers, planOf, vaultState } from '../../test/support/vault-state.ts';
import { applyPlan } from './apply-plan.ts';
import { readRuns } from './read-runs.ts';
import { recover } from './recover.ts';

const startedAt = '2026-11-23T16:30:05';
const vault = {
  'Inbox/call.vtt': 'WEBVTT',
  'People/Dana Levi/Dana Levi.md': '# Dana Levi\n',
  'People/Zoë/': '',
};

const create = (path: string, content = 'new'): FileOperation => ({
  kind: 'create',
  path: at(path),
  content,
  reason: '',
});
const update = (path: string, before: string, content: string): FileOperation => {
  return { kind: 'update', path: at(path), expects: sha256(before), content, reason: '' };
};
const move = (path: string, to: string, text: string): FileOperation => {
  return { kind: 'move', path: at(path), to: at(to), expects: sha256(text), reason: '' };
};
const remove = (path: string, text: string): FileOperation => ({
  kind: 'remove',
  path: at(path),
  expects: sha256(text),
  reason: '',
});
const copy = (from: string, path: string, text: string): FileOperation => {
  return { kind: 'copy', from, path: at(path), expects: sha256(text), reason: '' };
};

const filing = planOf([
  create('Meetings/2026-11-23 - Weekly call.md', '# Weekly call\n'),
  update('People/Dana Levi/Dana Levi.md', '# Dana Levi\n', '# Dana Levi\n\n## Recent Context\n'),
  move('Inbox/call.vtt', 'Inbox/_archive/2026-11-23/call.vtt', 'WEBVTT'),
]);

describe('applyPlan()', () => {
  test('does all that the plan says and records how to take it back', () => {
    const files = memoryFiles(vault);
    const run = applyPlan(filing, files, startedAt);
    expect(vaultState(files)).toEqual({
      'Inbox/': '',
      'Inbox/_archive/': '',
      'Inbox/_archive/2026-11-23/': '',
      'Inbox/_archive/2026-11-23/call.vtt': 'WEBVTT',
      'Meetings/': '',
      'Meetings/2026-11-23 - Weekly call.md': '# Weekly call\n',
      'People/': '',
      'People/Dana Levi/': '',
      'People/Dana Levi/Dana Levi.md': '# Dana Levi\n\n## Recent Context\n',
      'People/Zo\u00eb/': '',
    });
    expect(run).toMatchObject({
      id: expect.stringMatching(/^20261123-163005-[0-7][0-9a-f]{3}$/),
      command: 'ingest',
      startedAt: '2026-11-23T16:30',
      before: { 'People/Dana Levi/Dana Levi.md': '# Dana Levi\n' },
      madeFolders: ['Meetings', 'Inbox/_archive', 'Inbox/_archive/2026-11-23'],
      undoneBy: null,
    });
    expect(readRuns(files)).toEqual({ runs: [run], diagnostics: [] });
    expect(leftovers(files)).toEqual([]);
  });

  test('a plan without operations writes nothing at all', () => {
    const files = faultyFiles(memoryFiles(vault), ({ verb }) =>
      expect(['list', 'stat', 'read', 'hash']).toContain(verb),
    );
    expect(applyPlan(planOf([]), files, startedAt)).toMatchObject({ operations: [], madeFolders: [] });
    expect(files.list(at('.boswell'))).toEqual([]);
  });

  test('a file from outside is copied in, and its inverse keeps it under .boswell', () => {
    const files = memoryFiles(vault, { '/tmp/memo.txt': 'Buy milk' });
    const before = vaultState(files);
    const run = applyPlan(planOf([copy('/tmp/memo.txt', 'Inbox/_archive/memo.txt', 'Buy milk')]), files, startedAt);
    expect(vaultState(files)['Inbox/_archive/memo.txt']).toBe('Buy milk');
    const undo = applyPlan(inverseOf(run), files, startedAt);
    expect(vaultState(files)).toEqual(before);
    expect(files.stat(at(`.boswell/undone/${run.id}/Inbox/_archive/memo.txt`))?.kind).toBe('file');
    applyPlan(inverseOf(undo), files, startedAt);
    expect(vaultState(files)['Inbox/_archive/memo.txt']).toBe('Buy milk');
    expect(files.list(at('.boswell')).map(({ name }) => name)).toEqual(['journal']);
  });
});

describe('a plan that the vault has outrun is refused before the first write', () => {
  const refusals: readonly [string, FileOperation, string][] = [
    [
      'a note in the way',
      create('Inbox/call.vtt'),
      '"Inbox/call.vtt" is in the way of the plan (expected nothing, found 06527510…)',
    ],
    ['one that differs in case only', create('inbox/CALL.vtt'), '"Inbox/call.vtt" is in the way of the plan'],
    [
      'one that differs in Unicode form only',
      create('People/Zoë'),
      'in the way of the plan (expected nothing, found a folder)',
    ],
    [
      'an edited page',
      update('People/Dana Levi/Dana Levi.md', 'old', 'new'),
      '"People/Dana Levi/Dana Levi.md" changed since it was planned (expected ',
    ],
    [
      'a vanished page',
      update('People/Gone.md', 'old', 'new'),
      '"People/Gone.md" changed since it was planned (expected cba06b57…, found nothing)',
    ],
    [
      'an edited source',
      move('Inbox/call.vtt', 'Inbox/_archive/call.vtt', 'old'),
      '"Inbox/call.vtt" changed since it was planned',
    ],
    [
      'an archive name that is taken',
      move('Inbox/call.vtt', 'People/Dana Levi/dana levi.md', 'WEBVTT'),
      '"People/Dana Levi/Dana Levi.md" is in the way',
    ],
    ['an edited note that was to go', remove('Inbox/call.vtt', 'old'), '"Inbox/call.vtt" changed since it was planned'],
    [
      'an edited file outside',
      copy('/tmp/memo.txt', 'memo.txt', 'old'),
      '"/tmp/memo.txt" changed since it was planned',
    ],
    [
      'a file where a folder is needed',
      create('Inbox/call.vtt/note.md'),
      '"Inbox/call.vtt" is a file, and the plan needs a folder there',
    ],
  ];
  test.each(refusals)('%s', (_what, operation, message) => {
    const files = memoryFiles(vault, { '/tmp/memo.txt': 'Buy milk' });
    const before = vaultState(files);
    const plan = planOf([create('Meetings/fine.md'), operation]);
    expect(() => applyPlan(plan, files, startedAt)).toThrow(PlanOutdatedError);
    expect(() => applyPlan(plan, files, startedAt)).toThrow(message);
    expect(vaultState(files)).toEqual(before);
    expect(files.stat(at('.boswell'))).toBeNull();
  });

  test('a page that is no UTF-8 is not changed, for the journal could not give it back', () => {
    const latin1 = new Uint8Array([0x5a, 0x6f, 0xeb]);
    const files = memoryFiles({ 'Zoe.md': latin1 });
    const plan = planOf([{ kind: 'update', path: at('Zoe.md'), expects: sha256(latin1), content: 'x', reason: '' }]);
    expect(() => applyPlan(plan, files, startedAt)).toThrow(UnreadableFileError);
    expect(files.stat(at('.boswell'))).toBeNull();
  });
});

describe('a plan that no planner makes is refused', () => {
  const refusals: readonly [string, readonly FileOperation[], string][] = [
    [
      'two notes of one name',
      [create('Note.md'), create('note.MD')],
      '"note.MD" cannot stand in it: two operations are about it',
    ],
    ['a note in the journal', [create('.boswell/journal/x.json')], 'Boswell keeps this folder itself'],
    ['a path out of the vault', [{ ...create('x'), path: '../x.md' as never }], 'it is no path inside the vault'],
  ];
  test.each(refusals)('%s', (_what, operations, message) => {
    const files = memoryFiles();
    expect(() => applyPlan(planOf(operations), files, startedAt)).toThrow(SettingsError);
    expect(() => applyPlan(planOf(operations), files, startedAt)).toThrow(message);
  });
});

describe('when a step fails', () => {
  const failing = (inner: FileStore, verb: keyof FileStore, name: string, code: string): FileStore => {
    return faultyFiles(inner, (step) => {
      if (step.verb === verb && step.paths.some((path) => path.endsWith(name))) throw systemError(code, verb, name);
    });
  };

  test('the message says which file, why, and that nothing changed', () => {
    const files = memoryFiles(vault);
    const before = vaultState(files);
    const full = failing(files, 'moveNew', 'Weekly call.md', 'ENOSPC');
    expect(() => applyPlan(filing, full, startedAt)).toThrow(
      'Cannot apply plan at "Meetings/2026-11-23 - Weekly call.md": the disk is full (ENOSPC); everything was put back',
    );
    expect(vaultState(files)).toEqual(before);
    expect(leftovers(files)).toEqual([]);
    expect(readRuns(files).runs).toEqual([]);
  });

  test('a source on another disk than its archive is copied beside and renamed there', () => {
    const files = memoryFiles(vault);
    let crossings = 0;
    const twoDisks = faultyFiles(files, ({ verb, paths: [from, to] }) => {
      if (verb !== 'moveNew' || from?.startsWith('Inbox/_archive') || !to?.startsWith('Inbox/_archive')) return;
      crossings += 1;
      throw systemError('EXDEV', verb, to);
    });
    applyPlan(filing, twoDisks, startedAt);
    expect(crossings).toBe(1);
    expect(files.list(at('Inbox/_archive/2026-11-23')).map(({ name }) => name)).toEqual(['call.vtt']);
    expect(files.list(at('Inbox')).map(({ name }) => name)).toEqual(['_archive']);
  });

  test('a page that was edited while the run went on stays edited, and the run is put back', () => {
    const files = memoryFiles(vault);
    const page = at('People/Dana Levi/Dana Levi.md');
    const edited = faultyFiles(files, ({ verb, paths }) => {
      if (verb !== 'makeFolder' || paths[0] !== 'Meetings') return;
      files.remove(page);
      files.writeNew(page, new TextEncoder().encode('# Dana Levi, edited\n'));
    });
    expect(() => applyPlan(filing, edited, startedAt)).toThrow(/changed since it was planned/);
    expect(vaultState(files)).toEqual({ ...vaultState(memoryFiles(vault)), [page]: '# Dana Levi, edited\n' });
    expect(leftovers(files)).toEqual([]);
  });

  test('where putting back fails too, it is done by recover once the disk is well', () => {
    const files = memoryFiles(vault);
    const before = vaultState(files);
    let isBroken = false;
    const breaking = faultyFiles(files, ({ verb, paths }) => {
      isBroken ||= verb === 'moveNew' && paths[1]?.includes('_archive') === true;
      if (isBroken) throw systemError('EIO', verb, 'x');
    });
    expect(() => applyPlan(filing, breaking, startedAt)).toThrow(/putting everything back failed as well: .*\(EIO\)/);
    expect(() => applyPlan(planOf([create('x.md')]), files, startedAt)).toThrow(
      /was interrupted and is not put back yet/,
    );
    expect(recover(files).map(({ code }) => code)).toEqual(['run-put-back']);
    expect(vaultState(files)).toEqual(before);
    expect(leftovers(files)).toEqual([]);
  });
});

describe('folders', () => {
  test('a folder that a person made stays when an undo empties it', () => {
    const files = memoryFiles({ 'Mine/': '' });
    const run = applyPlan(planOf([create('Mine/Ours/note.md')]), files, startedAt);
    applyPlan(inverseOf(run), files, startedAt);
    expect(vaultState(files)).toEqual({ 'Mine/': '' });
  });

  test('a folder of a run stays when somebody put a file into it', () => {
    const files = memoryFiles();
    const run = applyPlan(planOf([create('A/B/note.md')]), files, startedAt);
    files.writeNew(at('A/mine.md'), new TextEncoder().encode('mine'));
    applyPlan(inverseOf(run), files, startedAt);
    expect(vaultState(files)).toEqual({ 'A/': '', 'A/mine.md': 'mine' });
  });

  test("a folder that a run made, an undo removed and a person made again is the person's", () => {
    const files = memoryFiles();
    applyPlan(inverseOf(applyPlan(planOf([create('A/note.md')]), files, startedAt)), files, startedAt);
    files.makeFolder(at('A'));
    const again = applyPlan(planOf([create('A/note.md')]), files, startedAt);
    applyPlan(inverseOf(again), files, startedAt);
    expect(vaultState(files)).toEqual({ 'A/': '' });
  });
});

test('runs of one second have ids of their own, in the order they ran', () => {
  const files = memoryFiles();
  const ids = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'].map(
    (path) => applyPlan(planOf([create(path)]), files, startedAt).id,
  );
  expect(new Set(ids).size).toBe(6);
  expect(readRuns(files).runs.map(({ id }) => id)).toEqual(ids);
});
