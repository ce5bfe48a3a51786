import { joinVaultPath, type Settings, type VaultPath } from '#core';
import { type FileStore, sha256 } from '#files';
import type { PageFacts } from './page-facts.ts';

/** Facts of a page, with the size and time of modification under which they were read. */
export interface RememberedPage {
  readonly size: number;
  readonly modifiedMs: number;
  readonly facts: PageFacts;
}

const cachePath = joinVaultPath('.boswell', 'index.json');
const writingPath = joinVaultPath('.boswell', 'index.json.new');
const schema = 'boswell/index@2';

/** What was remembered of the pages, by path; empty where there is nothing, or nothing that can be used. */
export function readIndexCache(files: FileStore, settings: Settings): ReadonlyMap<string, RememberedPage> {
  try {
    if (files.stat(cachePath) === null) return new Map();
    const cache: unknown = JSON.parse(new TextDecoder().decode(files.read(cachePath)));
    if (!isCache(cache) || cache.schema !== schema || cache.settings !== settingsKey(settings)) return new Map();
    return new Map(Object.entries(cache.pages));
  } catch {
    return new Map(); // damaged or unreadable: everything in it can be read off the pages again
  }
}

/** Remembers the pages. A vault that cannot be written is no trouble here: the next command reads the pages again. */
export function writeIndexCache(
  files: FileStore,
  settings: Settings,
  pages: ReadonlyMap<VaultPath, RememberedPage>,
): void {
  const text = JSON.stringify({ schema, settings: settingsKey(settings), pages: Object.fromEntries(pages) });
  try {
    if (files.stat(joinVaultPath('.boswell')) === null) files.makeFolder(joinVaultPath('.boswell'));
    if (files.stat(writingPath) !== null) files.remove(writingPath);
    files.writeNew(writingPath, new TextEncoder().encode(text));
    files.rename(writingPath, cachePath);
  } catch {
    return;
  }
}

/** Facts depend on these settings: other ones make the cache useless. */
function settingsKey(settings: Settings): string {
  return sha256(JSON.stringify([settings.folders, settings.properties]));
}

interface Cache {
  readonly schema: unknown;
  readonly settings: unknown;
  readonly pages: Record<string, RememberedPage>;
}

function isCache(value: unknown): value is Cache {
  return typeof value === 'object' && value !== null && 'schema' in value && 'settings' in value && 'pages' in value;
}
