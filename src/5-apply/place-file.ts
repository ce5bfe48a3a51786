import type { VaultPath } from '#core';
import { errorCode, type FileStore } from '#files';
import { removeIfThere } from './folders.ts';

/** A file that takes its place under a new name. */
export interface Placing {
  readonly from: VaultPath;
  readonly to: VaultPath;
  /** Beside `to`, for the case that it is on another disk than `from`. */
  readonly aside: VaultPath;
}

/** Moves a file to a free name. @throws EEXIST and other system errors */
export function placeNew(placing: Placing, files: FileStore): void {
  acrossDisks(placing, files, files.moveNew);
}

/** Moves a file over the one that stands there, in one step: no reader ever finds none or half of one. */
export function placeOver(placing: Placing, files: FileStore): void {
  acrossDisks(placing, files, files.rename);
}

/**
 * A folder of the vault can be another mount, and a rename does not cross it: then the bytes are written beside the
 * target and renamed there, which is again one step. The file leaves its old name last.
 */
function acrossDisks({ from, to, aside }: Placing, files: FileStore, put: FileStore['rename']): void {
  try {
    put(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    removeIfThere(aside, files);
    files.copy(from, aside);
    put(aside, to);
    files.remove(from);
  }
}
