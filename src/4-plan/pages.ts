import {
  type EntityKind,
  type Findings,
  joinVaultPath,
  noteNameOf,
  type ProposedPage,
  pathKey,
  type Settings,
  type SourceOutcome,
  type VaultPath,
  type VaultView,
} from '#core';
import { defuse, isLinkable, oneLine, printWikilink, safeFileName } from '#markdown';
import type { FreeNames } from './free-names.ts';

/** The page of a person, account or project: one that stands in the vault, or one that this plan makes. */
export interface Page {
  readonly kind: EntityKind;
  /** The name as people say it; the file's may differ where that is no file name. */
  readonly name: string;
  readonly noteName: string;
  readonly path: VaultPath;
  /** All names by which a text may speak of it. */
  readonly names: readonly string[];
  /** What it is made from, or null for a page that stands already. */
  readonly proposed: ProposedPage | null;
}

/** The pages that a conversation may be linked to. */
export interface Pages {
  /** By the exact name of the page, case ignored; null where there is no such page. */
  find(kind: EntityKind, name: string): Page | null;
  /** Those that this plan makes, in the order they were proposed. */
  readonly made: readonly Page[];
  /** Those that are not sure enough to be made (`pages.minConfidence`): a person may. */
  readonly unsure: readonly ProposedPage[];
}

/** The pages of the vault and those proposed, each of which gets a name that no other file has. */
export function pagesFor(findings: Findings, vault: VaultView, settings: Settings, names: FreeNames): Pages {
  const pages = new Map<string, Page>();
  const key = (kind: EntityKind, name: string): string => `${kind} ${pathKey(name)}`;
  for (const { kind, name, aliases, page } of vault.entities) {
    if (pages.has(key(kind, name))) continue;
    const standing = { kind, name, noteName: noteNameOf(page), path: page, names: [name, ...aliases], proposed: null };
    pages.set(key(kind, name), standing);
  }
  const made: Page[] = [];
  const unsure: ProposedPage[] = [];
  for (const proposed of settings.pages.create ? findings.proposedPages : []) {
    const name = oneLine(proposed.name);
    if (name === '' || pages.has(key(proposed.kind, name))) continue;
    if ((proposed.confidence ?? 1) < settings.pages.minConfidence) {
      unsure.push(proposed);
      continue;
    }
    const noteName = names.noteName(safeFileName(name));
    const path = joinVaultPath(homeOf(proposed.kind, settings), noteName, `${noteName}.md`);
    const page = { kind: proposed.kind, name, noteName, path, names: [name], proposed };
    pages.set(key(proposed.kind, name), page);
    made.push(page);
  }
  return { find: (kind, name) => pages.get(key(kind, oneLine(name))) ?? null, made, unsure };
}

/** Pages that were not sure enough, as an outcome tells them; nothing where there are none. */
export function proposedIn({ unsure }: Pages): Pick<SourceOutcome, 'proposed'> {
  return unsure.length === 0 ? {} : { proposed: unsure.map(({ kind, name, why }) => ({ kind, name, why })) };
}

/** The folder in which pages of a kind stand. */
export function homeOf(kind: EntityKind, { folders }: Settings): VaultPath {
  switch (kind) {
    case 'person':
      return folders.people;
    case 'account':
      return folders.accounts;
    case 'project':
      return folders.projects;
  }
}

/** A wikilink to a page; its name as plain text where no link can hold it (a sharp in it, say). */
export function linkTo(page: Page): string {
  return isLinkable(page.noteName) ? printWikilink(page.noteName, page.name) : defuse(page.name);
}

/** A wikilink where the name has a page, else the name as plain text: never a link that leads nowhere. */
export function linkOrText(pages: Pages, kind: EntityKind, name: string): string {
  const page = pages.find(kind, name);
  return page === null ? defuse(name) : linkTo(page);
}
