import type { RunId, VaultPath } from '#core';
import type { FileStore } from '#files';
import { makeFolders, removeIfThere } from './folders.ts';
import { parseEntry, parseHead, printEntry } from './journal-entry.ts';
import { boswellFolder, journalFolder, pendingPath, runIdOf, sealedPath } from './journal-paths.ts';
import type { JournalEntry, JournalHead } from './journal-shape.ts';

/** Makes a run known before its first change, durably: from here on it is either sealed or put back. */
export function writePending(entry: JournalEntry, files: FileStore): void {
  makeFolders([boswellFolder, journalFolder], files);
  files.writeNew(pendingPath(entry.id), printEntry(entry));
  files.syncFolder(journalFolder);
}

/** Forgets a run of which nothing is left in the vault. */
export function discardPending(id: RunId, files: FileStore): void {
  if (!removeIfThere(pendingPath(id), files)) return;
  files.syncFolder(journalFolder);
}

/** The one step that makes a run count: before it a crash gives the vault as it was, after it the vault as it is. */
export function seal(id: RunId, files: FileStore): void {
  files.rename(pendingPath(id), sealedPath(id));
  files.syncFolder(journalFolder);
}

/** Takes the seal back where it was set but could not be made durable. */
export function unseal(id: RunId, files: FileStore): void {
  if (files.stat(pendingPath(id)) !== null || files.stat(sealedPath(id)) === null) return;
  files.rename(sealedPath(id), pendingPath(id));
}

/** Ids of the sealed or of the pending runs, smallest first. */
export function listJournal(files: FileStore, which: 'sealed' | 'pending'): readonly RunId[] {
  const names = files.list(journalFolder).map((entry) => runIdOf(entry.name));
  return names.flatMap((found) => (found !== null && found.sealed === (which === 'sealed') ? [found.id] : [])).sort();
}

/** The entry of a run; null where it is damaged or tells of another run. @throws {UnreadableFileError} */
export function readEntry(path: VaultPath, files: FileStore): JournalEntry | null {
  return ofThisRun(path, parseEntry(files.read(path)));
}

/** The same without its texts, which stay compressed. @throws {UnreadableFileError} */
export function readHead(path: VaultPath, files: FileStore): JournalHead | null {
  return ofThisRun(path, parseHead(files.read(path)));
}

function ofThisRun<Entry extends { readonly id: RunId }>(path: VaultPath, entry: Entry | null): Entry | null {
  return entry !== null && entry.id === runIdOf(path)?.id ? entry : null;
}
