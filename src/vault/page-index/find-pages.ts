import {
  type ContentSketch,
  type Entity,
  folderOf,
  likenessOfPrinted,
  noteNameOf,
  pathKey,
  type Sha256,
  type VaultPath,
} from '#core';
import type { PageFacts } from '../page-facts.ts';
import { type Entry, entriesOf, type FolderRecord, pathIn } from './folder-record.ts';

/** A page with what was read off it. */
export interface FoundPage {
  readonly path: VaultPath;
  readonly facts: PageFacts;
}

/** What can be asked of the folders of a vault. Each answer is found in the text of their records, of which only what fits is parsed. */
export interface PageFinder {
  /** In the order of their pages' paths. */
  readonly entities: readonly Entity[];
  has(path: VaultPath): boolean;
  hasNoteNamed(name: string): boolean;
  /** Pages that say they were made from a source of these bytes, in the order of their paths. */
  ofSource(sha256: Sha256): readonly FoundPage[];
  /** Pages that name this as their source (`source_ref`), in the order of their paths. */
  withReference(reference: VaultPath): readonly FoundPage[];
  /** Pages with a sketch that is at least so like another. */
  alike(sketch: ContentSketch, least: number): readonly (FoundPage & { readonly likeness: number })[];
}

/** `now` gives the facts of a page as it stands: what was remembered of it is not relied on. */
export function findPages(
  records: ReadonlyMap<string, FolderRecord>,
  now: (path: VaultPath, note: Extract<Entry, { kind: 'note' }>) => PageFacts,
): PageFinder {
  const names = namesOf(records);
  const holding = (text: string, fits: (facts: PageFacts) => boolean): readonly FoundPage[] =>
    byPath(
      [...records.values()].flatMap((record) => {
        if (!record.rest.includes(text)) return [];
        return notesOf(record).flatMap((note) => {
          if (!fits(note.facts)) return [];
          const path = pathIn(record.folder, note.name);
          const facts = now(path, note);
          return fits(facts) ? [{ path, facts }] : [];
        });
      }),
    );
  return {
    entities: [...records.values()]
      .flatMap(({ entities }) => entities.map(({ entity }) => entity))
      .sort((a, b) => (a.page < b.page ? -1 : 1)),
    ...names,
    ofSource: (sha256) => holding(sha256, ({ sourceSha256 }) => sourceSha256 === sha256),
    withReference: (reference) => holding(JSON.stringify(reference), ({ sourceRef }) => sourceRef === reference),
    alike: (sketch, least) =>
      sketchesLike(records, sketch, least).flatMap((printed) =>
        holding(printed, (facts) => facts.sketch === printed).map((page) => {
          return { ...page, likeness: likenessOfPrinted(printed, sketch) };
        }),
      ),
  };
}

function notesOf(record: FolderRecord): readonly Extract<Entry, { kind: 'note' }>[] {
  return entriesOf(record).flatMap((entry) => (entry.kind === 'note' ? [entry] : []));
}

function byPath(pages: readonly FoundPage[]): readonly FoundPage[] {
  return pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every printed sketch is compared where it stands: 20,000 in 20 ms warm (measured here, 2026-11). */
function sketchesLike(
  records: ReadonlyMap<string, FolderRecord>,
  sketch: ContentSketch,
  least: number,
): readonly string[] {
  const alike = new Set<string>();
  for (const { rest } of records.values()) {
    for (const [, printed = ''] of rest.matchAll(/"(1\.[0-9a-f]{8}\.[^"]{154})"/g)) {
      if (likenessOfPrinted(printed, sketch) >= least) alike.add(printed);
    }
  }
  return [...alike];
}

/** Names are compared as the strictest file systems do. A folder's are made ready when one may be among them. */
function namesOf(records: ReadonlyMap<string, FolderRecord>): Pick<PageFinder, 'has' | 'hasNoteNamed'> {
  const byKey = new Map<string, FolderRecord[]>();
  for (const record of records.values()) remember(byKey, pathKey(record.folder), () => []).push(record);
  const folded = new Map<FolderRecord, string>();
  const keys = new Map<FolderRecord, ReadonlySet<string>>();
  const foldedOf = (record: FolderRecord): string => remember(folded, record, () => fold(record.rest));
  const keysOf = (record: FolderRecord): ReadonlySet<string> =>
    remember(keys, record, () => new Set(entriesOf(record).flatMap(keysOfEntry)));
  return {
    has: (path) => {
      const name = pathKey(path.slice(path.lastIndexOf('/') + 1));
      return (byKey.get(pathKey(folderOf(path) ?? '')) ?? []).some((record) => keysOf(record).has(`/${name}`));
    },
    hasNoteNamed: (name) => {
      const text = fold(JSON.stringify(pathKey(name)).slice(0, -1));
      const sign = caselessPart(text);
      return [...records.values()].some(
        (record) => record.rest.includes(sign) && foldedOf(record).includes(text) && keysOf(record).has(pathKey(name)),
      );
    },
  };
}

/** `/name` for what stands in a folder, and the name of the note that it is, or keeps another from being. */
function keysOfEntry({ kind, name }: Entry): readonly string[] {
  const takesNoteName = kind !== 'folder' || /\.md$/i.test(name);
  return [`/${pathKey(name)}`, ...(takesNoteName ? [pathKey(noteNameOf(name))] : [])];
}

/** As `pathKey`, of a text that is longer than a name: a sigma at the end of a word is not told apart. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}

/** The longest part of a text that reads the same in any case and any normal form, such as a date; may be ''. Saves folding whole folders. */
function caselessPart(text: string): string {
  return (text.match(/[0-9 .-]+/g) ?? []).reduce(
    (longest, part) => (part.length > longest.length ? part : longest),
    '',
  );
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
