import { joinVaultPath, VaultLockedError, type VaultPath } from '#core';
import { errorCode, type FileStore, type ProcessIdentity, processState } from '#files';
import { makeFolders, removeIfThere } from './folders.ts';
import { boswellFolder } from './journal-paths.ts';

/** Who works on the vault: a process (`thisProcess()`), what it does and since when, for the one who has to wait. */
export interface LockOwner extends ProcessIdentity {
  /** E.g. "ingest". */
  readonly command: string;
  /** Local `YYYY-MM-DDTHH:MM:SS`. */
  readonly since: string;
  /** Tells this holding from any other of the same process (`uniqueToken()`). */
  readonly token: string;
}

/** What stands in a lock: its owner, and when the owner last said that it is at work (milliseconds since 1970). */
export interface StandingLock {
  readonly owner: LockOwner;
  readonly beatMs: number;
  /** The lock as it was read: by this it is known to be the same still. */
  readonly text: string;
}

/** How long the owner may say nothing before it counts as gone. */
const staleMs = 120_000;

/** Makes a lock that appears whole, by a move that cannot replace. False where one stands there. */
export function createLock(path: VaultPath, owner: LockOwner, beatMs: number, files: FileStore): boolean {
  const draft = draftPath(owner);
  makeOurFolder(files);
  removeIfThere(draft, files);
  files.writeNew(draft, new TextEncoder().encode(`${JSON.stringify({ ...owner, beatMs })}\n`));
  try {
    files.moveNew(draft, path);
    return true;
  } catch (error) {
    removeIfThere(draft, files);
    if (errorCode(error) === 'EEXIST') return false;
    // It may stand, and only not be durable: but a lock need not outlive a power cut.
    if (readLock(path, files)?.owner.token === owner.token) return true;
    throw error;
  }
}

/** Nobody holds the lock yet: another process may make it in the same moment. */
function makeOurFolder(files: FileStore): void {
  try {
    makeFolders([boswellFolder], files);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || files.stat(boswellFolder)?.kind !== 'folder') throw error;
  }
}

/** The lock that stands at a path; null where none does. @throws {VaultLockedError} for one that says nothing */
export function readLock(path: VaultPath, files: FileStore): StandingLock | null {
  const text = readIfThere(path, files);
  if (text === null) return null;
  const lock = parseLock(text);
  if (lock !== null) return lock;
  throw new VaultLockedError(`Cannot lock the vault: "${path}" does not say who holds it`, {
    file: path,
    hint: `If no other boswell works on this vault, remove "${path}"`,
  });
}

/**
 * Whether nobody holds it any more: its process has ended, or it has not said for two minutes that it is at work. The
 * second goes for another machine, of which we know nothing else, and for a number that another process may have by now.
 */
export function isStale({ owner, beatMs }: StandingLock, nowMs: number): boolean {
  return processState(owner) === 'ended' || nowMs - beatMs > staleMs;
}

/** What processes left that ended while they took a lock. The caller holds the vault's lock. */
export function removeRubbish(nowMs: number, files: FileStore): void {
  for (const { name } of files.list(boswellFolder)) {
    const path = joinVaultPath(boswellFolder, name);
    if (/^lock-draft-/.test(name) ? hasEnded(name) : /^lock-/.test(name) && isLeft(path, nowMs, files)) {
      removeIfThere(path, files);
    }
  }
}

/** Named by its process: what stands in it may be cut short. */
function draftPath({ pid, startedMs, host }: LockOwner): VaultPath {
  return joinVaultPath(boswellFolder, `lock-draft-${pid}-${startedMs}-${host.replace(/[^A-Za-z0-9.-]/g, '_')}`);
}

function hasEnded(draftName: string): boolean {
  const [, pid, startedMs, host] = /^lock-draft-(\d+)-(\d+)-(.*)$/.exec(draftName) ?? [];
  return host !== undefined && processState({ pid: Number(pid), startedMs: Number(startedMs), host }) === 'ended';
}

function isLeft(path: VaultPath, nowMs: number, files: FileStore): boolean {
  const text = readIfThere(path, files);
  const claim = text === null ? null : parseLock(text);
  return claim !== null && isStale(claim, nowMs);
}

function readIfThere(path: VaultPath, files: FileStore): string | null {
  try {
    return files.stat(path) === null ? null : new TextDecoder().decode(files.read(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null; // its owner has just let it go
    throw error;
  }
}

function parseLock(text: string): StandingLock | null {
  try {
    const found: Partial<LockOwner & { beatMs: unknown }> | null = JSON.parse(text);
    const { pid, host, startedMs, command, since, token, beatMs } = found ?? {};
    if (typeof pid !== 'number' || typeof startedMs !== 'number' || typeof host !== 'string') return null;
    const owner = { pid, host, startedMs, command: String(command), since: String(since), token: String(token) };
    return { owner, beatMs: typeof beatMs === 'number' ? beatMs : 0, text };
  } catch {
    return null;
  }
}
