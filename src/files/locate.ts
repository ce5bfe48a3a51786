import { join, sep } from 'node:path';
import { BoswellError, fileNameOf, folderOf, type VaultPath } from '#core';
import type { SystemCalls } from './system-calls.ts';
import { errorCode } from './system-error.ts';

/** A vault on disk: its real root, with all links resolved. */
export interface DiskVault {
  readonly root: string;
  readonly calls: SystemCalls;
}

/**
 * Where a path really stands, all links followed; null where nothing does.
 * Names are looked for in NFC first, then as the folder spells them: macOS and some sync clients store NFD.
 * @throws {BoswellError} where it is outside the vault, itself or by the nearest folder that exists.
 */
export function locate(vault: DiskVault, path: VaultPath): string | null {
  const direct = realPath(vault, join(vault.root, path));
  if (direct !== null) return insideOf(vault, direct, path);
  const entry = locateEntry(vault, path);
  const real = entry === null ? null : realPath(vault, entry);
  return real === null ? null : insideOf(vault, real, path);
}

/**
 * The name to write to, rename or remove: its folder with all links followed, the last part as it is (a link stays a link).
 * Null where the folder does not exist; the last part need not.
 */
export function locateEntry(vault: DiskVault, path: VaultPath): string | null {
  const folder = locateFolder(vault, folderOf(path), path);
  return folder === null ? null : join(folder, spelling(vault, folder, fileNameOf(path)));
}

function locateFolder(vault: DiskVault, folder: VaultPath | null, asked: VaultPath): string | null {
  if (folder === null) return vault.root;
  const direct = realPath(vault, join(vault.root, folder));
  if (direct !== null) return insideOf(vault, direct, asked);
  const parent = locateFolder(vault, folderOf(folder), asked);
  if (parent === null) return null;
  const real = realPath(vault, join(parent, spelling(vault, parent, fileNameOf(folder))));
  return real === null ? null : insideOf(vault, real, asked);
}

/** The name as the folder has it; the name itself where it has none that is equal in NFC. ASCII has one spelling only. */
function spelling(vault: DiskVault, folder: string, name: string): string {
  if (/^[ -~]*$/.test(name) || stands(vault, join(folder, name))) return name;
  const found = absentAsNull(() => vault.calls.readdir(folder))?.find((entry) => entry.name.normalize('NFC') === name);
  return found?.name ?? name;
}

function insideOf(vault: DiskVault, real: string, asked: VaultPath): string {
  const top = vault.root.endsWith(sep) ? vault.root : vault.root + sep;
  if (real === vault.root || real.startsWith(top)) return real;
  throw new BoswellError(`Cannot use "${asked}": it leads out of the vault, to ${real}`, {
    file: asked,
    hint: 'Put the file or folder itself into the vault in place of the link',
  });
}

function realPath(vault: DiskVault, path: string): string | null {
  return absentAsNull(() => vault.calls.realpath(path));
}

function stands(vault: DiskVault, path: string): boolean {
  return absentAsNull(() => vault.calls.lstat(path)) !== null;
}

/** Null in place of the error that says there is no such file. */
export function absentAsNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
