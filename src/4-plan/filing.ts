import {
  type EntityKind,
  type Findings,
  fileNameOf,
  folderOf,
  joinVaultPath,
  noteNameOf,
  type Settings,
  sourceReference,
  type VaultPath,
  type VaultView,
  vaultPath,
} from '#core';
import { safeFileName } from '#markdown';
import { type FreeNames, freeNames } from './free-names.ts';
import { homeOf, type Pages, pagesFor } from './pages.ts';

/** Where a source comes from, and the day it is processed. */
export interface Origin {
  /** Whether the source stands in the vault: then it is moved to the archive, else copied. */
  readonly insideVault: boolean;
  /** `YYYY-MM-DD`, local. */
  readonly today: string;
}

/** A conversation with the places that were chosen for everything that will be written about it. */
export interface Filing {
  readonly findings: Findings;
  readonly settings: Settings;
  readonly pages: Pages;
  readonly note: VaultPath;
  readonly transcript: VaultPath;
  /** Where the original will stand; where it stands already if that is in the archive. */
  readonly archived: VaultPath;
  /** How its pages name the original: `source_ref`. */
  readonly reference: string;
}

/** Chooses a free path for the archived original, the transcript page beside it, new pages and the note, in this order. */
export function fileUnder(findings: Findings, origin: Origin, vault: VaultView, settings: Settings): Filing {
  const { conversation } = findings;
  const names = freeNames(vault);
  const archived = archivePath(conversation.source.path, origin, { vault, settings, names });
  const ofPart = conversation.source.part === undefined ? '' : ` - ${safeFileName(conversation.title)}`;
  const transcript = besideArchived(archived, `${ofPart} (transcript)`, settings, names);
  const pages = pagesFor(findings, vault, settings, names);
  const title = names.noteName(safeFileName(`${conversation.date} - ${safeFileName(conversation.title)}`));
  const note = joinVaultPath(noteFolder(findings, pages, settings), `${title}.md`);
  const reference = sourceReference(archived, conversation.source.part);
  return { findings, settings, pages, note, transcript, archived, reference };
}

/** Where a source goes in the archive, and a page of this name beside it (` (duplicate)`, say). */
export function archivePlaces(
  sourcePath: string,
  pageSuffix: string,
  origin: Origin,
  vault: VaultView,
  settings: Settings,
): { readonly archived: VaultPath; readonly page: VaultPath } {
  const names = freeNames(vault);
  const archived = archivePath(sourcePath, origin, { vault, settings, names });
  return { archived, page: besideArchived(archived, pageSuffix, settings, names) };
}

function besideArchived(archived: VaultPath, suffix: string, { folders }: Settings, names: FreeNames): VaultPath {
  const { stem } = splitExtension(fileNameOf(archived));
  return joinVaultPath(folderOf(archived) ?? folders.archive, `${names.noteName(`${stem}${suffix}`)}.md`);
}

/** Name and extension of a file (`call.vtt`: `call`, `.vtt`); what does not look like an extension belongs to the name. */
export function splitExtension(fileName: string): { readonly stem: string; readonly extension: string } {
  const extension = /(?<=[^.])\.[A-Za-z0-9]{1,10}$/.exec(fileName)?.[0] ?? '';
  return { stem: fileName.slice(0, fileName.length - extension.length), extension };
}

interface Surroundings {
  readonly vault: VaultView;
  readonly settings: Settings;
  readonly names: FreeNames;
}

function archivePath(sourcePath: string, origin: Origin, { vault, settings, names }: Surroundings): VaultPath {
  const standing = origin.insideVault ? vaultPath(sourcePath) : null;
  if (standing?.startsWith(`${settings.folders.archive}/`)) return standing;
  const folder = joinVaultPath(settings.folders.archive, origin.today);
  const { stem, extension } = splitExtension(fileNameOf(sourcePath));
  const name = safeFileName(stem);
  // An archived `Dana Levi.md` would draw links away from the page of that name.
  const hidesPage = extension.toLowerCase() === '.md' && vault.entities.some((entity) => entity.name === name);
  return names.filePath(folder, hidesPage ? `${name} (source)` : name, extension);
}

function noteFolder(findings: Findings, pages: Pages, settings: Settings): VaultPath {
  const folderFor = (kind: EntityKind, name: string | null): VaultPath => {
    if (name === null) return settings.folders.meetings;
    const page = pages.find(kind, name);
    return page === null ? joinVaultPath(homeOf(kind, settings), safeFileName(name)) : besides(page.path);
  };
  switch (findings.noteType) {
    case 'customer':
      return folderFor('account', findings.account);
    case 'people':
      return folderFor('person', findings.person);
    case 'projects':
      return folderFor('project', findings.project);
    case 'team':
    case 'journal':
    case 'meeting':
      return settings.folders.meetings;
  }
}

/** The folder of a page; for one at the top of the vault a folder of its own. */
function besides(page: VaultPath): VaultPath {
  return folderOf(page) ?? joinVaultPath(noteNameOf(page));
}
