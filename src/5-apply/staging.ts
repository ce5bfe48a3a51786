import type { FileStore } from '#files';
import { expectEqual } from './check-expectations.ts';
import { makeFolders, removeTree } from './folders.ts';
import { afterImage, beforeImage, stagingFolder, stagingRoot } from './journal-paths.ts';
import type { JournalEntry } from './journal-shape.ts';

/**
 * Writes every after-image, and the before-image of every update, before the first file of the vault changes: a disk
 * that is full, or a source outside the vault that changed, shows here, where nothing needs putting back.
 * @throws {PlanOutdatedError} where the file to copy in is no longer the one that was planned
 */
export function stageImages(entry: JournalEntry, files: FileStore): void {
  makeFolders([stagingRoot, stagingFolder(entry.id)], files);
  const write = (path: ReturnType<typeof afterImage>, text: string): void =>
    files.writeNew(path, new TextEncoder().encode(text));
  for (const [index, operation] of entry.operations.entries()) {
    const image = afterImage(entry.id, index);
    if (operation.kind === 'create' || operation.kind === 'update') write(image, operation.content);
    if (operation.kind === 'update') write(beforeImage(entry.id, index), entry.before[operation.path] ?? '');
    if (operation.kind === 'copy') {
      files.copyIn(operation.from, image);
      expectEqual(operation.from, operation.expects, files.hash(image));
    }
  }
  files.syncFolder(stagingFolder(entry.id));
}

/** Removes what is staged, for this run or any: without a pending entry it is rubbish. */
export function clearStaging(files: FileStore): void {
  removeTree(stagingRoot, files);
}
