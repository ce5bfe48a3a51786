import { describe, expect, test } from 'vitest';
import { joinVaultPath as at, VaultLockedError } from '#core';
import { type FileStore, faultyFiles, memoryFiles, thisProcess } from '#files';
import { type LockOwner, withVaultLock } from './vault-lock.ts';

const self: LockOwner = { ...thisProcess(), command: 'ingest', since: '2026-11-23T16:30:05' };
/** A process that had our number before us: it has ended for certain. */
const dead: LockOwner = { ...self, startedMs: self.startedMs - 1000, command: 'watch' };
const far: LockOwner = { ...self, host: 'studio', command: 'watch' };
const lock = at('.boswell/lock');

const lockedBy = (owner: unknown): FileStore => memoryFiles({ '.boswell/lock': `${JSON.stringify(owner)}\n` });
const names = (files: FileStore): readonly string[] => files.list(at('.boswell')).map(({ name }) => name);

describe('withVaultLock()', () => {
  test('holds the lock while it works, and gives what the work gives', () => {
    const files = memoryFiles();
    expect(withVaultLock(files, self, () => names(files))).toEqual(['lock']);
    expect(names(files)).toEqual([]);
  });

  test('gives the lock back when the work fails, at once or later', async () => {
    const files = memoryFiles();
    const fail = (): never => {
      throw new Error('failed');
    };
    expect(() => withVaultLock(files, self, fail)).toThrow('failed');
    await expect(withVaultLock(files, self, async () => fail())).rejects.toThrow('failed');
    expect(names(files)).toEqual([]);
  });

  test('holds it until a promise is kept', async () => {
    const files = memoryFiles();
    const work = withVaultLock(files, self, async () => {
      await Promise.resolve();
      return names(files);
    });
    expect(await work).toEqual(['lock']);
    expect(names(files)).toEqual([]);
  });

  test('says who holds it', () => {
    const files = lockedBy(self);
    expect(() => withVaultLock(files, dead, () => 0)).toThrow(VaultLockedError);
    expect(() => withVaultLock(files, dead, () => 0)).toThrow(
      `Cannot lock the vault: it is in use by boswell ingest, process ${self.pid} on ${self.host}, since 2026-11-23T16:30:05`,
    );
    expect(names(files)).toEqual(['lock']);
  });

  test('leaves the lock of another machine alone, and says how to remove it', () => {
    expect(() => withVaultLock(lockedBy(far), self, () => 0)).toThrow(
      expect.objectContaining({ hint: 'Wait, or if studio no longer runs it, remove ".boswell/lock"' }),
    );
  });

  test('takes over the lock of a process that has ended', () => {
    const files = lockedBy(dead);
    expect(withVaultLock(files, self, () => JSON.parse(new TextDecoder().decode(files.read(lock))))).toEqual(self);
    expect(names(files)).toEqual([]);
  });

  test('takes over also where the one that took over has ended in the middle', () => {
    const files = lockedBy(dead);
    const dying = faultyFiles(files, ({ verb }) => {
      if (verb === 'rename') throw new Error('killed');
    });
    expect(() => withVaultLock(dying, { ...dead, since: 'then' }, () => 0)).toThrow('killed');
    expect(names(files)).toHaveLength(2);
    withVaultLock(files, self, () => 0);
    expect(names(files)).toEqual([]);
  });

  test('of two that find the same ended process, one gets the lock', () => {
    const files = lockedBy(dead);
    let rivals = 0;
    const slow = faultyFiles(files, ({ verb, paths }) => {
      if (verb !== 'moveNew' || !paths[1]?.includes('lock-') || rivals > 0) return;
      rivals += 1;
      files.remove(lock); // the rival takes over and holds the lock, all before our claim stands
      files.writeNew(lock, new TextEncoder().encode(JSON.stringify({ ...self, command: 'rival' })));
    });
    expect(() => withVaultLock(slow, self, () => 0)).toThrow(/in use by boswell rival/);
    expect(names(files)).toEqual(['lock']);
  });

  test('a lock that says nothing is left to a person', () => {
    const files = memoryFiles({ '.boswell/lock': '' });
    expect(() => withVaultLock(files, self, () => 0)).toThrow('".boswell/lock" does not say who holds it');
  });
});
