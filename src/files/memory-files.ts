import { fileNameOf, folderOf, type Sha256, type VaultPath, vaultPath } from '#core';
import type { FileStore, FolderEntry } from './file-store.ts';
import { orUnreadable } from './or-unreadable.ts';
import { sha256 } from './sha256.ts';
import { systemError } from './system-error.ts';

type Node =
  | { readonly kind: 'folder'; readonly modifiedMs: number }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly modifiedMs: number };

/** A file's content, as text or as bytes, by its path; a path that ends in `/` is an empty folder. */
export type InitialFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * A vault in memory that keeps the contract of `diskFiles`, errors included: for tests and dry runs of the whole way.
 * `outside` are the files that `copyIn` can bring in. Its clock counts changes, so that equal histories are equal.
 * @throws {RangeError} where a path of `initial` is no vault path.
 */
export function memoryFiles(initial: InitialFiles = {}, outside: InitialFiles = {}): FileStore {
  const tree = new MemoryTree();
  for (const [path, content] of Object.entries(initial)) plant(tree, path, content);
  return {
    stat: (path) => statOf(tree.nodes.get(path)),
    glance: (path) => statOf(path === null ? tree.top : tree.nodes.get(path)),
    list: (folder) => tree.list(folder),
    read: (path) => orUnreadable(path, () => tree.file(path, 'read').slice()),
    skim: (path) => {
      const node = tree.nodes.get(path);
      return node?.kind === 'file' ? node.bytes.slice() : null;
    },
    hash: (path) => orUnreadable(path, () => (tree.nodes.has(path) ? sha256(tree.file(path, 'read')) : null)),
    hashOutside: (from) => hashOf(outside[from]),
    writeNew: (path, bytes) => tree.add(path, bytes, 'write'),
    copyIn: (from, path) => tree.add(path, bytesOf(outside[from] ?? absent(from)), 'copy'),
    copy: (from, to) => tree.add(to, tree.file(from, 'copy'), 'copy'),
    rename: (from, to) => tree.rename(from, to),
    moveNew: (from, to) => tree.moveNew(from, to),
    remove: (path) => tree.removeFile(path),
    makeFolder: (path) => tree.addFolder(path),
    removeFolder: (path) => tree.removeFolder(path),
    syncFolder: (path) => tree.checkFolder(path),
  };
}

/** The nodes of the vault by path; a class because it holds them. */
class MemoryTree {
  readonly nodes: Map<VaultPath, Node> = new Map();
  top: Node = { kind: 'folder', modifiedMs: 0 };
  #changes = 0;

  list(folder: VaultPath | null): readonly FolderEntry[] {
    const entries = [...this.nodes].filter(([path]) => folderOf(path) === folder);
    return entries
      .map(([path, node]) => ({ name: fileNameOf(path), kind: node.kind }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  file(path: VaultPath, verb: string): Uint8Array {
    const node = this.nodes.get(path);
    if (node === undefined) throw systemError('ENOENT', verb, path);
    if (node.kind === 'folder') throw systemError('EISDIR', verb, path);
    return node.bytes;
  }

  add(path: VaultPath, bytes: Uint8Array, verb: string): void {
    this.#checkFree(path, verb);
    this.#set(path, bytes);
  }

  rename(from: VaultPath, to: VaultPath): void {
    const bytes = this.file(from, 'rename');
    this.checkFolder(folderOf(to));
    if (this.nodes.get(to)?.kind === 'folder') throw systemError('EISDIR', 'rename to', to);
    this.#drop(from);
    this.#set(to, bytes);
  }

  moveNew(from: VaultPath, to: VaultPath): void {
    const bytes = this.file(from, 'rename');
    this.#checkFree(to, 'rename to');
    this.#drop(from);
    this.#set(to, bytes);
  }

  removeFile(path: VaultPath): void {
    this.file(path, 'remove');
    this.#drop(path);
  }

  addFolder(path: VaultPath): void {
    this.#checkFree(path, 'make');
    this.nodes.set(path, { kind: 'folder', modifiedMs: this.#touchFolder(path) });
  }

  removeFolder(path: VaultPath): void {
    this.checkFolder(path);
    if (this.list(path).length > 0) throw systemError('ENOTEMPTY', 'remove', path);
    this.#drop(path);
  }

  checkFolder(path: VaultPath | null): void {
    if (path === null) return;
    const node = this.nodes.get(path);
    if (node === undefined) throw systemError('ENOENT', 'look for', path);
    if (node.kind !== 'folder') throw systemError('ENOTDIR', 'look into', path);
  }

  #checkFree(path: VaultPath, verb: string): void {
    this.checkFolder(folderOf(path));
    if (this.nodes.has(path)) throw systemError('EEXIST', verb, path);
  }

  #set(path: VaultPath, bytes: Uint8Array): void {
    this.nodes.set(path, { kind: 'file', bytes: bytes.slice(), modifiedMs: this.#touchFolder(path) });
  }

  #drop(path: VaultPath): void {
    this.nodes.delete(path);
    this.#touchFolder(path);
  }

  /** A name came to the folder of a path, or went: gives the moment. */
  #touchFolder(path: VaultPath): number {
    this.#changes += 1;
    const folder: Node = { kind: 'folder', modifiedMs: this.#changes };
    const above = folderOf(path);
    if (above === null) this.top = folder;
    else this.nodes.set(above, folder);
    return this.#changes;
  }
}

function plant(tree: MemoryTree, text: string, content: string | Uint8Array): void {
  const path = vaultPath(text);
  if (path === null) throw new RangeError(`Cannot plant ${JSON.stringify(text)}: it is no vault path`);
  const folder = text.endsWith('/') ? path : folderOf(path);
  for (const above of foldersDownTo(folder)) if (!tree.nodes.has(above)) tree.addFolder(above);
  if (!text.endsWith('/')) tree.add(path, bytesOf(content), 'plant');
}

function foldersDownTo(folder: VaultPath | null): readonly VaultPath[] {
  return folder === null ? [] : [...foldersDownTo(folderOf(folder)), folder];
}

function statOf(node: Node | undefined): ReturnType<FileStore['stat']> {
  if (node === undefined) return null;
  const { kind, modifiedMs } = node;
  return { kind, size: kind === 'file' ? node.bytes.length : 0, modifiedMs, changedMs: modifiedMs };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function hashOf(content: string | Uint8Array | undefined): Sha256 | null {
  return content === undefined ? null : sha256(content);
}

function absent(path: string): never {
  throw systemError('ENOENT', 'copy', path);
}
