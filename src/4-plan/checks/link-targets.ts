import { fileNameOf, folderOf, noteNameOf, pathKey, type VaultPath, vaultPath } from '#core';

/** Where the links of a vault lead. */
export interface LinkTargets {
  /** The file that a link leads to, or null. `target` is what stands before `#` and `|`; "" is the page itself. */
  readonly resolve: (target: string, from: VaultPath) => VaultPath | null;
  /** All files with this name, with or without `.md`, case and Unicode form ignored. */
  readonly named: (name: string) => readonly VaultPath[];
  /** How a link by the shortest unmistakable way says this file. */
  readonly shortest: (path: VaultPath) => string;
  /** Names of all notes, without `.md`. */
  readonly noteNames: readonly string[];
}

/**
 * Resolves links as Obsidian does: by the path from the vault's top, by the path from the page where it begins with `.`, by the
 * end of a path, or by name; without regard to case, `.md` left out or not. An alias is no target: Obsidian writes
 * `[[Page|alias]]` when it completes one, and finds nothing under `[[alias]]`.
 */
export function linkTargets(paths: readonly VaultPath[]): LinkTargets {
  const byPath = new Map(paths.map((path) => [pathKey(path), path]));
  const byName = new Map<string, VaultPath[]>();
  for (const path of paths) {
    for (const key of new Set([pathKey(fileNameOf(path)), pathKey(noteNameOf(path))])) {
      const group = byName.get(key);
      if (group === undefined) byName.set(key, [path]);
      else group.push(path);
    }
  }
  const named = (name: string): readonly VaultPath[] => byName.get(pathKey(name)) ?? [];
  const resolve = (target: string, from: VaultPath): VaultPath | null => {
    if (target === '') return from;
    const wanted = /^\.{1,2}\//.test(target) ? relativePath(target, from) : vaultPath(target.replace(/^\/+/, ''));
    if (wanted === null) return null;
    const key = pathKey(wanted);
    const whole = byPath.get(`${key}.md`) ?? byPath.get(key);
    if (whole !== undefined || target.startsWith('.')) return whole ?? null;
    const ends = [`/${key}.md`, `/${key}`];
    return named(fileNameOf(wanted)).find((path) => ends.some((end) => `/${pathKey(path)}`.endsWith(end))) ?? null;
  };
  const shortest = (path: VaultPath): string => {
    const name = noteNameOf(path);
    return resolve(name, path) === path && named(name).length === 1 ? name : path.replace(/\.md$/i, '');
  };
  const noteNames = paths.filter((path) => /\.md$/i.test(path)).map(noteNameOf);
  return { resolve, named, shortest, noteNames };
}

function relativePath(target: string, from: VaultPath): VaultPath | null {
  const folder = folderOf(from);
  const parts = folder === null ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return vaultPath(parts.join('/'));
}
