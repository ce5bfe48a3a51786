import type { RunId } from '#core';
import { errorCode, type FileStore } from '#files';
import { removeIfThere } from './folders.ts';
import { listJournal } from './journal.ts';
import { journalFolder, sealedPath } from './journal-paths.ts';

/** How much of the journal is kept. */
export interface Retention {
  readonly keepRuns: number;
  readonly keepDays: number;
}

/** The last runs are what people take back: they are kept whatever their age and whatever the settings say. */
const alwaysKept = 20;

/**
 * Forgets the oldest runs, which then can no longer be taken back, and gives their ids; [] where the disk did not let it. Goes by the names of the entries
 * alone, so damaged ones go, too. The oldest go first and each by one removal: a crash in between leaves a shorter
 * journal that is whole. What cannot be removed now is removed after another run. The caller holds the vault's lock.
 * @param now local `YYYY-MM-DDTHH:MM:SS`
 */
export function pruneJournal(files: FileStore, retention: Retention, now: string): readonly RunId[] {
  try {
    const outdated = outdatedRuns(listJournal(files, 'sealed'), retention, now);
    for (const id of outdated) removeIfThere(sealedPath(id), files);
    if (outdated.length > 0) files.syncFolder(journalFolder);
    return outdated;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return [];
  }
}

function outdatedRuns(ids: readonly RunId[], { keepRuns, keepDays }: Retention, now: string): readonly RunId[] {
  const firstKept = ids.length - Math.max(alwaysKept, keepRuns);
  const oldest = dayBefore(now, keepDays);
  return ids
    .slice(0, Math.max(0, ids.length - alwaysKept))
    .filter((id, index) => index < firstKept || id.slice(0, 8) < oldest);
}

/** `YYYYMMDD` of so many days before a day. */
function dayBefore(now: string, days: number): string {
  const time = Date.parse(`${now.slice(0, 10)}T00:00:00Z`) - Math.ceil(days) * 86_400_000;
  return Number.isNaN(time) || time < 0 ? '00000000' : new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
}
