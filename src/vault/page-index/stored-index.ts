import { joinVaultPath, type Settings, type VaultPath } from '#core';
import { type FileStore, sha256 } from '#files';
import { type FolderRecord, parseRecord, printRecord } from './folder-record.ts';

/** What was remembered of a vault: its folders by path, and the folder that was looked at last, out of turn. */
export interface StoredIndex {
  readonly records: ReadonlyMap<string, FolderRecord>;
  readonly cursor: string;
  /** Names of its files, the oldest first. */
  readonly parts: readonly string[];
  /** Bytes of the first part, and of the others. */
  readonly wholeBytes: number;
  readonly laterBytes: number;
}

/** What one look at the vault changed in what was remembered. */
export interface Learned {
  readonly changed: readonly FolderRecord[];
  /** Paths of folders that are no more. */
  readonly gone: readonly string[];
  readonly cursor: string;
}

const folder: VaultPath = joinVaultPath('.boswell', 'index');
const writing: VaultPath = joinVaultPath('.boswell', 'index', 'new');
const schema = 'boswell/index@3';
/** So many parts, or later parts of half the size of the first, are brought together. */
const mostParts = 16;

const nothing: StoredIndex = { records: new Map(), cursor: '', parts: [], wholeBytes: 0, laterBytes: 0 };

/**
 * Reads what was remembered; nothing where there is nothing, or where any of it is damaged, of another version or made with
 * other settings: all of it can be read off the pages again. The index is a log, `.boswell/index/NNNNNNNN-whole` with all
 * folders and `NNNNNNNN-part` files with those that changed since, each a header and a line a folder; a later line wins.
 */
export function readIndex(files: FileStore, settings: Settings): StoredIndex {
  try {
    const parts = partsOf(files);
    const key = settingsKey(settings);
    const records = new Map<string, FolderRecord>();
    const sizes: number[] = [];
    let cursor = '';
    for (const part of parts) {
      const bytes = files.read(joinVaultPath(folder, part));
      cursor = readPart(bytes, key, records);
      sizes.push(bytes.length);
    }
    const [wholeBytes = 0, ...later] = sizes;
    return { records, cursor, parts, wholeBytes, laterBytes: later.reduce((sum, size) => sum + size, 0) };
  } catch {
    return nothing;
  }
}

/** Remembers what was learned. A vault that cannot be written is no trouble here: the next command looks again. */
export function writeIndex(files: FileStore, settings: Settings, known: StoredIndex, learned: Learned): void {
  const after = new Map(known.records);
  for (const record of learned.changed) after.set(record.folder, record);
  for (const path of learned.gone) after.delete(path);
  const isWhole =
    known.parts.length === 0 || known.parts.length >= mostParts || known.laterBytes * 2 > known.wholeBytes + 100_000;
  const lines = isWhole ? [...after.values()].map(printRecord) : linesOf(learned);
  try {
    makeFolders(files);
    const standing = partNames(files);
    const number = Number.parseInt(standing.at(-1) ?? '0', 10) + 1;
    const name = `${String(number).padStart(8, '0')}-${isWhole ? 'whole' : 'part'}`;
    if (files.stat(writing) !== null) files.remove(writing);
    files.writeNew(writing, printPart({ schema, settings: settingsKey(settings), cursor: learned.cursor }, lines));
    files.rename(writing, joinVaultPath(folder, name));
    if (isWhole) for (const old of standing) files.remove(joinVaultPath(folder, old));
  } catch {
    return;
  }
}

function makeFolders(files: FileStore): void {
  for (const path of [joinVaultPath('.boswell'), folder]) if (files.stat(path) === null) files.makeFolder(path);
}

function partNames(files: FileStore): readonly string[] {
  return files.list(folder).flatMap(({ name }) => (/^\d{8}-(?:whole|part)$/.test(name) ? [name] : []));
}

/** The last whole part and those after it. @throws {RangeError} where one is missing. */
function partsOf(files: FileStore): readonly string[] {
  const names = partNames(files);
  const parts = names.slice(
    Math.max(
      0,
      names.findLastIndex((name) => name.endsWith('-whole')),
    ),
  );
  const first = Number.parseInt(parts[0] ?? '0', 10);
  const isComplete = parts.every((name, index) => Number.parseInt(name, 10) === first + index);
  if (!isComplete || parts[0]?.endsWith('-part')) throw new RangeError('A part of the index is missing');
  return parts;
}

/** Facts depend on these settings: other ones make what was remembered useless. */
function settingsKey(settings: Settings): string {
  return sha256(JSON.stringify([settings.folders, settings.properties]));
}

interface PartHeader {
  readonly schema: string;
  readonly settings: string;
  readonly cursor: string;
  /** Of all that follows the header. */
  readonly sha256?: string;
}

const newline = 10;

function printPart(header: PartHeader, lines: readonly string[]): Uint8Array {
  const body = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  return new TextEncoder().encode(`${JSON.stringify({ ...header, sha256: sha256(body) })}\n${body}`);
}

/** A folder that is no more is a line with its path alone. */
function linesOf({ changed, gone }: Learned): readonly string[] {
  return [...changed.map(printRecord), ...gone.map((path) => JSON.stringify(path))];
}

/** Reads the lines of a part into `records`, and gives its cursor. @throws {Error} where it is not as it was written. */
function readPart(bytes: Uint8Array, settings: string, records: Map<string, FolderRecord>): string {
  const headerEnd = bytes.indexOf(newline);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, headerEnd))) as PartHeader;
  const body = bytes.subarray(headerEnd + 1);
  const isOurs = header.schema === schema && header.settings === settings && header.sha256 === sha256(body);
  if (!isOurs) throw new RangeError('A part of the index is damaged, or of other settings');
  const text = new TextDecoder().decode(body);
  for (let from = 0, to = text.indexOf('\n'); to >= 0; from = to + 1, to = text.indexOf('\n', from)) {
    const line = text.slice(from, to);
    if (line.startsWith('"')) records.delete(JSON.parse(line) as string);
    else {
      const record = parseRecord(line);
      records.set(record.folder, record);
    }
  }
  return header.cursor;
}
