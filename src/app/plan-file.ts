import { recover } from '#apply';
import type { ChangePlan, Diagnostic, Run } from '#core';
import { readOutside, writeOutside } from '#files';
import { parsePlan, printPlan } from '#plan';
import { alone } from './alone.ts';
import { carryOut } from './carry-out.ts';
import type { World } from './world.ts';

/** Writes a plan to a file of its own, outside the vault's notes. @throws {BoswellError} where it cannot be written. */
export function savePlan(plan: ChangePlan, absolutePath: string): void {
  writeOutside(absolutePath, new TextEncoder().encode(printPlan(plan)));
}

/** A plan as text: what `savePlan` writes. */
export function planText(plan: ChangePlan): string {
  return printPlan(plan);
}

/**
 * Applies a plan that was saved earlier, whole or not at all.
 * @throws {SettingsError} for a file that holds no plan. @throws {PlanOutdatedError} where the vault changed meanwhile.
 */
export function applyPlanFile(
  absolutePath: string,
  world: World,
): Promise<{ readonly plan: ChangePlan; readonly run: Run | null; readonly recovered: readonly Diagnostic[] }> {
  return alone('apply', world, async ({ lock }) => {
    const recovered = recover(world.files);
    const plan = await parsePlan(readText(absolutePath));
    return { ...carryOut(plan, world, lock), recovered };
  });
}

/** @throws {UnreadableFileError} */
function readText(absolutePath: string): string {
  return new TextDecoder().decode(readOutside(absolutePath));
}
