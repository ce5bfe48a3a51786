import { type FileOperation, type Run, type Sha256, type VaultPath, vaultPath } from '#core';
import { isRunId } from './journal-paths.ts';

/** All that taking back a run needs, whether it was interrupted or a person asks for it a year later. */
export interface JournalEntry extends Omit<Run, 'undoneBy'> {
  /** Folders of earlier runs that this one left empty and removed, children first. */
  readonly removedFolders: readonly VaultPath[];
}

/** An entry without the texts: what lists of runs read, of which there may be hundreds. */
export interface JournalHead extends Omit<JournalEntry, 'operations' | 'before'> {
  readonly operations: readonly OperationHead[];
}

type WithoutContent<Operation> = Operation extends FileOperation ? Omit<Operation, 'content'> : never;

/** An operation without its text, and the hash of what it left at its target; null where it left nothing. */
export type OperationHead = WithoutContent<FileOperation> & { readonly leaves: Sha256 | null };

/** What each operation replaced and what it wrote, in the order of the operations; null where there is no text. */
export type Texts = readonly (readonly [string | null, string | null])[];

/** A checksum only says that nobody changed it by accident: putting back acts on these paths, so they are looked at. */
export function isJournalHead(value: unknown): value is JournalHead {
  if (!isRecord(value)) return false;
  const { id, command, startedAt, operations, madeFolders, removedFolders, sources } = value;
  return (
    isRunId(id) &&
    [command, startedAt].every((field) => typeof field === 'string') &&
    isArrayOf(operations, isOperationHead) &&
    isArrayOf(madeFolders, isVaultPath) &&
    isArrayOf(removedFolders, isVaultPath) &&
    isArrayOf(sources, isRecord)
  );
}

/** Whether every operation that needs a text has it. */
export function isTexts(value: unknown, operations: readonly OperationHead[]): value is Texts {
  if (!Array.isArray(value) || value.length !== operations.length) return false;
  return operations.every(({ kind }, index) => {
    const texts: unknown = value[index];
    if (!Array.isArray(texts) || texts.length !== 2) return false;
    const [before, after]: readonly unknown[] = texts;
    const needsBefore = kind === 'update' || kind === 'remove';
    const needsAfter = kind === 'create' || kind === 'update';
    return typeof before === (needsBefore ? 'string' : 'object') && typeof after === (needsAfter ? 'string' : 'object');
  });
}

function isOperationHead(value: unknown): boolean {
  if (!isRecord(value) || !isVaultPath(value['path']) || typeof value['reason'] !== 'string') return false;
  const { kind, to, from, was, expects, leaves } = value;
  if (leaves !== null && typeof leaves !== 'string') return false;
  switch (kind) {
    case 'create':
      return was === undefined || isVaultPath(was);
    case 'update':
    case 'remove':
      return typeof expects === 'string';
    case 'move':
      return isVaultPath(to) && typeof expects === 'string';
    case 'copy':
      return typeof from === 'string' && typeof expects === 'string';
    default:
      return false;
  }
}

function isVaultPath(value: unknown): value is VaultPath {
  return typeof value === 'string' && vaultPath(value) === value;
}

function isArrayOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
