import { dirname } from 'node:path';
import { absentAsNull } from './locate.ts';
import type { SystemCalls } from './system-calls.ts';
import { errorCode, systemError } from './system-error.ts';
import { syncFolderDurably } from './write-durably.ts';

/** rename(2), after giving the new file the permissions of the one that it replaces: a private note stays private. */
export function renameKeepingMode(calls: SystemCalls, from: string, to: string): void {
  const replaced = absentAsNull(() => calls.stat(to));
  if (replaced?.isFile()) {
    const mode = replaced.mode & 0o777;
    if ((calls.stat(from).mode & 0o777) !== mode) calls.chmod(from, mode);
  }
  calls.rename(from, to);
}

/**
 * A rename that cannot replace: link(2) fails with EEXIST where rename(2) would overwrite, and no check beforehand is
 * as good. The folder is fsynced in between, so that a power cut leaves two names rather than none.
 */
export function renameNew(calls: SystemCalls, from: string, to: string): void {
  try {
    calls.link(from, to);
  } catch (error) {
    if (!knowsNoLinks.has(errorCode(error) ?? '')) throw error;
    renameWhereAbsent(calls, from, to);
    return;
  }
  syncFolderDurably(calls, dirname(to));
  calls.unlink(from);
}

/** What exFAT, FAT and some network disks answer to link(2); Linux also says EPERM for files of others (protected_hardlinks). */
const knowsNoLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

/** Second best, for disks without links: a look, then a rename. A file that appears in the microseconds between is replaced. */
function renameWhereAbsent(calls: SystemCalls, from: string, to: string): void {
  if (absentAsNull(() => calls.lstat(to)) !== null) throw systemError('EEXIST', 'rename to', to);
  calls.rename(from, to);
  syncFolderDurably(calls, dirname(to));
}
