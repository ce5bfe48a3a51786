import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BoswellError } from '#core';
import { fileStat } from './file-stat.ts';
import type { FileStat } from './file-store.ts';
import { orUnreadable } from './or-unreadable.ts';
import { readWhole } from './read-pieces.ts';
import { nodeCalls } from './system-calls.ts';
import { explainError } from './system-error.ts';
import { writeDurably } from './write-durably.ts';

/** What stands at an absolute path, links followed; null where nothing does or where we may not look. */
export function statOutside(absolutePath: string): FileStat | null {
  try {
    return fileStat(nodeCalls.stat(absolutePath));
  } catch {
    return null;
  }
}

/** All bytes of a file that a person named by its absolute path. @throws {UnreadableFileError} */
export function readOutside(absolutePath: string): Uint8Array {
  return orUnreadable(absolutePath, () => readWhole(nodeCalls, absolutePath));
}

/** Absolute paths of the files in the folder of a file, sorted by name; [] where we may not look. */
export function filesBeside(absolutePath: string): readonly string[] {
  const folder = dirname(absolutePath);
  try {
    const files = nodeCalls.readdir(folder).filter((entry) => entry.isFile());
    return files.map(({ name }) => join(folder, name)).sort();
  } catch {
    return [];
  }
}

/** Writes a file that a person named by its absolute path (`plan -o`), replacing what stands there in one step. @throws {BoswellError} */
export function writeOutside(absolutePath: string, bytes: Uint8Array): void {
  const aside = join(dirname(absolutePath), `.boswell-${randomBytes(6).toString('hex')}.tmp`);
  unlessUnwritable(absolutePath, () => {
    writeDurably(nodeCalls, aside, [bytes]);
    try {
      nodeCalls.rename(aside, absolutePath);
    } catch (error) {
      nodeCalls.unlink(aside);
      throw error;
    }
  });
}

/** Makes a folder at an absolute path, with those above it, unless it is there: the vault that `init` begins. @throws {BoswellError} */
export function makeFolderOutside(absolutePath: string): void {
  unlessUnwritable(absolutePath, () => void mkdirSync(absolutePath, { recursive: true }));
}

function unlessUnwritable(path: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    const hint = 'Check that its folder is there and that you may write in it';
    throw new BoswellError(`Cannot write ${path}: ${explainError(cause)}`, { file: path, hint, cause });
  }
}
