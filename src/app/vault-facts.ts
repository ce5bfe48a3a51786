import { interruptedRuns, readRuns } from '#apply';
import { joinVaultPath, type Settings, UnreadableFileError, type VaultPath } from '#core';
import { explainError, type FileStore } from '#files';
import type { VaultFacts } from '#plan';
import { inboxName } from './inbox-names.ts';
import { inboxSources } from './sources.ts';
import type { World } from './world.ts';

/** Larger Markdown files are no notes: they are not read. */
const largestBytes = 20_000_000;

/** All that an audit has to know of a vault, as it stands now. Reads every note; hidden and temporary files and folders are passed over. */
export function readVaultFacts({ files, progress }: World, settings: Settings): VaultFacts {
  const unreadable: { path: VaultPath; why: string }[] = [];
  const paths = [...new Set(filesBelow(null, files, unreadable))].sort();
  const texts = new Map<VaultPath, string>();
  const notes = paths.filter((path) => /\.md$/i.test(path));
  for (const [done, path] of notes.entries()) {
    progress({ done, total: notes.length, label: path });
    const read = readNote(path, files);
    if ('text' in read) texts.set(path, read.text);
    else unreadable.push({ path, why: read.why });
  }
  return {
    paths,
    texts,
    unreadable,
    waiting: inboxSources(files, settings).sources.flatMap(({ inVault }) => inVault ?? []),
    interrupted: interruptedRuns(files),
    journal: readRuns(files).diagnostics,
    hash: (path) => files.hash(path),
    settings,
  };
}

/** Every file below a folder (null: the top of the vault); hidden and temporary ones are passed over. */
export function filesBelow(
  folder: VaultPath | null,
  files: FileStore,
  unreadable: { path: VaultPath; why: string }[],
): readonly VaultPath[] {
  return list(folder, files, unreadable).flatMap(({ name, kind }) => {
    if (inboxName(name) === 'temporary') return [];
    const path = joinVaultPath(folder ?? '', name);
    if (kind === 'folder') return filesBelow(path, files, unreadable);
    return kind === 'file' ? [path] : [];
  });
}

/** A folder that cannot be listed keeps no other from being looked into. */
function list(
  folder: VaultPath | null,
  files: FileStore,
  unreadable: { path: VaultPath; why: string }[],
): ReturnType<FileStore['list']> {
  try {
    return files.list(folder);
  } catch (error) {
    if (!(error instanceof UnreadableFileError) || folder === null) throw error;
    unreadable.push({ path: folder, why: error.message });
    return [];
  }
}

/** The text byte for byte, a byte order mark included, so that what is written back differs in the edits alone. */
function readNote(path: VaultPath, files: FileStore): { readonly text: string } | { readonly why: string } {
  try {
    if ((files.stat(path)?.size ?? 0) > largestBytes)
      return { why: `it is larger than ${largestBytes / 1_000_000} MB` };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.read(path)) };
  } catch (error) {
    return { why: error instanceof TypeError ? 'it is no UTF-8 text' : explainError(error) };
  }
}
