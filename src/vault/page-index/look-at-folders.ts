import { type Settings, UnreadableFileError, type VaultPath } from '#core';
import type { FileStat, FileStore } from '#files';
import { type PageFacts, pageFacts } from '../page-facts.ts';
import { type Entry, entriesOf, type FolderRecord, folderRecord, pathIn } from './folder-record.ts';
import { isAsStamped, stampOf } from './stamp.ts';
import type { Learned } from './stored-index.ts';
import { inTurn } from './take-turns.ts';

/** What one look is taken with. */
export interface Look {
  readonly files: FileStore;
  readonly settings: Settings;
  /** When it is taken, in milliseconds since 1970. */
  readonly nowMs: number;
}

/** The folders of a vault as they stand, and what that changes in what was known. */
export interface Looked {
  readonly records: ReadonlyMap<string, FolderRecord>;
  readonly learned: Learned;
}

/**
 * Looks at the folders of a vault, and opens what is new in them or changed. Every folder is glanced at, and every page of a person,
 * account or project; a folder in which a name came or went is looked at whole. Of the others some are looked at whole too, each in its turn
 * (`take-turns.ts`): so a note that was edited where it stands, and becomes an entity's page by that, is known at once in a vault of
 * up to 2,000 notes, and within a few runs in a larger one.
 */
export function lookAtFolders(
  look: Look,
  known: { readonly records: ReadonlyMap<string, FolderRecord>; readonly cursor: string },
): Looked {
  const { due, cursor } = inTurn(known.records, known.cursor);
  const records = new Map<string, FolderRecord>();
  const walk = (folder: string): void => {
    const stat = look.files.glance(folderPath(folder));
    if (stat?.kind !== 'folder') return;
    const before = known.records.get(folder);
    const isCurrent = before !== undefined && !due.has(folder) && isAsStamped(before.stamp, stat);
    const record = isCurrent ? withEntities(look, before) : lookWhole(look, folder, stat, before);
    records.set(folder, record);
    for (const name of record.subfolders) walk(pathIn(folder, name));
  };
  walk('');
  const changed = [...records.values()].filter((record) => !isSame(record, known.records.get(record.folder)));
  const gone = [...known.records.keys()].filter((folder) => !records.has(folder));
  return { records, learned: { changed, gone, cursor } };
}

/** What stands on a note now: what was read off it before, where it did not change since. */
export function factsNow(
  look: Look,
  path: VaultPath,
  before: { readonly stamp: string; readonly facts: PageFacts },
): PageFacts {
  const stat = look.files.glance(path);
  if (stat?.kind !== 'file') return noFacts;
  return isAsStamped(before.stamp, stat) ? before.facts : readFacts(look, path);
}

function folderPath(folder: string): VaultPath | null {
  return folder === '' ? null : (folder as VaultPath);
}

function isSame(record: FolderRecord, before: FolderRecord | undefined): boolean {
  if (record === before) return true;
  if (record.stamp !== before?.stamp || record.rest !== before.rest) return false;
  return JSON.stringify(record.entities) === JSON.stringify(before.entities);
}

/** The record, its entities' pages looked at again; itself where none of them changed. */
function withEntities(look: Look, record: FolderRecord): FolderRecord {
  const isCurrent = record.entities.every(({ stamp, entity }) => {
    const stat = look.files.glance(entity.page);
    return stat !== null && isAsStamped(stamp, stat);
  });
  if (isCurrent) return record;
  const entries = entriesOf(record).map((entry) =>
    entry.kind === 'note' && entry.facts.entity !== null
      ? noteEntry(look, pathIn(record.folder, entry.name), entry)
      : entry,
  );
  return folderRecord(record.folder, record.stamp, entries);
}

function lookWhole(look: Look, folder: string, stat: FileStat, before: FolderRecord | undefined): FolderRecord {
  const known = new Map(before === undefined ? [] : entriesOf(before).map((entry) => [entry.name, entry]));
  const entries = look.files.list(folderPath(folder)).map(({ name, kind }): Entry => {
    if (kind !== 'file' || !/\.md$/i.test(name)) return { kind: kind === 'folder' ? 'folder' : 'file', name };
    return noteEntry(look, pathIn(folder, name), known.get(name) ?? { kind: 'file', name });
  });
  return folderRecord(folder, stampOf(stat, look.nowMs), entries);
}

function noteEntry(look: Look, path: VaultPath, before: Entry): Entry {
  const { name } = before;
  const stat = look.files.glance(path);
  if (stat?.kind !== 'file') return { kind: 'file', name };
  if (before.kind === 'note' && isAsStamped(before.stamp, stat)) return before;
  return { kind: 'note', name, stamp: stampOf(stat, look.nowMs), facts: readFacts(look, path) };
}

const noFacts: PageFacts = { entity: null, sourceRef: null, sourceSha256: null, sketch: null, filedAs: null };

function readFacts({ files, settings }: Look, path: VaultPath): PageFacts {
  try {
    return pageFacts(path, new TextDecoder().decode(files.read(path)), settings);
  } catch (error) {
    if (error instanceof UnreadableFileError) return noFacts;
    throw error;
  }
}
