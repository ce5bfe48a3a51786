import type { Diagnostic, RunId } from '#core';
import { explainError, type FileStore } from '#files';
import { listJournal, readEntry } from './journal.ts';
import type { JournalEntry } from './journal-entry.ts';
import { sealedPath } from './journal-paths.ts';

/** The journal of the vault, oldest run first: whatever one entry has suffered, the others stand for themselves. */
export function sealedEntries(files: FileStore): readonly ReadOrTold[] {
  return listJournal(files, 'sealed').map((id) => readOrTell(id, files));
}

/** An entry, or what is wrong with it. */
export type ReadOrTold = { readonly entry: JournalEntry } | { readonly entry: null; readonly diagnostic: Diagnostic };

function readOrTell(id: RunId, files: FileStore): ReadOrTold {
  try {
    const entry = readEntry(sealedPath(id), files);
    return entry === null ? { entry, diagnostic: damaged(id, 'it is cut short or was changed') } : { entry };
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
