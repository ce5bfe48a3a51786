import { folderOf, joinVaultPath, type VaultPath } from '#core';
import { type FileStore, type FolderEntry, memoryFiles } from '#files';

/** Files on a disk that can lose power, and what stands on it after that. */
export interface FragileDisk {
  readonly files: FileStore;
  /**
   * The vault after a power cut. For each folder, `isLost` says whether the changes since its last sync are gone.
   * That is what POSIX promises and no more: names in a folder last from its fsync on, each folder for itself.
   */
  readonly afterPowerCut: (isLost: (folder: VaultPath | null) => boolean) => FileStore;
}

type Names = ReadonlyMap<string, Uint8Array | 'folder'>;

/** `inner` with a memory of what each folder held when it was last synced. All that stands there now counts as synced. */
export function fragileDisk(inner: FileStore, outside: Readonly<Record<string, string>>): FragileDisk {
  const synced = new Map<VaultPath | null, Names>();
  const sync = (folder: VaultPath | null): void => void synced.set(folder, namesIn(folder, inner));
  const syncAll = (folder: VaultPath | null): void => {
    sync(folder);
    for (const below of inner.list(folder).filter(isFolder)) syncAll(joinVaultPath(folder ?? '', below.name));
  };
  syncAll(null);
  const files: FileStore = {
    ...inner,
    makeFolder: (path) => {
      inner.makeFolder(path);
      synced.set(path, new Map());
    },
    moveNew: (from, to) => {
      inner.copy(from, to); // both names are there until the new one is durable
      sync(folderOf(to));
      inner.remove(from);
    },
    syncFolder: (folder) => {
      inner.syncFolder(folder);
      sync(folder);
    },
  };
  const afterPowerCut: FragileDisk['afterPowerCut'] = (isLost) => {
    const standing: Record<string, string | Uint8Array> = {};
    const collect = (folder: VaultPath | null): void => {
      const names = isLost(folder) ? synced.get(folder) : namesIn(folder, inner);
      for (const [name, content] of names ?? []) {
        const path = joinVaultPath(folder ?? '', name);
        const key = content === 'folder' ? `${path}/` : path;
        Object.defineProperty(standing, key, { value: content === 'folder' ? '' : content, enumerable: true });
        if (content === 'folder') collect(path);
      }
    };
    collect(null);
    return memoryFiles(standing, outside);
  };
  return { files, afterPowerCut };
}

function namesIn(folder: VaultPath | null, files: FileStore): Names {
  return new Map(
    files.list(folder).map((entry) => {
      return [entry.name, isFolder(entry) ? 'folder' : files.read(joinVaultPath(folder ?? '', entry.name))];
    }),
  );
}

function isFolder({ kind }: FolderEntry): boolean {
  return kind === 'folder';
}
