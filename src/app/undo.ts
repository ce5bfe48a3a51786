import { listRuns, recover } from '#apply';
import { type ChangePlan, type Diagnostic, type Run, type RunSummary, UsageError } from '#core';
import { sha256 } from '#files';
import { planUndo } from '#plan';
import { alone } from './alone.ts';
import { carryOut } from './carry-out.ts';
import { fittingRun, wholeRun } from './history.ts';
import { openForWork } from './open.ts';
import type { World } from './world.ts';

export interface Undone {
  /** The run that was taken back. */
  readonly undone: Run;
  readonly plan: ChangePlan;
  /** The run that took it back, itself a run that can be undone; null where nothing of it stood any more. */
  readonly run: Run | null;
  readonly recovered: readonly Diagnostic[];
}

/**
 * Takes back a run: the one named, be it the last or not, or the last that still stands. What was changed since is kept,
 * and said. With the id of an undo, brings back what that took back.
 * @throws {UsageError} where there is no such run, or it was taken back already.
 */
export function undo(id: string | null, world: World): Promise<Undone> {
  return alone('undo', world, async ({ lock }) => {
    const recovered = recover(world.files);
    const { runs } = listRuns(world.files);
    const chosen = id === null ? lastStanding(runs) : fittingRun(id, runs.toReversed());
    if (chosen.undoneBy !== null) {
      throw new UsageError(`Run ${chosen.id} was taken back already, by run ${chosen.undoneBy}`, {
        hint: `Bring it back with: boswell undo ${chosen.undoneBy}`,
      });
    }
    const undone = wholeRun(chosen, world.files);
    const { view } = openForWork(world.files, { remember: false });
    const later = runs.slice(runs.indexOf(chosen) + 1);
    const plan = planUndo(undone, later, view, sha256);
    return { undone, ...carryOut(plan, world, lock), recovered };
  });
}

/** The newest run that was neither taken back nor only took another back. */
function lastStanding(runs: readonly RunSummary[]): RunSummary {
  const run = runs.findLast((each) => each.undoneBy === null && !each.command.startsWith('undo'));
  if (run === undefined)
    throw new UsageError('Nothing to undo: no run stands', { hint: 'List the runs with: boswell history' });
  return run;
}
