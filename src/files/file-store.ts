import type { Sha256, VaultPath } from '#core';

/** What stands at a path. A link counts as what it leads to, as long as that is inside the vault. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes; 0 for what is no file. */
  readonly size: number;
  readonly modifiedMs: number;
  /** When anything of it last changed, its name included: what no program can set. For a folder also when a name in it came or went. */
  readonly changedMs: number;
}

/** One name in a folder, in NFC. A link to a folder is `other`: what it leads to is listed where it really stands. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileStat['kind'];
}

/**
 * The one way to the files of a vault: few verbs, each one step that a crash can fall before or after.
 * Synchronous, because planning and applying are: nothing of ours can happen between two steps.
 *
 * Verbs that write throw the system's error with its `code` (`EEXIST`, `ENOENT`, `ENOTEMPTY`, `EXDEV`, `ENOSPC`, …).
 * A path that leads out of the vault, by a link for instance, is refused with a `BoswellError` by every verb.
 */
export interface FileStore {
  /** What stands there, or null. @throws {UnreadableFileError} where the system does not say. */
  stat(path: VaultPath): FileStat | null;
  /**
   * As `stat`, in a third of its time: not sure that the path stays inside, so only for telling whether something changed
   * (null: the top of the vault). Null also where the system does not say.
   */
  glance(path: VaultPath | null): FileStat | null;
  /** Names in a folder (null: the top of the vault), sorted by code unit; [] where there is no such folder. @throws {UnreadableFileError} */
  list(folder: VaultPath | null): readonly FolderEntry[];
  /** All bytes of a file. @throws {UnreadableFileError} where there is none or the system does not let us. */
  read(path: VaultPath): Uint8Array;
  /**
   * As `read`, in a third of its time: not sure that the path stays inside, so only for telling whether a file is worth
   * reading. The bytes stand until the next call. Null where that takes a closer look: a large file, say.
   */
  skim(path: VaultPath): Uint8Array | null;
  /** SHA-256 of a file's bytes, read in pieces; null where nothing stands. @throws {UnreadableFileError} */
  hash(path: VaultPath): Sha256 | null;
  /** The same for a file outside the vault, by its absolute path: the origin of `copyIn`. @throws {UnreadableFileError} */
  hashOutside(from: string): Sha256 | null;
  /** Writes a file where nothing stands, and fsyncs it; a failure in the middle leaves nothing. @throws EEXIST, ENOENT without its folder */
  writeNew(path: VaultPath, bytes: Uint8Array): void;
  /** As `writeNew`, with the bytes of a file outside the vault, read in pieces. */
  copyIn(from: string, path: VaultPath): void;
  /** As `writeNew`, with the bytes of another file of the vault, read in pieces. */
  copy(from: VaultPath, to: VaultPath): void;
  /** Gives a file another path in one atomic step, replacing the file that stands there but keeping its permissions. @throws EXDEV */
  rename(from: VaultPath, to: VaultPath): void;
  /**
   * Gives a file another path, never replacing anything. The new name is durable before the old one goes: a crash
   * leaves the file under its old name, under both, or under the new one. @throws EEXIST, EXDEV
   */
  moveNew(from: VaultPath, to: VaultPath): void;
  /** Removes a file. @throws ENOENT */
  remove(path: VaultPath): void;
  /** Makes one folder in a folder that exists. @throws EEXIST, ENOENT */
  makeFolder(path: VaultPath): void;
  /** Removes one folder. @throws ENOTEMPTY, ENOENT */
  removeFolder(path: VaultPath): void;
  /** Makes the names in a folder (null: the top) durable: a power cut after it no longer takes back what was created, renamed or removed there. */
  syncFolder(path: VaultPath | null): void;
}
