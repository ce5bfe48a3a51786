import { type FileOperation, type Run, type RunId, type VaultPath, vaultPath } from '#core';
import { sha256 } from '#files';
import { runIdOf } from './journal-paths.ts';

/** All that taking back a run needs, whether it was interrupted or a person asks for it a year later. */
export interface JournalEntry extends Omit<Run, 'undoneBy'> {
  /** Folders of earlier runs that this one left empty and removed, children first. */
  readonly removedFolders: readonly VaultPath[];
}

const schema = 'boswell/journal@1';

/** The entry as it stands on disk: its checksum tells a whole one from one that a crash cut short. */
export function printEntry(entry: JournalEntry): string {
  const body = JSON.stringify(entry);
  return `{"schema":"${schema}","sha256":"${sha256(body)}","entry":${body}}\n`;
}

/** Reads an entry back; null where it is cut short, changed, or not of a shape we know. */
export function parseEntry(text: string): JournalEntry | null {
  const found = parseJson(text);
  if (!isRecord(found) || found['schema'] !== schema) return null;
  const entry = found['entry'];
  return sha256(JSON.stringify(entry) ?? '') === found['sha256'] && isEntry(entry) ? entry : null;
}

/** The run as the rest of the program knows it. */
export function runOf(entry: JournalEntry, undoneBy: RunId | null): Run {
  const { removedFolders: _, ...run } = entry;
  return { ...run, undoneBy };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A checksum only says that nobody changed it by accident: putting back acts on these paths, so they are looked at. */
function isEntry(value: unknown): value is JournalEntry {
  if (!isRecord(value) || !isRecord(value['before'])) return false;
  const { id, command, startedAt, operations, before, madeFolders, removedFolders, sources } = value;
  return (
    [id, command, startedAt].every((field) => typeof field === 'string') &&
    runIdOf(`${id}.json`) !== null &&
    isArrayOf(operations, (operation) => isOperation(operation, before)) &&
    isArrayOf(madeFolders, isVaultPath) &&
    isArrayOf(removedFolders, isVaultPath) &&
    isArrayOf(sources, isRecord)
  );
}

function isOperation(value: unknown, before: Readonly<Record<string, unknown>>): value is FileOperation {
  if (!isRecord(value) || !isVaultPath(value['path'])) return false;
  const { kind, path, to, from, content, expects } = value;
  switch (kind) {
    case 'create':
      return typeof content === 'string';
    case 'update':
      return typeof content === 'string' && typeof expects === 'string' && typeof before[path] === 'string';
    case 'move':
      return isVaultPath(to) && typeof expects === 'string';
    case 'copy':
      return typeof from === 'string' && typeof expects === 'string';
    case 'remove':
      return typeof expects === 'string' && typeof before[path] === 'string';
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
