import { listRuns, readRun } from '#apply';
import { pathKey, type Run, type RunId, type RunSummary, type VaultPath } from '#core';
import type { FileStore } from '#files';
import { writtenAfter } from '#plan';

/**
 * What Boswell itself wrote into a file, told from its journal; null where that does not tell. Lists the runs on first use,
 * and reads those that wrote the file.
 */
export function lastWrittenIn(files: FileStore): (path: VaultPath) => string | null {
  let summaries: readonly RunSummary[] | null = null;
  const runs = new Map<RunId, Run | null>();
  const wholeRun = (summary: RunSummary): Run | null => {
    const known = runs.get(summary.id);
    if (known !== undefined) return known;
    const run = readRun(summary, files);
    runs.set(summary.id, run);
    return run;
  };
  return (path) => {
    summaries ??= listRuns(files).runs;
    const key = pathKey(path);
    let written: string | null = null;
    for (const summary of summaries) {
      if (!summary.operations.some((each) => each.kind !== 'move' && pathKey(each.path) === key)) continue;
      const run = wholeRun(summary);
      if (run === null) return null; // a damaged entry: what came after it cannot be told apart from edits
      for (const operation of run.operations) {
        if (pathKey(operation.path) !== key) continue;
        const after = operation.kind === 'create' || operation.kind === 'update' ? operation.content : null;
        written = writtenAfter(written, { before: run.before[operation.path] ?? null, after });
      }
    }
    return written;
  };
}
