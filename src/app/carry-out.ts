import { applyPlan, type HeldLock, pruneJournal } from '#apply';
import type { ChangePlan, Run } from '#core';
import { commitRun } from './git-commit.ts';
import { readSettings } from './open.ts';
import type { World } from './world.ts';

/** A plan that was carried out, with what there is to tell about it, and its run. */
export interface CarriedOut {
  readonly plan: ChangePlan;
  /** Null where the plan changes nothing. */
  readonly run: Run | null;
}

/**
 * Applies a plan, then does what follows each run: the journal is kept within its bounds, and the run is committed to git
 * where the settings say so. Neither can fail the run.
 * @throws {PlanOutdatedError} @throws {ApplyFailedError} @throws {VaultLockedError} where the lock was lost meanwhile
 */
export function carryOut(plan: ChangePlan, world: World, lock: HeldLock): CarriedOut {
  if (plan.operations.length === 0) return { plan, run: null };
  const { settings } = readSettings(world.files);
  lock.beat(true);
  const run = applyPlan(plan, world.files, world.now(), () => lock.beat());
  pruneJournal(world.files, settings.journal, world.now());
  const told = settings.git === 'commit' ? commitRun(run, world) : [];
  return { plan: { ...plan, diagnostics: [...plan.diagnostics, ...told] }, run };
}
