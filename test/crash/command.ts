import process from 'node:process';
import { applyPlan, pruneJournal, recover, withVaultLock } from '#apply';
import type { ChangePlan } from '#core';
import { type FileStore, type ProcessIdentity, thisProcess, uniqueToken } from '#files';

const now = '2026-11-23T16:30:05';

/**
 * What a command does to the disk from its first step to its last: takes the lock, puts right what an earlier one left,
 * applies the plan (none: that was all), prunes the journal, gives the lock back. As in `src/app/`, without reading
 * settings, so that a process can be started hundreds of times. `self` is the process that holds the lock.
 */
export function runCommand(
  plan: ChangePlan | null,
  files: FileStore,
  self: ProcessIdentity = thisProcess(),
): Promise<void> {
  const owner = { ...self, command: 'ingest', since: now, token: uniqueToken() };
  const options = { waitMs: 0, onWait: () => {}, nowMs: Date.now, sleep: async (): Promise<void> => process.exit(9) };
  return withVaultLock(files, owner, options, async (lock) => {
    recover(files);
    if (plan === null) return;
    lock.beat(true);
    applyPlan(plan, files, now, () => lock.beat());
    pruneJournal(files, { keepRuns: 20, keepDays: 1 }, now);
  });
}
