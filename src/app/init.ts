import { defaultSettings, joinVaultPath, type Settings, type VaultPath } from '#core';
import { diskFiles, type FileStore, makeFolderOutside } from '#files';
import { printSettings, settingsFile } from '#vault';
import { readSettings } from './open.ts';

export interface Initialised {
  /** Files and folders that were made, in order; empty where everything stood already. */
  readonly made: readonly VaultPath[];
  /** Folders of an existing vault that were taken over as they are: ours -> theirs. */
  readonly recognised: Readonly<Record<string, VaultPath>>;
}

/** Makes a vault of a folder, making the folder itself where it is missing. @throws {BoswellError} where it cannot be written. */
export function initAt(absolutePath: string): Initialised {
  makeFolderOutside(absolutePath);
  return init(diskFiles(absolutePath));
}

/** What people call these folders; a number or sign in front ("03 - Clients") is looked past. */
const folderNames: Readonly<
  Record<Exclude<keyof Settings['folders'], 'archive' | 'failed' | 'calendar'>, readonly string[]>
> = {
  inbox: ['inbox'],
  people: ['people', 'persons', 'contacts'],
  accounts: ['accounts', 'customers', 'clients', 'companies', 'organizations', 'organisations'],
  projects: ['projects'],
  meetings: ['meetings', 'meeting notes', 'calls'],
  templates: ['templates', '_templates'],
};

/** Writes `boswell.yaml` and the folders that are missing, recognising an existing vault's own. Never overwrites. @throws {SettingsError} */
export function init(files: FileStore): Initialised {
  const settingsPath = joinVaultPath(settingsFile);
  const isNew = files.stat(settingsPath) === null;
  const recognised = isNew ? recogniseFolders(files) : {};
  const folders = isNew ? foldersWith(recognised) : readSettings(files).settings.folders;
  const made: VaultPath[] = [];
  if (isNew) {
    files.writeNew(settingsPath, new TextEncoder().encode(printSettings({ ...defaultSettings, folders })));
    made.push(settingsPath);
  }
  for (const folder of [folders.inbox, folders.people, folders.accounts, folders.projects, folders.meetings]) {
    made.push(...makeFolders(files, folder));
  }
  return { made, recognised };
}

function foldersWith(recognised: Readonly<Record<string, VaultPath>>): Settings['folders'] {
  const inbox = recognised['inbox'] ?? defaultSettings.folders.inbox;
  return {
    ...defaultSettings.folders,
    ...recognised,
    archive: joinVaultPath(inbox, '_archive'),
    failed: joinVaultPath(inbox, '_failed'),
  };
}

function recogniseFolders(files: FileStore): Record<string, VaultPath> {
  const found: Record<string, VaultPath> = {};
  const folders = files.list(null).filter((entry) => entry.kind === 'folder');
  for (const [ours, names] of Object.entries(folderNames)) {
    const theirs = folders.find(({ name }) => names.includes(plainName(name)));
    if (theirs !== undefined) found[ours] = joinVaultPath(theirs.name);
  }
  return found;
}

/** "03 - Clients" and "Clients 👥" as "clients". */
function plainName(folder: string): string {
  return folder.replace(/^[^\p{L}_]+|[^\p{L}]+$/gu, '').toLowerCase();
}

function makeFolders(files: FileStore, folder: VaultPath): readonly VaultPath[] {
  const parts = folder.split('/');
  return parts.flatMap((_, index) => {
    const path = joinVaultPath(...parts.slice(0, index + 1));
    if (files.stat(path) !== null) return [];
    files.makeFolder(path);
    return [path];
  });
}
