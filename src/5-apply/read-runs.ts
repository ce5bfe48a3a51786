import type { Diagnostic, Run, RunId } from '#core';
import type { FileStore } from '#files';
import { type JournalEntry, runOf } from './journal-entry.ts';
import { sealedEntries } from './sealed-entries.ts';

/**
 * Every run of the vault, oldest first, from its journal; runs that were interrupted are none. A damaged entry is a
 * diagnostic: the others stand for themselves. Reads the whole journal.
 */
export function readRuns(files: FileStore): {
  readonly runs: readonly Run[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const found = sealedEntries(files);
  const entries = found.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const undoneBy = undoneRuns(entries);
  return {
    runs: entries.map((entry) => runOf(entry, undoneBy(entry.id))),
    diagnostics: found.flatMap((read) => (read.entry === null ? [read.diagnostic] : [])),
  };
}

/**
 * Who took back which run: an `undo ID` that was not itself taken back. Asked of the commands and not of the order of
 * the ids, because local time repeats an hour in autumn.
 */
function undoneRuns(entries: readonly JournalEntry[]): (id: RunId) => RunId | null {
  const undoers = new Map<string, RunId[]>();
  for (const { id, command } of entries) {
    const undone = /^undo (\S+)$/.exec(command)?.[1];
    if (undone !== undefined && undone !== id) undoers.set(undone, [...(undoers.get(undone) ?? []), id]);
  }
  const undoneBy = (id: RunId, asked: readonly RunId[]): RunId | null => {
    if (asked.includes(id)) return null;
    return undoers.get(id)?.findLast((undoer) => undoneBy(undoer, [...asked, id]) === null) ?? null;
  };
  return (id) => undoneBy(id, []);
}
