import { describe, expect, test } from 'vitest';
import { joinVaultPath as at, VaultLockedError } from '#core';
import { type FileStore, faultyFiles, memoryFiles, thisProcess } from '#files';
import type { LockOwner } from './lock-file.ts';
import { type HeldLock, type LockOptions, withVaultLock } from './vault-lock.ts';

const self: LockOwner = { ...thisProcess(), command: 'ingest', since: '2026-11-23T16:30:05', token: 'ours' };
const other: LockOwner = { ...self, command: 'watch', token: 'theirs' };
/** A process that had our number before us: it has ended for certain. */
const dead: LockOwner = { ...other, startedMs: self.startedMs - 1000 };
const far: LockOwner = { ...other, host: 'studio' };
/** Its number runs, but whether it is the same process nobody can tell. */
const reused: LockOwner = { ...other, pid: process.ppid, startedMs: 0 };
const lock = at('.boswell/lock');
const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;

const bytes = (owner: LockOwner, beatMs: number): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ ...owner, beatMs })}\n`);
const lockedBy = (owner: LockOwner, beatMs = noon): FileStore => memoryFiles({ '.boswell/lock': bytes(owner, beatMs) });
const names = (files: FileStore): readonly string[] => files.list(at('.boswell')).map(({ name }) => name);
const ownerOf = (files: FileStore): LockOwner => JSON.parse(new TextDecoder().decode(files.read(lock)));

/** A clock that goes on by what is slept. */
function clock(waitMs = 0): LockOptions & { readonly told: string[]; readonly goOn: (ms: number) => void } {
  const state = { nowMs: noon };
  const told: string[] = [];
  const goOn = (ms: number): void => {
    state.nowMs += ms;
  };
  return {
    waitMs,
    nowMs: () => state.nowMs,
    sleep: async (ms) => goOn(ms),
    onWait: (who) => told.push(who),
    told,
    goOn,
  };
}

const take = (files: FileStore, owner = self, options = clock()): Promise<LockOwner> =>
  withVaultLock(files, owner, options, async () => ownerOf(files));

describe('withVaultLock()', () => {
  test('holds the lock while it works, and gives what the work gives', async () => {
    const files = memoryFiles();
    expect(await withVaultLock(files, self, clock(), async () => names(files))).toEqual(['lock']);
    expect(names(files)).toEqual([]);
  });

  test('gives the lock back when the work fails', async () => {
    const files = memoryFiles();
    const fail = async (): Promise<never> => {
      throw new Error('failed');
    };
    await expect(withVaultLock(files, self, clock(), fail)).rejects.toThrow('failed');
    expect(names(files)).toEqual([]);
  });

  test('says who holds it, when waiting was in vain', async () => {
    const files = lockedBy(other);
    const holder = `boswell watch (pid ${self.pid} on ${self.host} since 2026-11-23 16:30:05)`;
    await expect(take(files)).rejects.toThrow(VaultLockedError);
    await expect(take(files)).rejects.toThrow(`Cannot lock the vault: it is in use by ${holder}`);
    const patient = clock(3000);
    await expect(take(files, self, patient)).rejects.toThrow(`${holder}, and 3 s of waiting did not help`);
    expect(patient.told).toEqual([holder]);
    expect(names(files)).toEqual(['lock']);
  });

  test('waits until the other one has finished', async () => {
    const files = lockedBy(other);
    const options = clock(1000);
    const sleep = async (ms: number): Promise<void> => {
      options.goOn(ms);
      if (options.nowMs() - noon >= 500 && files.stat(lock) !== null) files.remove(lock);
    };
    expect(await take(files, self, { ...options, sleep })).toMatchObject(self);
    expect(options.told).toHaveLength(1);
  });

  test('stops waiting when the person wants it to', async () => {
    const sleep = async (): Promise<never> => {
      throw new Error('interrupted');
    };
    await expect(take(lockedBy(other), self, { ...clock(1000), sleep })).rejects.toThrow('interrupted');
  });

  test('a lock that says nothing is left to a person', async () => {
    const files = memoryFiles({ '.boswell/lock': '' });
    await expect(take(files)).rejects.toThrow('".boswell/lock" does not say who holds it');
  });
});

describe('a stale lock', () => {
  test.each([
    ['of a process that has ended, at once', dead, 0],
    ['of another machine that has been silent for two minutes', far, 3 * minute],
    ['of a number that another process has by now, silent for two minutes', reused, 3 * minute],
  ])('%s is taken over', async (_what, owner, silentMs) => {
    const files = lockedBy(owner, noon - silentMs);
    expect(await take(files)).toMatchObject(self);
    expect(names(files)).toEqual([]);
  });

  test.each([
    ['of another machine', far],
    ['of a process of this machine', reused],
  ])('%s that said a minute ago that it is at work is not stale', async (_what, owner) => {
    await expect(take(lockedBy(owner, noon - minute))).rejects.toThrow(/in use by boswell watch/);
  });

  test('is taken over also where the one that took over has ended in the middle', async () => {
    const files = lockedBy(dead);
    let isDead = false;
    const dying = faultyFiles(files, ({ verb }) => {
      isDead ||= verb === 'rename';
      if (isDead) throw new Error('killed');
    });
    await expect(take(dying, { ...dead, token: 'second' })).rejects.toThrow('killed');
    expect(names(files)).toHaveLength(2);
    expect(await take(files)).toMatchObject(self);
    expect(names(files)).toEqual([]);
  });

  test('is given to one of two that find it', async () => {
    const files = lockedBy(dead);
    let rivals = 0;
    const slow = faultyFiles(files, ({ verb, paths }) => {
      if (verb !== 'moveNew' || !paths[1]?.includes('lock-') || rivals > 0) return;
      rivals += 1;
      files.remove(lock); // the rival takes over and holds the lock, all before our claim stands
      files.writeNew(lock, bytes({ ...other, command: 'rival' }, noon));
    });
    await expect(take(slow)).rejects.toThrow(/in use by boswell rival/);
    expect(names(files)).toEqual(['lock']);
  });

  test('leaves nothing of those that ended while they took one', async () => {
    const files = lockedBy(dead);
    files.writeNew(at(`.boswell/lock-draft-${dead.pid}-${dead.startedMs}-${dead.host}`), new Uint8Array());
    files.writeNew(at('.boswell/lock-00000000deadbeef'), bytes(dead, noon));
    await take(files);
    expect(names(files)).toEqual([]);
  });
});

describe('the holder', () => {
  /** What a holder does, with the clock and the files in its hands. */
  const holding = (
    act: (lock: HeldLock, files: FileStore, time: ReturnType<typeof clock>) => Promise<void>,
  ): Promise<FileStore> => {
    const files = memoryFiles();
    const time = clock();
    return withVaultLock(files, self, time, (held) => act(held, files, time)).then(() => files);
  };

  test('that says it is at work keeps the lock for as long as it likes', async () => {
    await holding(async (held, files, time) => {
      for (let step = 0; step < 10; step += 1) {
        time.goOn(minute);
        held.beat();
      }
      expect(ownerOf(files)).toMatchObject({ ...self, beatMs: noon + 10 * minute });
      expect(names(files)).toEqual(['lock']);
    });
  });

  test('says so at most every fifteen seconds, unless it is about to write', async () => {
    await holding(async (held, files, time) => {
      time.goOn(5000);
      held.beat();
      expect(ownerOf(files)).toMatchObject({ beatMs: noon });
      held.beat(true);
      expect(ownerOf(files)).toMatchObject({ beatMs: noon + 5000 });
    });
  });

  test('that was asleep while another one took over is told before it writes, and leaves the lock to the other', async () => {
    const files = await holding(async (held, files, time) => {
      time.goOn(3 * minute);
      files.remove(lock);
      files.writeNew(lock, bytes(far, time.nowMs()));
      expect(() => held.beat(true)).toThrow(VaultLockedError);
      expect(() => held.beat()).toThrow('Cannot go on: the lock of the vault was lost');
    });
    expect(ownerOf(files)).toMatchObject(far);
  });

  test('that was asleep cannot say so while another one is about to take over', async () => {
    await holding(async (held, files, time) => {
      time.goOn(3 * minute);
      const asRival = faultyFiles(files, ({ verb, paths }) => {
        if (verb === 'rename' && paths[1] === lock) expect(() => held.beat(true)).toThrow(VaultLockedError);
      });
      await withVaultLock(asRival, other, time, async () => expect(ownerOf(files)).toMatchObject(other));
    });
  });
});
