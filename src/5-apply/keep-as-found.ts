import { type Diagnostic, folderOf, type VaultPath } from '#core';
import type { FileStore } from '#files';
import { foldersAbove, makeFolders } from './folders.ts';
import { rescuedPath } from './journal-paths.ts';
import type { JournalEntry } from './journal-shape.ts';

/**
 * Someone changed this file between the run and putting it back: theirs stays, and what stood there before the run is
 * kept beside the journal rather than lost with it.
 */
export function keepAsFound(path: VaultPath, entry: JournalEntry, files: FileStore): Diagnostic {
  const rescued = rescueBefore(path, entry, files);
  return {
    severity: 'warning',
    code: 'file-kept',
    file: path,
    line: null,
    message: `Cannot put back "${path}": it is neither as run ${entry.id} found it nor as it left it, so it stays as it is`,
    hint: rescued === null ? null : `What stood there before the run is in "${rescued}"`,
  };
}

function rescueBefore(path: VaultPath, entry: JournalEntry, files: FileStore): VaultPath | null {
  const before = Object.hasOwn(entry.before, path) ? entry.before[path] : undefined;
  if (before === undefined) return null;
  const rescued = rescuedPath(entry.id, path);
  if (files.stat(rescued) !== null) return rescued;
  makeFolders(foldersAbove(rescued), files);
  files.writeNew(rescued, new TextEncoder().encode(before));
  files.syncFolder(folderOf(rescued));
  return rescued;
}
