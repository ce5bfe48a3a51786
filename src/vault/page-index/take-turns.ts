import type { FolderRecord } from './folder-record.ts';

/** About 20 ms of looking (measured here, 2026-11), and the whole of most vaults. */
const notesAtOnce = 2000;
const foldersAtOnce = 200;

/**
 * The folders whose turn it is to be looked at whole: those that follow `cursor` in their order, and from the first again, until
 * they hold 2,000 notes or are 200; and the last of them, as the next cursor.
 */
export function inTurn(
  records: ReadonlyMap<string, Pick<FolderRecord, 'folder' | 'noteCount'>>,
  cursor: string,
): { readonly due: ReadonlySet<string>; readonly cursor: string } {
  const folders = [...records.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const first = folders.findIndex(({ folder }) => folder > cursor);
  const inOrder = first < 0 ? folders : [...folders.slice(first), ...folders.slice(0, first)];
  const due: string[] = [];
  let notes = 0;
  for (const { folder, noteCount } of inOrder) {
    notes += noteCount;
    if (due.length > 0 && (notes > notesAtOnce || due.length >= foldersAtOnce)) break;
    due.push(folder);
  }
  const isWhole = due.length === folders.length;
  return { due: new Set(due), cursor: isWhole ? cursor : (due.at(-1) ?? '') };
}
