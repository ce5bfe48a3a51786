import { readRuns } from '#apply';
import { type Diagnostic, type Run, UsageError } from '#core';
import type { FileStore } from '#files';

/** All runs, the newest first, and what was wrong with journal entries that could not be read. */
export function history(files: FileStore): {
  readonly runs: readonly Run[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { runs, diagnostics } = readRuns(files);
  return { runs: runs.toReversed(), diagnostics };
}

/**
 * A run by its id, the beginning of one, or "last".
 * @throws {UsageError} where none or several fit, naming those that do.
 */
export function findRun(id: string, files: FileStore): Run {
  const { runs } = history(files);
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
