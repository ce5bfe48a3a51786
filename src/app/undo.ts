import { readRuns, recover } from '#apply';
import { type ChangePlan, type Diagnostic, type Run, UsageError } from '#core';
import { sha256 } from '#files';
import { planUndo } from '#plan';
import { alone } from './alone.ts';
import { carryOut } from './carry-out.ts';
import { findRun } from './history.ts';
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
 * Takes back a run: the one named, or the last that still stands. What was edited since is kept, and said.
 * @throws {UsageError} where there is no such run, or it was taken back already.
 */
export function undo(id: string | null, world: World): Promise<Undone> {
  return alone('undo', world, async ({ lock }) => {
    const recovered = recover(world.files);
    const undone = id === null ? lastStanding(world) : findRun(id, world.files);
    if (undone.undoneBy !== null) {
      throw new UsageError(`Run ${undone.id} was taken back already, by run ${undone.undoneBy}`, {
        hint: `Bring it back with: boswell undo ${undone.undoneBy}`,
      });
    }
    const { view } = openForWork(world.files, { remember: false });
    const later = readRuns(world.files).runs.filter((run) => run.id > undone.id);
    const plan = planUndo(undone, later, view, sha256);
    return { undone, ...carryOut(plan, world, lock), recovered };
  });
}

/** The newest run that was neither taken back nor only took another back. */
function lastStanding(world: World): Run {
  const { runs } = readRuns(world.files);
  const run = runs.findLast((each) => each.undoneBy === null && !each.command.startsWith('undo'));
  if (run === undefined)
    throw new UsageError('Nothing to undo: no run stands', { hint: 'List the runs with: boswell history' });
  return run;
}
