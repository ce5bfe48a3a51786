import type { Diagnostic, RunId, VaultPath } from '#core';
import { explainError, type FileStore } from '#files';
import { listJournal, readEntry, readHead } from './journal.ts';
import { sealedPath } from './journal-paths.ts';
import type { JournalEntry, JournalHead } from './journal-shape.ts';

/** An entry or its head, or what is wrong with it. */
export type ReadOrTold<Entry extends object> =
  | { readonly entry: Entry }
  | { readonly entry: null; readonly diagnostic: Diagnostic };

/** The journal of the vault, oldest run first: whatever one entry has suffered, the others stand for themselves. */
export function sealedEntries(files: FileStore): readonly ReadOrTold<JournalEntry>[] {
  return listJournal(files, 'sealed').map((id) => readOrTell(id, files, readEntry));
}

/** The same without the texts. */
export function sealedHeads(files: FileStore): readonly ReadOrTold<JournalHead>[] {
  return listJournal(files, 'sealed').map((id) => readOrTell(id, files, readHead));
}

function readOrTell<Entry extends object>(
  id: RunId,
  files: FileStore,
  read: (path: VaultPath, files: FileStore) => Entry | null,
): ReadOrTold<Entry> {
  try {
    const entry = read(sealedPath(id), files);
    return entry === null ? { entry: null, diagnostic: damaged(id, 'it is cut short or was changed') } : { entry };
  } catch (error) {
    return { entry: null, diagnostic: damaged(id, explainError(error)) };
  }
}

function damaged(id: RunId, why: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'journal-damaged',
    file: sealedPath(id),
    line: null,
    message: `Cannot read the journal entry of run ${id}: ${why}`,
    hint: 'This run can no longer be undone. Bring the file back from a backup, or remove it',
  };
}
