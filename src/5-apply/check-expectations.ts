import { type ChangePlan, type FileOperation, PlanOutdatedError, pathKey, type Sha256, type VaultPath } from '#core';
import type { FileStore, FolderEntry } from '#files';
import { isRespelled } from './check-plan.ts';
import { arrivalOf } from './folders.ts';

/** A hash, `null` for nothing, or `'no file'` for a folder or the like. */
export type Found = Sha256 | 'no file' | null;

/** What stands at a path. @throws {UnreadableFileError} */
export function findAt(path: VaultPath, files: FileStore): Found {
  const stat = files.stat(path);
  if (stat === null) return null;
  return stat.kind === 'file' ? files.hash(path) : 'no file';
}

/** Holds a whole plan against the vault, before the first write. @throws {PlanOutdatedError} naming the first file that differs */
export function checkExpectations(plan: ChangePlan, files: FileStore): void {
  const listed = rememberLists(files);
  for (const operation of plan.operations) {
    if (operation.kind === 'copy') expectEqual(operation.from, operation.expects, files.hashOutside(operation.from));
    else checkContent(operation, files);
    const arrival = arrivalOf(operation);
    const there = arrival === null ? null : findAnySpelling(arrival, listed);
    const isItself = isRespelled(operation) && there === operation.was;
    if (there !== null && !isItself) expectEqual(there, null, findAt(there, files));
  }
}

/**
 * Holds one operation against the vault again, just before its step. Whether a target is free need not be looked at
 * here: the step itself cannot replace a file.
 * @throws {PlanOutdatedError}
 */
export function checkContent(operation: FileOperation, files: FileStore): void {
  if (operation.kind === 'create' || operation.kind === 'copy') return;
  expectEqual(operation.path, operation.expects, findAt(operation.path, files));
}

/** @throws {PlanOutdatedError} where they differ */
export function expectEqual(path: string, expected: Found, found: Found): void {
  if (expected === found) return;
  const what = expected === null ? 'is in the way of the plan' : 'changed since it was planned';
  throw new PlanOutdatedError(
    `Cannot apply plan: "${path}" ${what} (expected ${inWords(expected)}, found ${inWords(found)})`,
    { file: path, hint: 'Run the command again to plan with what the vault holds now' },
  );
}

function inWords(found: Found): string {
  if (found === null) return 'nothing';
  return found === 'no file' ? 'a folder' : `${found.slice(0, 8)}…`;
}

type List = (folder: VaultPath | null) => readonly FolderEntry[];

function rememberLists(files: FileStore): List {
  const known = new Map<VaultPath | null, readonly FolderEntry[]>();
  return (folder) => {
    const entries = known.get(folder) ?? files.list(folder);
    known.set(folder, entries);
    return entries;
  };
}

/**
 * The path as it stands in the vault, whatever its case and Unicode form, or null. Looked for in the listings and not
 * by asking the disk, so that a vault that is fine on Linux has no two notes that are one on macOS or Windows.
 */
function findAnySpelling(path: VaultPath, list: List): VaultPath | null {
  const parts = path.split('/');
  let standing: readonly (VaultPath | null)[] = [null];
  for (const part of parts) {
    standing = standing.flatMap((folder) =>
      list(folder)
        .filter((entry) => pathKey(entry.name) === pathKey(part) && (entry.kind !== 'other' || entry.name === part))
        .map((entry) => (folder === null ? entry.name : `${folder}/${entry.name}`) as VaultPath),
    );
  }
  return standing[0] ?? null;
}
