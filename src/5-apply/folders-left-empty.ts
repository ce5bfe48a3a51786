import { type ChangePlan, folderOf, joinVaultPath, type VaultPath } from '#core';
import type { FileStore } from '#files';
import { arrivalOf } from './folders.ts';
import { sealedHeads } from './sealed-entries.ts';

/**
 * Folders that a plan will leave empty and that a run of ours made: children first.
 * With them gone, a run and its inverse give back the folder tree, too; of those that a person made only what the plan
 * `leaves` is among them (the folder of a page that gets another name).
 * The journal, its heads only, is read where some folder would be empty at all, which is rare but in an undo.
 */
export function foldersLeftEmpty(
  { operations, leaves = [] }: Pick<ChangePlan, 'operations' | 'leaves'>,
  files: FileStore,
): readonly VaultPath[] {
  const gone = new Set(operations.filter((o) => o.kind === 'move' || o.kind === 'remove').map((o) => o.path));
  const arrivals = operations.map(arrivalOf).filter((path) => path !== null);
  const removed: VaultPath[] = [];
  let ours: ReadonlySet<VaultPath> | null = null;

  const isEmptied = (folder: VaultPath): boolean =>
    !arrivals.some((path) => path.startsWith(`${folder}/`)) &&
    files.list(folder).every(({ name }) => gone.has(joinVaultPath(folder, name)));

  for (const path of [...gone]) {
    let folder = folderOf(path);
    while (folder !== null && !gone.has(folder) && isEmptied(folder)) {
      if (!leaves.includes(folder)) {
        ours ??= foldersOfRuns(files);
        if (!ours.has(folder)) break;
      }
      gone.add(folder);
      removed.push(folder);
      folder = folderOf(folder);
    }
  }
  return removed;
}

/** Folders that runs made and that no run removed since. A damaged entry owns none: what it made stays. */
function foldersOfRuns(files: FileStore): ReadonlySet<VaultPath> {
  const ours = new Set<VaultPath>();
  for (const { entry } of sealedHeads(files)) {
    for (const folder of entry?.removedFolders ?? []) ours.delete(folder);
    for (const folder of entry?.madeFolders ?? []) ours.add(folder);
  }
  return ours;
}
