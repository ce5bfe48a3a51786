import { recover } from '#apply';
import type { ChangePlan, Diagnostic, Run } from '#core';
import { entityNamed, planMap, printPlanDiff } from '#plan';
import { alone } from './alone.ts';
import { carryOut } from './carry-out.ts';
import { openForWork } from './open.ts';
import type { World } from './world.ts';

/**
 * Draws the map of an account beside its page, as a run that `undo` takes back; run null where nothing changed.
 * @throws {UsageError} where there is no such account. @throws {PlanOutdatedError} @throws {ApplyFailedError} @throws {VaultLockedError}
 */
export function drawMap(
  account: string,
  world: World,
): Promise<{ readonly plan: ChangePlan; readonly run: Run | null; readonly recovered: readonly Diagnostic[] }> {
  return alone('map', world, async ({ world: held, lock }) => {
    const recovered = recover(held.files);
    return { ...carryOut(mapPlan(account, held).plan, held, lock), recovered };
  });
}

/** What `drawMap` would do. Leaves no trace. @throws {UsageError} */
export function mapPlan(account: string, world: World): { readonly plan: ChangePlan; readonly diff: string } {
  const { view, settings } = openForWork(world.files, { remember: false });
  const plan = planMap(entityNamed(account, view.entities), view, settings);
  return { plan, diff: printPlanDiff(plan, view) };
}
