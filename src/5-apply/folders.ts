import { type FileOperation, folderOf, type VaultPath } from '#core';
import { errorCode, type FileStore } from '#files';

/** The folders above a path, the topmost first. */
export function foldersAbove(path: VaultPath): readonly VaultPath[] {
  const folder = folderOf(path);
  return folder === null ? [] : [...foldersAbove(folder), folder];
}

/** Where a file will stand that did not before; null for what leaves none. */
export function arrivalOf(operation: FileOperation): VaultPath | null {
  switch (operation.kind) {
    case 'create':
    case 'copy':
      return operation.path;
    case 'move':
      return operation.to;
    case 'update':
    case 'remove':
      return null;
  }
}

/** Makes those that are missing, durably; parents come first. */
export function makeFolders(folders: readonly VaultPath[], files: FileStore): void {
  for (const folder of folders) {
    if (files.stat(folder) !== null) continue;
    files.makeFolder(folder);
    files.syncFolder(folderOf(folder));
  }
}

/** Removes those that are empty; children come first. One that somebody put a file into stays. */
export function removeEmptyFolders(folders: readonly VaultPath[], files: FileStore): void {
  for (const folder of folders) {
    try {
      files.removeFolder(folder);
    } catch (error) {
      const code = errorCode(error) ?? '';
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(code)) throw error;
    }
  }
}

/** Makes the names in folders durable; one that is gone meanwhile has none. */
export function syncFolders(folders: Iterable<VaultPath | null>, files: FileStore): void {
  for (const folder of new Set(folders)) {
    if (folder === null || files.stat(folder)?.kind === 'folder') files.syncFolder(folder);
  }
}

/** Whether there was a file to remove. */
export function removeIfThere(path: VaultPath, files: FileStore): boolean {
  if (files.stat(path) === null) return false;
  files.remove(path);
  return true;
}

/** Removes a folder of ours with all that it holds. */
export function removeTree(folder: VaultPath, files: FileStore): void {
  for (const { name, kind } of files.list(folder)) {
    const path = `${folder}/${name}` as VaultPath;
    if (kind === 'folder') removeTree(path, files);
    else files.remove(path);
  }
  removeEmptyFolders([folder], files);
}
