import type { Stats } from 'node:fs';
import type { FileStat } from './file-store.ts';

/** The kind of what the system says it is. */
export function kindOf(stat: { isFile(): boolean; isDirectory(): boolean }): FileStat['kind'] {
  if (stat.isFile()) return 'file';
  return stat.isDirectory() ? 'folder' : 'other';
}

/** What the system says of a file, as the port gives it. */
export function fileStat(stat: Stats): FileStat {
  const kind = kindOf(stat);
  return { kind, size: kind === 'file' ? stat.size : 0, modifiedMs: stat.mtimeMs, changedMs: stat.ctimeMs };
}
