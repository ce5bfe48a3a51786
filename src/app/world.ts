import { diskFiles, type FileStore, statOutside } from '#files';
import { findVault } from '#vault';

/** How far long work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being worked on, e.g. a file name. */
  readonly label: string;
}

/** What a use case needs of the world around it: passed in, so that tests bring their own. */
export interface World {
  /** The vault's files. */
  readonly files: FileStore;
  /** The vault's folder, absolute. */
  readonly root: string;
  /** The local time, `YYYY-MM-DDTHH:MM:SS`. */
  readonly now: () => string;
  readonly progress: (progress: Progress) => void;
  /** Tells the person a line about the work, e.g. for whom it waits. */
  readonly tell?: (line: string) => void;
  readonly signal: AbortSignal;
  /** Name of the zone that the machine is in, or null where it does not say (see `systemZone`). */
  readonly zone?: string | null;
}

/** The local time as `YYYY-MM-DDTHH:MM:SS`; SOURCE_DATE_EPOCH (seconds, UTC) stands in for the clock where it is set. */
export function systemClock(environment: Readonly<Record<string, string | undefined>>): () => string {
  const fixed = Number(environment['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  if (Number.isFinite(fixed)) return () => new Date(fixed * 1000).toISOString().slice(0, 19);
  return () => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  };
}

/**
 * The zone that the machine is in: what TZ names, else what the system is set to. Null for a system that is set to UTC and no more: so containers and servers are, wherever their users may be.
 */
export function systemZone(environment: Readonly<Record<string, string | undefined>>): string | null {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  if ((environment['TZ'] ?? '') !== '') return timeZone;
  return /^(?:etc\/)?(?:utc|gmt|uct|zulu|universal|greenwich)$/i.test(timeZone) ? null : timeZone;
}

/** The vault that a folder stands in, found upwards, as its top folder's absolute path; null where it stands in none. */
export function vaultAbove(folder: string): string | null {
  return findVault(folder);
}

/** The world of a vault on this machine. */
export function worldOf(root: string, around: Omit<World, 'root' | 'files'>): World {
  return { ...around, root, files: diskFiles(root) };
}

/** Whether a folder stands at an absolute path. */
export function isFolder(absolutePath: string): boolean {
  return statOutside(absolutePath)?.kind === 'folder';
}
