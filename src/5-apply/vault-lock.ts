import { BoswellError, joinVaultPath, VaultLockedError, type VaultPath } from '#core';
import { errorCode, explainError, type FileStore, sha256 } from '#files';
import { removeIfThere } from './folders.ts';
import { createLock, isStale, type LockOwner, readLock, removeRubbish, type StandingLock } from './lock-file.ts';

/** How to wait for another process, and the clock. */
export interface LockOptions {
  /** How long to wait for one who holds the lock. */
  readonly waitMs: number;
  /** Told once, when waiting begins: "boswell watch (pid 123 on studio since 2026-11-23 16:30)". */
  readonly onWait: (holder: string) => void;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** @throws where the wait is to end: the person pressed Ctrl-C, say. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** The lock as its holder has it. */
export interface HeldLock {
  /**
   * Says that the holder is still at work; to be called now and then during long work, and before the vault is changed.
   * Costs nothing when called again within fifteen seconds, unless it `mustHold`.
   * @throws {VaultLockedError} where another process has taken over meanwhile, since this one said nothing for too long
   */
  readonly beat: (mustHold?: boolean) => void;
}

const lockPath: VaultPath = joinVaultPath('.boswell/lock');
const beatEveryMs = 15_000;
const lookAgainMs = 50;
const claimPatienceMs = 2000;

/**
 * Does work while no other process works on the vault, and gives what it gives. A lock whose process has ended, or has
 * said nothing for two minutes, is taken over; for any other one this waits.
 * @throws {VaultLockedError} naming who holds it, when waiting was in vain
 */
export async function withVaultLock<T>(
  files: FileStore,
  owner: LockOwner,
  options: LockOptions,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  await takeOrWait(files, owner, options);
  const lock = heldLock(files, owner, options.nowMs);
  const timer = setInterval(() => quietly(lock.beat), beatEveryMs);
  timer.unref();
  try {
    quietly(() => removeRubbish(options.nowMs(), files));
    return await work(lock);
  } finally {
    clearInterval(timer);
    release(files, owner, lock);
  }
}

async function takeOrWait(files: FileStore, owner: LockOwner, options: LockOptions): Promise<void> {
  const { waitMs, nowMs, sleep, onWait } = options;
  const began = nowMs();
  let isTold = false;
  for (;;) {
    const found = orSay(() => take(lockPath, { files, owner, nowMs }));
    if (found === null) return;
    const patienceMs = found.isClaim ? Math.max(waitMs, claimPatienceMs) : waitMs;
    if (nowMs() - began >= patienceMs) refuse(found.holder, waitMs);
    if (!isTold && !found.isClaim) {
      onWait(inWords(found.holder));
      isTold = true;
    }
    await sleep(lookAgainMs);
  }
}

/** Who was there first: the holder of the lock, or one who is about to take it over and will hold it, or not, in a moment. */
interface Rival {
  readonly holder: LockOwner;
  readonly isClaim: boolean;
}

interface Taking {
  readonly files: FileStore;
  readonly owner: LockOwner;
  readonly nowMs: () => number;
}

/** Takes a lock, or tells who keeps us from it. */
function take(path: VaultPath, taking: Taking): Rival | null {
  const { files, owner, nowMs } = taking;
  while (!createLock(path, owner, nowMs(), files)) {
    const standing = readLock(path, files);
    if (standing === null) continue;
    if (!isStale(standing, nowMs())) return { holder: standing.owner, isClaim: false };
    const rival = replace(path, standing, taking);
    if (rival === null) return null;
    if (rival !== 'changed') return rival;
  }
  return null;
}

/**
 * Puts our lock in the place of exactly this one. That needs a claim: a lock on the right to replace it, named by its
 * path and content and moved over it. Only the claim's holder may replace it, and looks again before it does, so that of two
 * processes that find the same stale lock one gets it; and its owner, should it be alive after all, needs the same claim
 * to say so. A claim whose own holder is gone is taken over the same way.
 */
function replace(path: VaultPath, standing: StandingLock, taking: Taking): Rival | 'changed' | null {
  const { files } = taking;
  const claim = joinVaultPath(`.boswell/lock-${sha256(`${path} ${standing.text}`).slice(0, 16)}`);
  const rival = take(claim, taking);
  if (rival !== null) return { ...rival, isClaim: true };
  try {
    if (readLock(path, files)?.text !== standing.text) return 'changed';
    files.rename(claim, path);
    return null;
  } finally {
    removeIfThere(claim, files); // where it is still a claim
  }
}

function heldLock(files: FileStore, owner: LockOwner, nowMs: () => number): HeldLock {
  let beatenMs = nowMs();
  let isLost = false;
  return {
    beat: (mustHold = false) => {
      if (!isLost && !mustHold && nowMs() - beatenMs < beatEveryMs) return;
      const standing = isLost ? null : orSay(() => readLock(lockPath, files));
      const isOurs = standing?.owner.token === owner.token;
      isLost =
        standing === null || !isOurs || orSay(() => replace(lockPath, standing, { files, owner, nowMs })) !== null;
      if (isLost) lose(standing?.owner ?? null);
      beatenMs = nowMs();
    },
  };
}

/**
 * Only our own: after a long silence another one may stand there. Tried again where the disk says no, for a process that
 * goes on would shut itself out; what stays is stale two minutes later, or once the process has ended.
 */
function release(files: FileStore, owner: LockOwner, lock: HeldLock): void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      lock.beat();
      if (readLock(lockPath, files)?.owner.token === owner.token) removeIfThere(lockPath, files);
      return;
    } catch {}
  }
}

/** What the disk says of the lock, in words. */
function orSay<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof BoswellError || errorCode(cause) === null) throw cause;
    const hint = 'Check that you may write in the vault; nothing was changed';
    throw new BoswellError(`Cannot lock the vault: ${explainError(cause)}`, { file: lockPath, hint, cause });
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

function lose(to: LockOwner | null): never {
  const who = to === null ? 'somebody removed it' : `${inWords(to)} took it over`;
  throw new VaultLockedError(`Cannot go on: the lock of the vault was lost, since ${who}`, {
    file: lockPath,
    hint: 'Nothing was changed. Run the command again',
  });
}

function refuse(holder: LockOwner, waitMs: number): never {
  const waited = waitMs === 0 ? '' : `, and ${waitMs / 1000} s of waiting did not help`;
  throw new VaultLockedError(`Cannot lock the vault: it is in use by ${inWords(holder)}${waited}`, {
    file: lockPath,
    hint: 'Wait until it has finished; lock.waitSeconds in boswell.yaml says how long a command waits by itself',
  });
}

function inWords({ command, pid, host, since }: LockOwner): string {
  return `boswell ${command} (pid ${pid} on ${host} since ${since.replace('T', ' ')})`;
}
