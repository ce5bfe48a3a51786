import { describe, expect, test } from 'vitest';
import { joinVaultPath as at, type FileOperation } from '#core';
import { type FileStore, faultyFiles, memoryFiles, sha256, systemError } from '#files';
import { leftovers, planOf, vaultState } from '../../test/support/vault-state.ts';
import { applyPlan } from './apply-plan.ts';
import { recover } from './recover.ts';

const startedAt = '2026-11-23T16:30:05';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const vault = { 'Inbox/call.vtt': 'WEBVTT', 'People/Dana.md': 'Dana', 'Old.md': 'ours' };
const operations: readonly FileOperation[] = [
  { kind: 'create', path: at('Meetings/Call.md'), content: 'Call', reason: '' },
  { kind: 'update', path: at('People/Dana.md'), expects: sha256('Dana'), content: 'Dana, updated', reason: '' },
  { kind: 'remove', path: at('Old.md'), expects: sha256('ours'), reason: '' },
  { kind: 'move', path: at('Inbox/call.vtt'), to: at('Archive/call.vtt'), expects: sha256('WEBVTT'), reason: '' },
];

/** A vault in which a process died just before it could seal the run. */
function interrupted(): FileStore {
  const files = memoryFiles(vault);
  let isDead = false;
  const dying = faultyFiles(files, ({ verb, paths }) => {
    isDead ||= verb === 'rename' && paths[0]?.endsWith('.pending') === true;
    if (isDead) throw systemError('EIO', verb, 'dead');
  });
  expect(() => applyPlan(planOf(operations), dying, startedAt)).toThrow();
  return files;
}

function rewrite(files: FileStore, path: string, text: string): void {
  files.remove(at(path));
  files.writeNew(at(path), bytes(text));
}

describe('recover()', () => {
  test('does nothing where nothing was interrupted', () => {
    const files = memoryFiles(vault);
    expect(recover(files)).toEqual([]);
    expect(vaultState(files)).toEqual(vaultState(memoryFiles(vault)));
  });

  test('puts back a run that was not sealed, and says so once', () => {
    const files = interrupted();
    expect(vaultState(files)['Archive/call.vtt']).toBe('WEBVTT');
    expect(recover(files)).toMatchObject([{ severity: 'info', code: 'run-put-back' }]);
    expect(vaultState(files)).toEqual(vaultState(memoryFiles(vault)));
    expect(leftovers(files)).toEqual([]);
    expect(recover(files)).toEqual([]);
  });

  test('an entry that is cut short means that nothing had been written', () => {
    const files = memoryFiles({
      ...vault,
      '.boswell/journal/20261123-163005-0001.pending': '{"schema":"boswell/journal@2","sha256":"7a',
      '.boswell/tmp/20261123-163005-0001/0.after': 'Ca',
    });
    expect(recover(files)).toMatchObject([{ severity: 'info', code: 'run-never-began' }]);
    expect(vaultState(files)).toEqual(vaultState(memoryFiles(vault)));
    expect(leftovers(files)).toEqual([]);
  });

  test('works from the journal alone where the staged images are gone or cut short', () => {
    const files = interrupted();
    const staging = files.list(at('.boswell/tmp'))[0]?.name ?? '';
    for (const { name } of files.list(at(`.boswell/tmp/${staging}`)))
      rewrite(files, `.boswell/tmp/${staging}/${name}`, 'D');
    recover(files);
    expect(vaultState(files)).toEqual(vaultState(memoryFiles(vault)));
  });

  const edits: readonly [string, (files: FileStore) => void, Record<string, string>, string][] = [
    [
      'a new note',
      (files) => rewrite(files, 'Meetings/Call.md', 'mine'),
      { 'Meetings/': '', 'Meetings/Call.md': 'mine' },
      'Meetings/Call.md',
    ],
    [
      'an updated page',
      (files) => rewrite(files, 'People/Dana.md', 'mine'),
      { 'People/Dana.md': 'mine' },
      'People/Dana.md',
    ],
    ['a removed note', (files) => files.writeNew(at('Old.md'), bytes('mine')), { 'Old.md': 'mine' }, 'Old.md'],
    [
      'a source that came again',
      (files) => files.writeNew(at('Inbox/call.vtt'), bytes('mine')),
      { 'Archive/': '', 'Archive/call.vtt': 'WEBVTT', 'Inbox/call.vtt': 'mine' },
      'Inbox/call.vtt',
    ],
  ];
  test.each(edits)('%s that someone changed since is kept, the rest is put back', (_what, edit, kept, file) => {
    const files = interrupted();
    edit(files);
    expect(recover(files)).toMatchObject([
      { severity: 'warning', code: 'file-kept', file },
      { severity: 'info', code: 'run-put-back' },
    ]);
    expect(vaultState(files)).toEqual({ ...vaultState(memoryFiles(vault)), ...kept });
    expect(leftovers(files)).toEqual([]);
  });

  test('what stood there before is kept aside where it cannot be put back', () => {
    const files = interrupted();
    rewrite(files, 'People/Dana.md', 'mine');
    const hint = recover(files)[0]?.hint ?? '';
    const rescued = /"(.*)"/.exec(hint)?.[1] ?? '';
    expect(new TextDecoder().decode(files.read(at(rescued)))).toBe('Dana');
  });

  test('says what the disk says where it cannot put back, and can be called again', () => {
    const files = interrupted();
    const broken = faultyFiles(files, ({ verb }) => {
      if (verb === 'rename') throw systemError('EROFS', verb, 'x');
    });
    expect(() => recover(broken)).toThrow('Cannot put back an interrupted run: the disk is read-only (EROFS)');
    recover(files);
    expect(vaultState(files)).toEqual(vaultState(memoryFiles(vault)));
  });
});
