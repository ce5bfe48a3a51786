import {
  type AlikeSource,
  type ContentSketch,
  type FiledSource,
  fileNameOf,
  fileOfReference,
  joinVaultPath,
  likenessOfPrinted,
  noteNameOf,
  parseSketch,
  pathKey,
  type Settings,
  type Sha256,
  UnreadableFileError,
  type VaultPath,
  type VaultView,
} from '#core';
import type { FileStore, FolderEntry } from '#files';
import { type RememberedPage, readIndexCache, writeIndexCache } from './index-cache.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';

export interface OpenOptions {
  /** Whether what was learned of the pages may be written to `.boswell/`, to open faster next time. */
  readonly remember: boolean;
  /** What Boswell itself wrote into a file: see `VaultView`. Where not given nothing is known. */
  readonly lastWritten?: (path: VaultPath) => string | null;
}

/**
 * Looks at a vault as it stands now. Pages that did not change since they were last looked at (by size and time of
 * modification) are not opened again. Cost: one look at each folder and each note.
 */
export function openVault(files: FileStore, settings: Settings, options: OpenOptions): VaultView {
  const standing = entriesOf(files, null);
  const paths = standing.flatMap(({ path, kind }) => (kind === 'file' ? [path] : []));
  const pages = factsOfPages(files, settings, paths, options);
  const keys = new Set(standing.map(({ path }) => pathKey(path)));
  const names = new Set(standing.filter(takesNoteName).map(({ path }) => pathKey(noteNameOf(path))));
  const texts = new Map<VaultPath, string | null>();
  const filed = filedSources(pages);
  return {
    read: (path) => {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = readText(files, path);
      texts.set(path, text);
      return text;
    },
    has: (path) => keys.has(pathKey(path)),
    hash: (path) => files.hash(path),
    hasNoteNamed: (name) => names.has(pathKey(name)),
    entities: [...pages.values()].flatMap(({ facts }) => (facts.entity === null ? [] : [facts.entity])),
    filed: (sha256) => filed.get(sha256) ?? null,
    alike: (sketch) => alikeSources(pages, sketch),
    lastWritten: options.lastWritten ?? (() => null),
  };
}

/** Below it two talks share what any two do: of 13,203 pairs of meetings three are above (measured here, 2026-11). */
const leastLikeness = 0.05;

/** Looks at every sketch: 20,000 in 14 ms warm (measured here, 2026-11). */
function alikeSources(pages: ReadonlyMap<VaultPath, RememberedPage>, sketch: ContentSketch): readonly AlikeSource[] {
  const alike: AlikeSource[] = [];
  for (const [transcript, { facts }] of pages) {
    if (facts.sketch === null || facts.sourceSha256 === null) continue;
    const likeness = likenessOfPrinted(facts.sketch, sketch);
    const filed = likeness < leastLikeness ? null : parseSketch(facts.sketch);
    if (filed !== null) alike.push({ sha256: facts.sourceSha256, transcript, sketch: filed, likeness });
  }
  return alike.sort((a, b) => b.likeness - a.likeness);
}

interface Standing {
  readonly path: VaultPath;
  readonly kind: FolderEntry['kind'];
}

/** Everything below a folder, sorted; folders whose name begins with a dot are not ours to look into. */
function entriesOf(files: FileStore, folder: VaultPath | null): readonly Standing[] {
  return files.list(folder).flatMap(({ name, kind }) => {
    const path = joinVaultPath(folder ?? '', name);
    const below = kind === 'folder' && !name.startsWith('.') ? entriesOf(files, path) : [];
    return [{ path, kind }, ...below];
  });
}

/** A folder called `Plan.md`, or a link that leads out of the vault, keeps a note from its name as a file does. */
function takesNoteName({ path, kind }: Standing): boolean {
  return kind !== 'folder' || /\.md$/i.test(path);
}

function factsOfPages(
  files: FileStore,
  settings: Settings,
  paths: readonly VaultPath[],
  options: OpenOptions,
): ReadonlyMap<VaultPath, RememberedPage> {
  const remembered = readIndexCache(files, settings);
  const pages = new Map<VaultPath, RememberedPage>();
  let learned = 0;
  for (const path of paths) {
    if (!/\.md$/i.test(path)) continue;
    const stat = files.stat(path);
    if (stat === null) continue;
    const known = remembered.get(path);
    if (known !== undefined && known.size === stat.size && known.modifiedMs === stat.modifiedMs) {
      pages.set(path, known);
      continue;
    }
    learned += 1;
    pages.set(path, { size: stat.size, modifiedMs: stat.modifiedMs, facts: factsOf(files, path, settings) });
  }
  if (options.remember && (learned > 0 || pages.size !== remembered.size)) writeIndexCache(files, settings, pages);
  return pages;
}

const noFacts: PageFacts = { entity: null, sourceRef: null, sourceSha256: null, sketch: null, filedAs: null };

function factsOf(files: FileStore, path: VaultPath, settings: Settings): PageFacts {
  try {
    return pageFacts(path, new TextDecoder().decode(files.read(path)), settings);
  } catch (error) {
    if (error instanceof UnreadableFileError) return noFacts;
    throw error;
  }
}

/** @throws {UnreadableFileError} where it is no UTF-8 text. */
function readText(files: FileStore, path: VaultPath): string | null {
  if (files.stat(path)?.kind !== 'file') return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.read(path));
  } catch (cause) {
    if (cause instanceof UnreadableFileError) throw cause;
    throw new UnreadableFileError(`Cannot read "${path}": it is no UTF-8 text`, {
      file: path,
      hint: `Save "${fileNameOf(path)}" as UTF-8, then run the command again`,
      cause,
    });
  }
}

/**
 * Sources by hash: a transcript page says which bytes it was made from, the note shares its `source_ref`. The page of a
 * duplicate, and a transcript that was corrected, name the source that does.
 */
function filedSources(pages: ReadonlyMap<VaultPath, RememberedPage>): ReadonlyMap<Sha256, FiledSource> {
  const notes = new Map<VaultPath, VaultPath>();
  const transcripts = new Map<Sha256, { readonly path: VaultPath; readonly facts: PageFacts }>();
  for (const [path, { facts }] of pages) {
    if (facts.sourceSha256 !== null) {
      if (facts.filedAs === null || !transcripts.has(facts.sourceSha256)) {
        transcripts.set(facts.sourceSha256, { path, facts });
      }
    } else if (facts.sourceRef !== null) notes.set(facts.sourceRef, path);
  }
  const noteOf = ({ sourceRef, filedAs }: PageFacts, asked: readonly Sha256[]): VaultPath | null => {
    const own = sourceRef === null ? undefined : notes.get(sourceRef);
    if (own !== undefined || filedAs === null || asked.includes(filedAs)) return own ?? null;
    const next = transcripts.get(filedAs);
    return next === undefined ? null : noteOf(next.facts, [...asked, filedAs]);
  };
  const filed = new Map<Sha256, FiledSource>();
  for (const [sha256, { path, facts }] of transcripts) {
    // A duplicate of what was taken back is filed nowhere.
    const isLeftOver = facts.filedAs !== null && facts.sketch === null && !transcripts.has(facts.filedAs);
    if (facts.sourceRef === null || isLeftOver) continue;
    filed.set(sha256, {
      note: noteOf(facts, [sha256]),
      transcript: path,
      archived: joinVaultPath(fileOfReference(facts.sourceRef)),
    });
  }
  return filed;
}
