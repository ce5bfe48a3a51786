import type { VaultPath } from './source.ts';

/** Makes a vault path of text such as `People\Dana/./Dana.md`, or gives null where it would lead out of the vault or names nothing. */
export function vaultPath(text: string): VaultPath | null {
  if (/^([A-Za-z]:|[\\/])/.test(text) || text.includes('\0')) return null;
  const parts = text
    .normalize('NFC')
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..')) return null;
  return parts.join('/') as VaultPath;
}

/** Joins parts that are each one or more names into a vault path. @throws {RangeError} where the result leads out of the vault. */
export function joinVaultPath(...parts: readonly string[]): VaultPath {
  const joined = vaultPath(parts.filter((part) => part !== '').join('/'));
  if (joined === null) throw new RangeError(`Cannot join a vault path of ${JSON.stringify(parts)}`);
  return joined;
}

/** The folder a path stands in, or null at the top of the vault. */
export function folderOf(path: VaultPath): VaultPath | null {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? null : (path.slice(0, slash) as VaultPath);
}

/** Last part of a path, extension included. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Last part of a path without `.md`: the name by which a wikilink finds a note. */
export function noteNameOf(path: string): string {
  return fileNameOf(path).replace(/\.md$/i, '');
}

/** A key under which two paths are the same file on the strictest file systems: NFC and lower case. */
export function pathKey(path: string): string {
  // Of ASCII there is one Unicode form, and most paths are no more.
  return (/^[ -~]*$/.test(path) ? path : path.normalize('NFC')).toLowerCase();
}
