import { type Entity, type EntityKind, noteNameOf, type Sha256, type VaultPath } from '#core';
import type { PageFacts } from '../page-facts.ts';

/** A name in a folder, as it was last looked at. */
export type Entry =
  | { readonly kind: 'folder' | 'file'; readonly name: string }
  | { readonly kind: 'note'; readonly name: string; readonly stamp: string; readonly facts: PageFacts };

/** A folder, as it was last looked at. What every run needs of it is at hand; the rest stays text until it is asked for. */
export interface FolderRecord {
  /** Its path; '' for the top of the vault. */
  readonly folder: string;
  /** What changes when a name in it comes or goes: see `stamp.ts`. */
  readonly stamp: string;
  /** Names of the folders in it that are looked into. */
  readonly subfolders: readonly string[];
  readonly noteCount: number;
  /** The pages of people, accounts and projects that stand in it, with their stamps. */
  readonly entities: readonly { readonly stamp: string; readonly entity: Entity }[];
  /** JSON of all its names, with what was read off its notes: see `entriesOf`. */
  readonly rest: string;
}

/** The path of a name that stands in a folder: both were listed, and so are sound. */
export function pathIn(folder: string, name: string): VaultPath {
  return (folder === '' ? name : `${folder}/${name}`) as VaultPath;
}

/** Makes the record of a folder. Folders whose name begins with a dot are not ours to look into. */
export function folderRecord(folder: string, stamp: string, entries: readonly Entry[]): FolderRecord {
  return {
    folder,
    stamp,
    subfolders: entries.flatMap(({ kind, name }) => (kind === 'folder' && !name.startsWith('.') ? [name] : [])),
    noteCount: entries.filter(({ kind }) => kind === 'note').length,
    entities: entries.flatMap((entry) =>
      entry.kind === 'note' && entry.facts.entity !== null ? [{ stamp: entry.stamp, entity: entry.facts.entity }] : [],
    ),
    rest: JSON.stringify(entries.map(packEntry)),
  };
}

/** Every name in a folder. O(names). */
export function entriesOf(record: FolderRecord): readonly Entry[] {
  const entities = new Map(record.entities.map(({ entity }) => [entity.page as string, entity]));
  return (JSON.parse(record.rest) as readonly PackedEntry[]).map((packed): Entry => {
    if (typeof packed === 'string') {
      return packed.endsWith('/') ? { kind: 'folder', name: packed.slice(0, -1) } : { kind: 'file', name: packed };
    }
    const [name, stamp, sourceRef = null, sourceSha256 = null, sketch = null, filedAs = null] = packed;
    const entity = entities.size === 0 ? null : (entities.get(pathIn(record.folder, name)) ?? null);
    return { kind: 'note', name, stamp, facts: { entity, sourceRef, sourceSha256, sketch, filedAs } };
  });
}

/** A record as one line without its line end. */
export function printRecord({ folder, stamp, subfolders, noteCount, entities, rest }: FolderRecord): string {
  const packed = entities.map(({ stamp: seen, entity: { page, kind, aliases, emails, account, role } }) => {
    return [page.slice(page.lastIndexOf('/') + 1), seen, kind, aliases, emails, account, role];
  });
  return `${JSON.stringify([folder, stamp, subfolders, noteCount, packed])}\t${rest}`;
}

/** The record of a line that `printRecord` gave. */
export function parseRecord(line: string): FolderRecord {
  const tab = line.indexOf('\t');
  const [folder, stamp, subfolders, noteCount, packed] = JSON.parse(line.slice(0, tab)) as PackedRecord;
  return {
    folder,
    stamp,
    subfolders,
    noteCount,
    entities: packed.map(([file, seen, kind, aliases, emails, account, role]) => {
      const entity = { kind, name: noteNameOf(file), aliases, emails, account, role, page: pathIn(folder, file) };
      return { stamp: seen, entity };
    }),
    rest: line.slice(tab + 1),
  };
}

/** A folder ends in `/`, which no name holds; a note has its stamp, and its facts as far as it has any. */
type PackedEntry =
  | string
  | readonly [
      name: string,
      stamp: string,
      sourceRef?: VaultPath | null,
      sourceSha256?: Sha256 | null,
      sketch?: string | null,
      filedAs?: Sha256 | null,
    ];

type PackedRecord = readonly [
  folder: string,
  stamp: string,
  subfolders: readonly string[],
  noteCount: number,
  entities: readonly (readonly [
    file: string,
    stamp: string,
    kind: EntityKind,
    aliases: readonly string[],
    emails: readonly string[],
    account: string | null,
    role: string | null,
  ])[],
];

function packEntry(entry: Entry): PackedEntry {
  if (entry.kind !== 'note') return entry.kind === 'folder' ? `${entry.name}/` : entry.name;
  const { sourceRef, sourceSha256, sketch, filedAs } = entry.facts;
  const isBare = sourceRef === null && sourceSha256 === null && sketch === null && filedAs === null;
  return isBare ? [entry.name, entry.stamp] : [entry.name, entry.stamp, sourceRef, sourceSha256, sketch, filedAs];
}
