import type { Entity } from './entity.ts';
import type { Sha256, VaultPath } from './source.ts';

/** Where a source was filed before. */
export interface FiledSource {
  readonly note: VaultPath | null;
  readonly transcript: VaultPath;
  readonly archived: VaultPath;
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
}
