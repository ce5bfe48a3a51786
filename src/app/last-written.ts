import { listRuns, readRun } from '#apply';
import { pathKey, type Run, type RunId, type RunSummary, type VaultPath } from '#core';
import type { FileStore } from '#files';
import { sourceRefOf, writtenAfter } from '#plan';

/**
 * What Boswell itself wrote into a file, told from its journal; null where that does not tell. Lists the runs on first use,
 * and reads those that wrote the file; of a note that a person moved or renamed, also those before.
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
    return writtenBy(summaries, path, wholeRun);
  };
}

type WholeRun = (summary: RunSummary) => Run | null;

function writtenBy(summaries: readonly RunSummary[], path: VaultPath, wholeRun: WholeRun): string | null {
  const key = pathKey(path);
  let written: string | null = null;
  let isKnown = false;
  for (const [index, summary] of summaries.entries()) {
    if (!summary.operations.some((each) => pathKey(each.to ?? each.path) === key)) continue;
    const run = wholeRun(summary);
    if (run === null) return null; // a damaged entry: what came after it cannot be told apart from edits
    for (const operation of run.operations) {
      if (operation.kind === 'move' && pathKey(operation.to) === key) {
        written = writtenBy(summaries.slice(0, index), operation.path, wholeRun);
        isKnown = true;
      }
      if (operation.kind === 'move' || pathKey(operation.path) !== key) continue;
      const was = operation.kind === 'create' ? operation.was : undefined;
      if (was !== undefined) written = writtenBy(summaries.slice(0, index), was, wholeRun);
      const before = run.before[was ?? operation.path] ?? null;
      if (before !== null && !isKnown) written = writtenElsewhere(summaries.slice(0, index), before, wholeRun);
      isKnown = true;
      const after = operation.kind === 'create' || operation.kind === 'update' ? operation.content : null;
      written = writtenAfter(written, { before, after });
    }
  }
  return written;
}

/** A note that Boswell did not make where it stands was moved there: it was made from the same source elsewhere. */
function writtenElsewhere(earlier: readonly RunSummary[], before: string, wholeRun: WholeRun): string | null {
  const source = sourceRefOf(before);
  if (source === null) return null;
  for (const summary of earlier.toReversed()) {
    const note = wholeRun(summary)?.operations.find(
      (each) => (each.kind === 'create' || each.kind === 'update') && isNoteOf(each.content, source),
    );
    if (note !== undefined) return writtenBy(earlier, note.path, wholeRun);
  }
  return null;
}

/** Transcript pages share the source with their note. */
function isNoteOf(text: string, source: string): boolean {
  return text.includes(source) && !text.includes('\nsource_sha256:') && sourceRefOf(text) === source;
}
