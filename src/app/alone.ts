import { type HeldLock, withVaultLock } from '#apply';
import { thisProcess, uniqueToken } from '#files';
import { readSettings } from './open.ts';
import type { World } from './world.ts';

/** A world that nobody else works on. */
export interface Held {
  readonly world: World;
  readonly lock: HeldLock;
}

/**
 * Does work while no other process works on the vault; waits for one as long as `lock.waitSeconds` says, and tells so.
 * The work gets a world whose progress also tells other processes that this one is at work.
 * @throws {VaultLockedError} naming who holds the lock. @throws {SettingsError}
 */
export async function alone<Result>(
  command: string,
  world: World,
  work: (held: Held) => Promise<Result>,
): Promise<Result> {
  const { settings } = readSettings(world.files);
  const owner = { ...thisProcess(), command, since: world.now(), token: uniqueToken() };
  const options = {
    waitMs: settings.lock.waitSeconds * 1000,
    onWait: (holder: string) => world.tell?.(`waiting for ${holder}`),
    nowMs: Date.now,
    sleep: (ms: number) => sleepUnlessAborted(ms, world.signal),
  };
  return withVaultLock(world.files, owner, options, (lock) => {
    const progress: World['progress'] = (step) => {
      lock.beat();
      world.progress(step);
    };
    return work({ world: { ...world, progress }, lock });
  });
}

async function sleepUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  signal.throwIfAborted();
}
