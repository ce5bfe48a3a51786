import type { FileStat } from './file-store.ts';

/** The kind of what the system says it is. */
export function kindOf(stat: { isFile(): boolean; isDirectory(): boolean }): FileStat['kind'] {
  if (stat.isFile()) return 'file';
  return stat.isDirectory() ? 'folder' : 'other';
}
