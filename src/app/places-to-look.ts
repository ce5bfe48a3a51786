import { listRuns } from '#apply';
import type { RunSummary, Sha256, VaultPath } from '#core';
import type { FileStore } from '#files';
import type { PlacesToLook } from '#plan';

/** So many of the newest runs are looked at: what a person corrects, they correct soon. */
const mostRuns = 30;
const mostNotes = 60;

/** Where people may have corrected a name: told from the heads of the newest runs and from what stands. */
export function placesToLook(files: FileStore): PlacesToLook {
  const runs = listRuns(files).runs.filter(({ undoneBy, command }) => undoneBy === null && !command.startsWith('undo'));
  const newest = runs.slice(-mostRuns);
  const left = lastLeft(newest);
  const notes = new Set(newest.flatMap(({ sources }) => sources.flatMap(({ note }) => note ?? [])).slice(-mostNotes));
  const pages = newest.flatMap(({ operations }) =>
    operations
      .filter(({ kind, reason }) => kind === 'create' && reason.startsWith('Makes the page of'))
      .map(({ path }) => path),
  );
  const stands = (path: VaultPath): boolean => files.stat(path)?.kind === 'file';
  return {
    notes: [...notes].filter((note) => stands(note) && left.has(note) && files.hash(note) !== left.get(note)),
    gone: [...new Set(pages)].filter((path) => !stands(path)),
  };
}

function lastLeft(runs: readonly RunSummary[]): ReadonlyMap<VaultPath, Sha256 | null> {
  return new Map(
    runs.flatMap(({ operations }) => operations.map(({ path, to, leaves }) => [to ?? path, leaves] as const)),
  );
}
