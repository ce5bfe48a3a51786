import { listRuns, readRun } from '#apply';
import { BoswellError, type Diagnostic, type Run, type RunSummary, UsageError } from '#core';
import type { FileStore } from '#files';
import { printPlanDiff } from '#plan';

export { runSummary } from '#apply';
export { runBySource } from '#plan';

/** All runs without their texts, the newest first, and what was wrong with journal entries that could not be read. */
export function history(files: FileStore): {
  readonly runs: readonly RunSummary[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { runs, diagnostics } = listRuns(files);
  return { runs: runs.toReversed(), diagnostics };
}

/**
 * A run by its id, the beginning of one, or "last".
 * @throws {UsageError} where none or several fit, naming those that do. @throws {BoswellError} where its texts cannot be read.
 */
export function findRun(id: string, files: FileStore): Run {
  return wholeRun(fittingRun(id, history(files).runs), files);
}

/** What a run changed as a unified diff, for people. */
export function runDiff(run: Run): string {
  const read = (path: string): string | null => (Object.hasOwn(run.before, path) ? (run.before[path] ?? null) : null);
  return printPlanDiff({ operations: run.operations }, { read });
}

/** The run with its texts. @throws {BoswellError} where they cannot be read. */
export function wholeRun(summary: RunSummary, files: FileStore): Run {
  const run = readRun(summary, files);
  if (run !== null) return run;
  throw new BoswellError(`Cannot read the journal entry of run ${summary.id}: it is damaged`, {
    hint: 'This run can be neither shown nor undone, unless you bring its entry back from a backup',
  });
}

/** @throws {UsageError} where none or several of the runs fit. */
export function fittingRun(id: string, runs: readonly RunSummary[]): RunSummary {
  const fitting = id === 'last' ? runs.slice(0, 1) : runs.filter((run) => run.id.startsWith(id));
  const [run, ...others] = fitting;
  if (run !== undefined && (others.length === 0 || run.id === id)) return run;
  if (run === undefined) {
    throw new UsageError(`Unknown run "${id}"`, {
      hint: runs.length === 0 ? 'Nothing was run in this vault yet' : 'List the runs with: boswell history',
    });
  }
  throw new UsageError(`Several runs begin with "${id}": ${fitting.map((each) => each.id).join(', ')}`, {
    hint: 'Give more of the id',
  });
}
