import { closest, distance } from 'fastest-levenshtein';
import { fileNameOf, folderOf, noteNameOf, pathKey, type VaultPath, vaultPath } from '#core';
import { grouped } from './grouped.ts';
import { once } from './once.ts';

/** Where the links of a vault lead. */
export interface LinkTargets {
  /** The file that a link leads to, or null. `target` is what stands before `#` and `|`; "" is the page itself. */
  readonly resolve: (target: string, from: VaultPath) => VaultPath | null;
  /** All files with this name, with or without `.md`, case and Unicode form ignored. */
  readonly named: (name: string) => readonly VaultPath[];
  /** How a link by the shortest unmistakable way says this file. */
  readonly shortest: (path: VaultPath) => string;
  /** The name of a note that is like this one, or null: one word differs, by at most three letters. */
  readonly nearestName: (name: string) => string | null;
}

/**
 * Resolves links as Obsidian does: by the path from the vault's top, by the path from the page where it begins with `.`, by the
 * end of a path, or by name; without regard to case, `.md` left out or not. An alias is no target: Obsidian writes
 * `[[Page|alias]]` when it completes one, and finds nothing under `[[alias]]`.
 */
export function linkTargets(paths: readonly VaultPath[]): LinkTargets {
  const byPath = new Map<string, VaultPath>();
  const byName = new Map<string, VaultPath[]>();
  for (const path of paths) {
    const key = pathKey(path);
    byPath.set(key, path);
    const name = noteNameOf(key);
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [path]);
    else group.push(path);
  }
  const named = (name: string): readonly VaultPath[] => {
    const key = pathKey(name);
    const group = byName.get(noteNameOf(key)) ?? [];
    return key.endsWith('.md') ? group.filter((path) => /\.md$/i.test(path)) : group;
  };
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
  return { resolve, named, shortest, nearestName: nearestNames(paths) };
}

/** Looks a name up among those that differ from it in one word only; remembers what it found. */
function nearestNames(paths: readonly VaultPath[]): LinkTargets['nearestName'] {
  const markdown = paths.filter((path) => /\.md$/i.test(path));
  const noteNames = once(() => new Map(markdown.map((path) => [pathKey(noteNameOf(path)), noteNameOf(path)])));
  const byOtherWords = once(() => grouped([...noteNames().keys()], (key) => otherWords(key, 0)));
  const known = new Map<string, string | null>();
  const search = (key: string): string | null => {
    const most = Math.min(3, Math.floor(key.length / 4));
    const near = otherWords(key, most)
      .flatMap((words) => byOtherWords().get(words) ?? [])
      .filter((each) => Math.abs(each.length - key.length) <= most);
    const nearest = near.length === 0 || most === 0 ? null : closest(key, near);
    return nearest === null || distance(key, nearest) > most ? null : (noteNames().get(nearest) ?? null);
  };
  return (name) => {
    const key = pathKey(name);
    const found = known.get(key);
    if (found !== undefined) return found;
    const nearest = search(key);
    known.set(key, nearest);
    return nearest;
  };
}

/** A name without each of its words in turn; of a single word its first letter and length, and all lengths up to `most` off. */
function otherWords(key: string, most: number): readonly string[] {
  const words = key.split(' ');
  if (words.length > 1) return words.map((_, index) => words.toSpliced(index, 1, '*').join(' '));
  const lengths = Array.from({ length: most * 2 + 1 }, (_, index) => key.length - most + index);
  return lengths.map((length) => `${key.charAt(0)}*${length}`);
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
