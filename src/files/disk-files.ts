import { dirname, sep } from 'node:path';
import { BoswellError, type VaultPath, vaultPath } from '#core';
import { fileStat, kindOf } from './file-stat.ts';
import type { FileStat, FileStore, FolderEntry } from './file-store.ts';
import { absentAsNull, type DiskVault, locate, locateEntry } from './locate.ts';
import { orUnreadable } from './or-unreadable.ts';
import { readPieces, readWhole, withDescriptor } from './read-pieces.ts';
import { renameKeepingMode, renameNew } from './rename-durably.ts';
import { hashDescriptor } from './sha256.ts';
import { nodeCalls, type SystemCalls } from './system-calls.ts';
import { explainError, systemError } from './system-error.ts';
import { syncFolderDurably, writeDurably } from './write-durably.ts';

/**
 * The vault in a folder of the disk. `calls` is the operating system; the crash tests pass one that fails.
 * @throws {BoswellError} where the folder does not exist.
 */
export function diskFiles(root: string, calls: SystemCalls = nodeCalls): FileStore {
  const vault: DiskVault = { root: realRoot(root, calls), calls };
  return { ...readingVerbs(vault), ...writingVerbs(vault), ...namingVerbs(vault) };
}

type Reading = Pick<FileStore, 'stat' | 'glance' | 'list' | 'read' | 'skim' | 'hash' | 'hashOutside'>;
type Writing = Pick<FileStore, 'writeNew' | 'copyIn' | 'copy' | 'syncFolder'>;
type Naming = Pick<FileStore, 'rename' | 'moveNew' | 'remove' | 'makeFolder' | 'removeFolder'>;

function readingVerbs(vault: DiskVault): Reading {
  const { calls } = vault;
  const skimmed = new Uint8Array(mostSkimmedBytes);
  return {
    stat: (path) => orUnreadable(path, () => statAt(vault, path)),
    glance: (path) => glanceAt(vault, path),
    list: (folder) => orUnreadable(folder ?? vault.root, () => listAt(vault, folder)),
    read: (path) => orUnreadable(path, () => readWhole(calls, standing(path, locate(vault, path)))),
    skim: (path) => skimAt(vault, path, skimmed),
    hash: (path) =>
      orUnreadable(path, () => {
        const real = locate(vault, path);
        return real === null ? null : withDescriptor(calls, real, 'r', (file) => hashDescriptor(calls, file));
      }),
    hashOutside: (from) =>
      orUnreadable(from, () =>
        absentAsNull(() => withDescriptor(calls, from, 'r', (file) => hashDescriptor(calls, file))),
      ),
  };
}

function writingVerbs(vault: DiskVault): Writing {
  const { calls } = vault;
  const copyTo = (from: string, path: VaultPath): void =>
    withDescriptor(calls, from, 'r', (file) => writeDurably(calls, entryAt(vault, path), readPieces(calls, file)));
  return {
    writeNew: (path, bytes) => writeDurably(calls, entryAt(vault, path), [bytes]),
    copyIn: copyTo,
    copy: (from, to) => copyTo(standing(from, locate(vault, from)), to),
    syncFolder: (path) => syncFolderDurably(calls, path === null ? vault.root : standing(path, locate(vault, path))),
  };
}

function namingVerbs(vault: DiskVault): Naming {
  const { calls } = vault;
  return {
    rename: (from, to) => renameKeepingMode(calls, fileAt(vault, from), locate(vault, to) ?? entryAt(vault, to)),
    moveNew: (from, to) => renameNew(calls, fileAt(vault, from), entryAt(vault, to)),
    remove: (path) => calls.unlink(entryAt(vault, path)),
    makeFolder: (path) => calls.mkdir(entryAt(vault, path)),
    removeFolder: (path) => calls.rmdir(entryAt(vault, path)),
  };
}

function realRoot(root: string, calls: SystemCalls): string {
  try {
    return calls.realpath(root);
  } catch (cause) {
    const hint = 'Name an existing folder with --vault, or run: boswell init';
    throw new BoswellError(`Cannot open the vault ${root}: ${explainError(cause)}`, { file: root, hint, cause });
  }
}

function statAt(vault: DiskVault, path: VaultPath): FileStat | null {
  const real = locate(vault, path);
  const stat = real === null ? null : absentAsNull(() => vault.calls.stat(real));
  return stat === null ? null : fileStat(stat);
}

/** Looks at the name as it is first: only what a folder spells in another Unicode form has to be searched for. */
function glanceAt(vault: DiskVault, path: VaultPath | null): FileStat | null {
  try {
    const direct = absentAsNull(() => vault.calls.stat(path === null ? vault.root : `${vault.root}${sep}${path}`));
    if (direct !== null) return fileStat(direct);
    return path === null || /^[ -~]*$/.test(path) ? null : statAt(vault, path);
  } catch {
    return null;
  }
}

const mostSkimmedBytes = 1 << 18;

function skimAt({ root, calls }: DiskVault, path: VaultPath, into: Uint8Array): Uint8Array | null {
  try {
    return withDescriptor(calls, `${root}${sep}${path}`, 'r', (file) => {
      let length = 0;
      while (length < into.length) {
        const count = calls.read(file, into.subarray(length));
        if (count === 0) return into.subarray(0, length);
        length += count;
      }
      return null;
    });
  } catch {
    return null;
  }
}

/** Names that no vault path can hold (`\` on Linux) are left out: a path made of them would lead elsewhere. */
function listAt(vault: DiskVault, folder: VaultPath | null): readonly FolderEntry[] {
  const real = folder === null ? vault.root : locate(vault, folder);
  const found = real === null ? null : absentAsNull(() => vault.calls.readdir(real));
  const entries = (found ?? []).flatMap((entry): FolderEntry[] => {
    const isPlain = /^[\w -][\w .-]*$/.test(entry.name);
    const name = isPlain ? entry.name : entry.name.normalize('NFC');
    if (!isPlain && vaultPath(name) !== name) return [];
    const path = (folder === null ? name : `${folder}/${name}`) as VaultPath;
    return [{ name, kind: entry.isSymbolicLink() ? kindOfLink(vault, path) : kindOf(entry) }];
  });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A link to a folder inside is not walked: its files would be met twice, or for ever where it leads upwards. */
function kindOfLink(vault: DiskVault, path: VaultPath): FileStat['kind'] {
  try {
    return statAt(vault, path)?.kind === 'file' ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

function entryAt(vault: DiskVault, path: VaultPath): string {
  return standing(path, locateEntry(vault, path));
}

/** The file itself. A link is not renamed: where it leads depends on where it stands. */
function fileAt(vault: DiskVault, path: VaultPath): string {
  const entry = entryAt(vault, path);
  if (!vault.calls.lstat(entry).isSymbolicLink()) return entry;
  const hint = `Put the file itself into ${dirname(path)} in place of the link`;
  throw new BoswellError(`Cannot move "${path}": it is a link`, { file: path, hint });
}

function standing(path: VaultPath, real: string | null): string {
  if (real === null) throw systemError('ENOENT', 'look for', path);
  return real;
}
