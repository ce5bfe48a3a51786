import { listRuns, readRun } from '#apply';
import { type FileOperation, pathKey, type Run, type RunId, type RunSummary, type VaultPath } from '#core';
import type { FileStore } from '#files';
import { linesTakenOver, sourceRefOf, writtenAfter } from '#plan';

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

/** What is known of a file at a moment of its history. */
interface Share {
  /** What Boswell has in it, or null. */
  readonly written: string | null;
  /** Whether a run told of it before. */
  readonly isKnown: boolean;
  /** The file that a run took away: brought back, its lines are whose they were. */
  readonly removed: { readonly text: string; readonly written: string | null } | null;
}

function writtenBy(summaries: readonly RunSummary[], path: VaultPath, wholeRun: WholeRun): string | null {
  const key = pathKey(path);
  let share: Share = { written: null, isKnown: false, removed: null };
  for (const [index, summary] of summaries.entries()) {
    if (!summary.operations.some((each) => pathKey(each.to ?? each.path) === key)) continue;
    const run = wholeRun(summary);
    if (run === null) return null; // a damaged entry: what came after it cannot be told apart from edits
    for (const operation of run.operations) {
      if (pathKey(operation.kind === 'move' ? operation.to : operation.path) !== key) continue;
      share = shareAfter(share, operation, run, { earlier: summaries.slice(0, index), wholeRun });
    }
  }
  return share.written;
}

interface History {
  readonly earlier: readonly RunSummary[];
  readonly wholeRun: WholeRun;
}

function shareAfter(share: Share, operation: FileOperation, run: Run, { earlier, wholeRun }: History): Share {
  const writtenBefore = (path: VaultPath): string | null => writtenBy(earlier, path, wholeRun);
  if (operation.kind === 'move') return { ...share, written: writtenBefore(operation.path), isKnown: true };
  const isCreated = operation.kind === 'create';
  const was = isCreated ? operation.was : undefined;
  const restored = isCreated && was === undefined ? share.removed : null;
  const before = restored?.text ?? run.before[was ?? operation.path] ?? null;
  const known = was === undefined ? (restored?.written ?? share.written) : writtenBefore(was);
  const written = known ?? (before === null || share.isKnown ? null : writtenElsewhere(earlier, before, wholeRun));
  const after = isCreated || operation.kind === 'update' ? operation.content : null;
  const isTakenOver = linesTakenOver(operation.path, run, writtenBefore);
  return {
    written: writtenAfter(written, { before, after }, isTakenOver),
    isKnown: true,
    removed: operation.kind === 'remove' && before !== null ? { text: before, written } : null,
  };
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
