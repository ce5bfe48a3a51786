import { joinVaultPath, type Settings, type VaultPath, vaultPath } from '#core';
import type { FileStore } from '#files';

/** A file that a person wants filed. */
export interface SourceFile {
  /** Its vault path, or its absolute path where it lies outside the vault. */
  readonly path: string;
  /** Null where it lies outside the vault. */
  readonly inVault: VaultPath | null;
}

/** Everything that waits in the Inbox, sub-folders too, sorted; not the archive, the failed, nor hidden files. */
export function inboxSources(files: FileStore, { folders }: Settings): readonly SourceFile[] {
  const setAside = new Set<string>([folders.archive, folders.failed]);
  const below = (folder: VaultPath): readonly SourceFile[] =>
    files.list(folder).flatMap((entry) => {
      const path = joinVaultPath(folder, entry.name);
      if (entry.name.startsWith('.') || setAside.has(path)) return [];
      if (entry.kind === 'folder') return below(path);
      return entry.kind === 'file' ? [{ path, inVault: path }] : [];
    });
  return below(folders.inbox);
}

/** A file named by its absolute path, as a source: inside the vault or brought in from outside. */
export function namedSource(absolutePath: string, root: string): SourceFile {
  const path = absolutePath.replaceAll('\\', '/');
  const base = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  const inVault = path.startsWith(base) ? vaultPath(path.slice(base.length)) : null;
  return { path: inVault ?? path, inVault };
}
