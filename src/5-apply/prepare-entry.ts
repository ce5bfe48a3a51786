import {
  type ChangePlan,
  type FileOperation,
  type LocalDateTime,
  PlanOutdatedError,
  type RunId,
  UnreadableFileError,
  type VaultPath,
} from '#core';
import { type FileStore, sha256 } from '#files';
import { expectEqual } from './check-expectations.ts';
import { arrivalOf, foldersAbove } from './folders.ts';
import { foldersLeftEmpty } from './folders-left-empty.ts';
import { boswellFolder } from './journal-paths.ts';
import type { JournalEntry } from './journal-shape.ts';

/** All that a run will do and all that taking it back needs, before anything is written. @throws {PlanOutdatedError} {UnreadableFileError} */
export function prepareEntry(plan: ChangePlan, id: RunId, startedAt: string, files: FileStore): JournalEntry {
  return {
    id,
    command: plan.command,
    startedAt: startedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length) as LocalDateTime,
    operations: plan.operations,
    before: Object.fromEntries(plan.operations.flatMap((operation) => beforeOf(operation, files))),
    madeFolders: foldersToMake(plan.operations, files),
    removedFolders: foldersLeftEmpty(plan, files),
    sources: plan.sources.map(({ path, outcome, note, report }) => ({ path, outcome, note, report })),
  };
}

/** Hashed again from the very bytes that go into the journal: the file may have changed since it was checked. */
function beforeOf(operation: FileOperation, files: FileStore): readonly [VaultPath, string][] {
  if (operation.kind !== 'update' && operation.kind !== 'remove') return [];
  const bytes = files.read(operation.path);
  expectEqual(operation.path, operation.expects, sha256(bytes));
  return [[operation.path, textOf(bytes, operation.path)]];
}

/** Bytes as the journal keeps them. Fatal decoding loses nothing: only text that encodes to these very bytes passes. */
function textOf(bytes: Uint8Array, path: VaultPath): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const hint = 'Save it as UTF-8, then plan again';
    throw new UnreadableFileError(`Cannot change "${path}": it is no UTF-8 text`, { file: path, hint, cause });
  }
}

function foldersToMake(operations: readonly FileOperation[], files: FileStore): readonly VaultPath[] {
  const arrivals = operations.map(arrivalOf).filter((path) => path !== null);
  const needed = new Set(arrivals.flatMap(foldersAbove));
  needed.delete(boswellFolder);
  return [...needed].filter((folder) => isMissing(folder, files));
}

function isMissing(folder: VaultPath, files: FileStore): boolean {
  const stat = files.stat(folder);
  if (stat === null || stat.kind === 'folder') return stat === null;
  const hint = 'Rename one of the two, then run the command again';
  throw new PlanOutdatedError(`Cannot apply plan: "${folder}" is a file, and the plan needs a folder there`, {
    file: folder,
    hint,
  });
}
