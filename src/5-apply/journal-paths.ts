import { fileNameOf, folderOf, joinVaultPath, type RunId, type VaultPath } from '#core';

/** Boswell's own folder: never counted among the folders that a run made. */
export const boswellFolder: VaultPath = joinVaultPath('.boswell');

/** One file per run: `ID.pending` from before its first change, `ID.run` once it is sealed. */
export const journalFolder: VaultPath = joinVaultPath('.boswell/journal');

/** After-images and before-images of the run under way. Whatever is here while no run is under way is rubbish. */
export const stagingRoot: VaultPath = joinVaultPath('.boswell/tmp');

/** The only folder of ours that a plan may write to: what an undo takes out of the vault without destroying it. */
export const undoneFolder: VaultPath = joinVaultPath('.boswell/undone');

export function pendingPath(id: RunId): VaultPath {
  return joinVaultPath(journalFolder, `${id}.pending`);
}

export function sealedPath(id: RunId): VaultPath {
  return joinVaultPath(journalFolder, `${id}.run`);
}

export function stagingFolder(id: RunId): VaultPath {
  return joinVaultPath(stagingRoot, id);
}

/** What the operation of this index leaves. */
export function afterImage(id: RunId, index: number): VaultPath {
  return joinVaultPath(stagingFolder(id), `${index}.after`);
}

/** What it replaces: put back by a rename, so that putting back needs no space on a full disk. */
export function beforeImage(id: RunId, index: number): VaultPath {
  return joinVaultPath(stagingFolder(id), `${index}.before`);
}

/**
 * Where a file is written beside its target when the target is on another disk than the staging folder.
 * Named by the run and the index alone, so that the journal entry is enough to find and remove it.
 */
export function asidePath(id: RunId, index: number, target: VaultPath): VaultPath {
  return joinVaultPath(folderOf(target) ?? '', `.boswell-${id}-${index}.tmp`);
}

/** Where a before-image is kept when its file cannot be put back because someone changed it meanwhile. */
export function rescuedPath(id: RunId, path: VaultPath): VaultPath {
  return joinVaultPath('.boswell/rescued', id, path);
}

/** The run that a file of the journal is about; null for any other file. */
export function runIdOf(path: string): { readonly id: RunId; readonly sealed: boolean } | null {
  const [, id, state] = /^([^.]+)\.(run|pending)$/.exec(fileNameOf(path)) ?? [];
  return isRunId(id) ? { id, sealed: state === 'run' } : null;
}

export function isRunId(value: unknown): value is RunId {
  return typeof value === 'string' && /^\d{8}-\d{6}-[0-9a-f]{4}$/.test(value);
}
