import { joinVaultPath, noteNameOf, pathKey, type VaultPath, type VaultView } from '#core';

/** Names that are free in the vault; each that is given out is taken from then on. */
export interface FreeNames {
  /** The wanted note name, or with ` (2)` and so on where a file anywhere in the vault has it. */
  noteName(wanted: string): string;
  /** The path of a file in a folder, with ` (2)` and so on behind its stem where one stands there. Its name counts as taken. */
  filePath(folder: VaultPath, stem: string, extension: string): VaultPath;
}

export function freeNames(vault: VaultView): FreeNames {
  const takenNames = new Set<string>();
  const takenPaths = new Set<string>();
  return {
    noteName: (wanted) => {
      const name = firstFree(wanted, (each) => vault.hasNoteNamed(each) || takenNames.has(pathKey(each)));
      takenNames.add(pathKey(name));
      return name;
    },
    filePath: (folder, stem, extension) => {
      const path = (each: string): VaultPath => joinVaultPath(folder, each + extension);
      const free = path(firstFree(stem, (each) => vault.has(path(each)) || takenPaths.has(pathKey(path(each)))));
      takenPaths.add(pathKey(free));
      takenNames.add(pathKey(noteNameOf(free)));
      return free;
    },
  };
}

function firstFree(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted} (${number})`;
  return name;
}
