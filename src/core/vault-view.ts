import type { ContentSketch } from './content.ts';
import type { Entity } from './entity.ts';
import type { Sha256, VaultPath } from './source.ts';

/** Where a source was filed before. */
export interface FiledSource {
  readonly note: VaultPath | null;
  readonly transcript: VaultPath;
  readonly archived: VaultPath;
}

/** A filed source whose words are like those of another talk. */
export interface AlikeSource {
  readonly sha256: Sha256;
  readonly transcript: VaultPath;
  readonly sketch: ContentSketch;
  /** Share of runs of five words that both have, estimated: see `likenessOf`. */
  readonly likeness: number;
}

/** The vault as planning sees it: synchronous and read-only. */
export interface VaultView {
  /** Text of a file, or null where there is none. @throws {UnreadableFileError} where it is no UTF-8 text. */
  read(path: VaultPath): string | null;
  /** Whether a file stands there, compared as the strictest file systems do (case and Unicode form ignored). */
  has(path: VaultPath): boolean;
  /** SHA-256 of a file's bytes, or null where there is none. */
  hash(path: VaultPath): Sha256 | null;
  /** Whether some file anywhere in the vault has this name (last part without `.md`), case and Unicode form ignored. */
  hasNoteNamed(name: string): boolean;
  readonly entities: readonly Entity[];
  /** Where a source of these bytes was filed, or null. */
  filed(sha256: Sha256): FiledSource | null;
  /** Filed sources that share words with a talk, the likest first, then by path; only those with a sketch on their page. */
  alike(sketch: ContentSketch): readonly AlikeSource[];
  /** What Boswell itself wrote into a file, without what people put in or took out between; null where that is not known. */
  lastWritten(path: VaultPath): string | null;
}
