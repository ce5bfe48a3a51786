import type { RunId, VaultPath } from '#core';
import type { FileStore } from '#files';
import { listJournal } from './journal.ts';
import { pendingPath } from './journal-paths.ts';

/**
 * Runs that began and are neither sealed nor put back, smallest id first, with their journal entries: cut off in the middle,
 * or, where another process holds the lock, still at work. `recover` puts them back.
 */
export function interruptedRuns(files: FileStore): readonly { readonly id: RunId; readonly path: VaultPath }[] {
  return listJournal(files, 'pending').map((id) => ({ id, path: pendingPath(id) }));
}
