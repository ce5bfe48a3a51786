import { joinVaultPath, VaultLockedError, type VaultPath } from '#core';
import { errorCode, type FileStore, type ProcessIdentity, processState, sha256 } from '#files';
import { makeFolders, removeIfThere } from './folders.ts';
import { boswellFolder } from './journal-paths.ts';

/** Who works on the vault: a process (`thisProcess()`), what it does and since when, for the one who has to wait. */
export interface LockOwner extends ProcessIdentity {
  /** E.g. "ingest". */
  readonly command: string;
  /** Local `YYYY-MM-DDTHH:MM:SS`. */
  readonly since: string;
}

const lockPath: VaultPath = joinVaultPath('.boswell/lock');

/**
 * Does work while no other process works on the vault, and gives what it gives. The lock of a process of this machine
 * that has ended is taken over; that of another machine is left, for nobody here can tell whether it runs.
 * @throws {VaultLockedError} naming who holds it
 */
export function withVaultLock<T>(files: FileStore, owner: LockOwner, work: () => Promise<T>): Promise<T>;
export function withVaultLock<T>(files: FileStore, owner: LockOwner, work: () => T): T;
export function withVaultLock<T>(files: FileStore, owner: LockOwner, work: () => T | Promise<T>): T | Promise<T> {
  take(lockPath, owner, files);
  const release = (): void => void removeIfThere(lockPath, files);
  let result: T | Promise<T>;
  try {
    result = work();
  } catch (error) {
    release();
    throw error;
  }
  if (result instanceof Promise) return result.finally(release);
  release();
  return result;
}

/**
 * The lock is a file that appears whole, by a move that cannot replace. A dead one is taken over with a claim: a lock
 * on the right to replace exactly this lock, named by its content and moved over it. Only its holder may replace it,
 * and looks again before it does, so that of two processes that find the same dead lock one gets it. A claim whose own
 * holder has died is taken over the same way.
 */
function take(path: VaultPath, owner: LockOwner, files: FileStore): void {
  while (!createWhole(path, owner, files)) {
    const standing = readLock(path, files);
    if (standing === null) continue;
    if (processState(standing.owner) !== 'ended') refuse(standing.owner, owner);
    const claim = joinVaultPath(`.boswell/lock-${sha256(standing.text).slice(0, 16)}`);
    take(claim, owner, files);
    if (readLock(path, files)?.text === standing.text) {
      files.rename(claim, path);
      return;
    }
    files.remove(claim);
  }
}

function createWhole(path: VaultPath, owner: LockOwner, files: FileStore): boolean {
  const draft = joinVaultPath(`.boswell/lock-draft-${owner.pid}-${owner.startedMs}`);
  makeFolders([boswellFolder], files);
  removeIfThere(draft, files);
  files.writeNew(draft, new TextEncoder().encode(`${JSON.stringify(owner)}\n`));
  try {
    files.moveNew(draft, path);
    return true;
  } catch (error) {
    files.remove(draft);
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readLock(path: VaultPath, files: FileStore): { readonly owner: LockOwner; readonly text: string } | null {
  if (files.stat(path) === null) return null;
  const text = new TextDecoder().decode(files.read(path));
  const owner = parseOwner(text);
  if (owner !== null) return { owner, text };
  throw new VaultLockedError(`Cannot lock the vault: "${path}" does not say who holds it`, {
    file: path,
    hint: `If no other boswell works on this vault, remove "${path}"`,
  });
}

function parseOwner(text: string): LockOwner | null {
  try {
    const found: Partial<LockOwner> | null = JSON.parse(text);
    const { pid, host, startedMs, command, since } = found ?? {};
    if (typeof pid !== 'number' || typeof startedMs !== 'number' || typeof host !== 'string') return null;
    return { pid, host, startedMs, command: String(command), since: String(since) };
  } catch {
    return null;
  }
}

function refuse(holder: LockOwner, asker: LockOwner): never {
  const who = `boswell ${holder.command}, process ${holder.pid} on ${holder.host}, since ${holder.since}`;
  const isNear = holder.host === asker.host;
  throw new VaultLockedError(`Cannot lock the vault: it is in use by ${who}`, {
    file: lockPath,
    hint: isNear ? 'Wait until it has finished' : `Wait, or if ${holder.host} no longer runs it, remove "${lockPath}"`,
  });
}
