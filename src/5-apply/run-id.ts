import type { ChangePlan, RunId } from '#core';
import { type FileStore, sha256 } from '#files';
import { listJournal } from './journal.ts';

/**
 * An id that no run of the vault has: the second it started in, then four digits of the plan's hash.
 * Within one second it comes after those that are there, so that ids sort by time also then.
 * @param startedAt local `YYYY-MM-DDTHH:MM:SS`
 * @throws {RangeError} for any other text
 */
export function newRunId(plan: ChangePlan, startedAt: string, files: FileStore): RunId {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(startedAt)) {
    throw new RangeError(`Cannot name a run: "${startedAt}" is not of the form YYYY-MM-DDTHH:MM:SS`);
  }
  const second = startedAt.replace(/[-:]/g, '').replace('T', '-');
  const last = [...listJournal(files, 'sealed'), ...listJournal(files, 'pending')]
    .filter((id) => id.startsWith(second))
    .map((id) => Number.parseInt(id.slice(-4), 16))
    .reduce((a, b) => Math.max(a, b), -1);
  // Fifteen bits of the hash leave room above for 32,768 runs in one second.
  const wanted = Number.parseInt(sha256(JSON.stringify(plan)).slice(0, 4), 16) & 0x7fff;
  const suffix = Math.max(wanted, last + 1);
  return `${second}-${suffix.toString(16).padStart(4, '0')}` as RunId;
}
