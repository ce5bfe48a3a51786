import type { Settings } from '#core';
import { diskFiles, type FileStore } from '#files';
import { entryDiagnostic, inboxEntries } from '../sources.ts';
import { isFolder } from '../world.ts';
import { news, type WatchNews } from './news.ts';
import type { FoundFile } from './settle.ts';

export interface Look {
  readonly files: readonly FoundFile[];
  /** What stands there and is no source, worth a line the first time. */
  readonly asides: readonly WatchNews[];
}

/** Whether the Inbox stands: not so where the vault was moved, or its disk is not mounted. */
export function inboxStands(root: string, { folders }: Settings): boolean {
  return isFolder(`${root}/${folders.inbox}`);
}

/** Looks through the whole Inbox. The files are opened anew each time: a vault that went and came back is another. */
export function lookIntoInbox(root: string, settings: Settings): Look {
  const files = diskFiles(root);
  const entries = inboxEntries(files, settings);
  return {
    files: entries.flatMap(({ kind, path }) => (kind === 'source' ? foundFile(files, path) : [])),
    asides: entries.flatMap((entry) => {
      const diagnostic = entryDiagnostic(entry);
      return diagnostic === null ? [] : [news('left alone', { file: entry.path, message: diagnostic.message })];
    }),
  };
}

function foundFile(files: FileStore, path: FoundFile['path']): readonly FoundFile[] {
  const stat = files.stat(path);
  return stat?.kind === 'file' ? [{ path, size: stat.size, modifiedMs: stat.modifiedMs }] : [];
}
