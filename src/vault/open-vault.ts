import {
  type AlikeSource,
  type ContentSketch,
  type FiledSource,
  fileNameOf,
  fileOfReference,
  joinVaultPath,
  parseSketch,
  type Settings,
  type Sha256,
  UnreadableFileError,
  type VaultPath,
  type VaultView,
} from '#core';
import type { FileStore } from '#files';
import { type FoundPage, findPages, type PageFinder } from './page-index/find-pages.ts';
import { factsNow, lookAtFolders } from './page-index/look-at-folders.ts';
import { readIndex, writeIndex } from './page-index/stored-index.ts';

export interface OpenOptions {
  /** Whether what was learned of the pages may be written to `.boswell/`, to open faster next time. */
  readonly remember: boolean;
  /** The time, in milliseconds since 1970: what changed just before it is looked at again next time. */
  readonly nowMs: number;
  /** What Boswell itself wrote into a file: see `VaultView`. Where not given nothing is known. */
  readonly lastWritten?: (path: VaultPath) => string | null;
}

/**
 * Looks at a vault as it stands now. What was remembered of it saves opening its notes, and is never relied on: whatever is
 * told of a page was read off it as it stands. Cost: a glance at each folder and each entity's page, and at up to 2,000 notes
 * more (`page-index/look-at-folders.ts`); what it cost to look at everything where nothing is remembered.
 */
export function openVault(files: FileStore, settings: Settings, options: OpenOptions): VaultView {
  const look = { files, settings, nowMs: options.nowMs };
  const known = readIndex(files, settings);
  const { records, learned } = lookAtFolders(look, known);
  const isNews = learned.changed.length > 0 || learned.gone.length > 0 || learned.cursor !== known.cursor;
  if (options.remember && isNews) writeIndex(files, settings, known, learned);
  const pages = findPages(records, (path, note) => factsNow(look, path, note));
  const texts = new Map<VaultPath, string | null>();
  return {
    read: (path) => {
      const read = texts.get(path);
      if (read !== undefined) return read;
      const text = readText(files, path);
      texts.set(path, text);
      return text;
    },
    has: pages.has,
    hash: (path) => files.hash(path),
    hasNoteNamed: pages.hasNoteNamed,
    entities: pages.entities,
    filed: (sha256) => filedSource(pages, sha256),
    alike: (sketch) => alikeSources(pages, sketch),
    lastWritten: options.lastWritten ?? (() => null),
  };
}

/** Below it two talks share what any two do: of 13,203 pairs of meetings three are above (measured here, 2026-11). */
const leastLikeness = 0.05;

function alikeSources(pages: PageFinder, asked: ContentSketch): readonly AlikeSource[] {
  const alike = pages.alike(asked, leastLikeness).flatMap(({ path, facts, likeness }): AlikeSource[] => {
    const sketch = facts.sketch === null ? null : parseSketch(facts.sketch);
    if (sketch === null || facts.sourceSha256 === null) return [];
    return [{ sha256: facts.sourceSha256, transcript: path, sketch, likeness }];
  });
  return alike.sort((a, b) => b.likeness - a.likeness || (a.transcript < b.transcript ? -1 : 1));
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
 * Where a source was filed: a transcript page says which bytes it was made from, the note shares its `source_ref`. The page of a
 * duplicate, and a transcript that was corrected, name the source that does.
 */
function filedSource(pages: PageFinder, sha256: Sha256): FiledSource | null {
  const page = transcriptOf(pages, sha256);
  if (page === null || page.facts.sourceRef === null) return null;
  const { sketch, filedAs, sourceRef } = page.facts;
  // A duplicate of what was taken back is filed nowhere.
  if (filedAs !== null && sketch === null && transcriptOf(pages, filedAs) === null) return null;
  const archived = joinVaultPath(fileOfReference(sourceRef));
  return { note: noteOf(pages, page, [sha256]), transcript: page.path, archived };
}

/** The page of the source itself, rather than one of its duplicates. */
function transcriptOf(pages: PageFinder, sha256: Sha256): FoundPage | null {
  const found = pages.ofSource(sha256);
  return found.findLast(({ facts }) => facts.filedAs === null) ?? found[0] ?? null;
}

function noteOf(pages: PageFinder, { facts }: FoundPage, asked: readonly Sha256[]): VaultPath | null {
  const { sourceRef, filedAs } = facts;
  const notes = sourceRef === null ? [] : pages.withReference(sourceRef);
  const own = notes.findLast((note) => note.facts.sourceSha256 === null);
  if (own !== undefined) return own.path;
  if (filedAs === null || asked.includes(filedAs)) return null;
  const next = transcriptOf(pages, filedAs);
  return next === null ? null : noteOf(pages, next, [...asked, filedAs]);
}
