import { fileNameOf, noteNameOf, pathKey, type VaultPath } from '#core';
import { findWikilinks, type Wikilink } from '#markdown';
import type { NoteLook } from './note-look.ts';
import { isTranscript, sourceRefsOf, type VaultLook, withoutSigns } from './vault-look.ts';

/** What a broken link may mean. */
export interface Renamed {
  /** The page or file, or null where there is only a name that looks alike. */
  readonly path: VaultPath | null;
  readonly name: string;
  /** Why, in words. */
  readonly why: string;
  /** Whether nothing else can be meant. */
  readonly isCertain: boolean;
}

/**
 * Looks for the page that a broken link means: by its alias, by its name where only the folder or the signs between the words
 * changed, by the source that it was made from; else the name that is nearest. Null where nothing is near.
 */
export function findRenamed(link: Wikilink, note: NoteLook, look: VaultLook): Renamed | null {
  const name = noteNameOf(link.target);
  return (
    byAlias(name, look) ??
    byFolder(link.target, look) ??
    bySource(link, note, look) ??
    bySigns(name, look) ??
    byLikeness(name, look)
  );
}

function byAlias(name: string, look: VaultLook): Renamed | null {
  const [owner, ...others] = look.aliasOwners().get(pathKey(name)) ?? [];
  if (owner === undefined) return null;
  return {
    path: owner.path,
    name: noteNameOf(owner.path),
    why: `"${name}" is an alias of it`,
    isCertain: others.length === 0,
  };
}

function byFolder(target: string, { targets }: VaultLook): Renamed | null {
  if (!target.includes('/')) return null;
  const [path, ...others] = targets.named(fileNameOf(target));
  if (path === undefined) return null;
  return { path, name: noteNameOf(path), why: `it stands at "${path}"`, isCertain: others.length === 0 };
}

/** A note and its transcript page say which source they were made from: so each finds the other under a new name. */
function bySource(link: Wikilink, note: NoteLook, look: VaultLook): Renamed | null {
  const references = [...sourceRefsOf(note), ...(look.formerNotes().get(pathKey(noteNameOf(link.target))) ?? [])];
  const meansTranscript = /^\^t\d+$/.test(link.anchor ?? '') || / \(transcript\)( \(\d+\))?$/.test(link.target);
  const isOwnNote = isTranscript(note) && note.texts('note').some((text) => isSameLink(text, link));
  if (!meansTranscript && !isOwnNote && !look.formerNotes().has(pathKey(noteNameOf(link.target)))) return null;
  const made = references.flatMap((reference) => look.madeFrom().get(reference) ?? []);
  const [page, ...others] = [...new Set(made)].filter(
    (each) => isTranscript(each) === meansTranscript && each !== note,
  );
  if (page === undefined || others.length > 0) return null;
  return { path: page.path, name: noteNameOf(page.path), why: 'it was made from the same source', isCertain: true };
}

function isSameLink(text: string, { target }: Wikilink): boolean {
  return findWikilinks(text).some((each) => each.target === target);
}

/** The same words with other blanks, dashes or quotes between them. */
function bySigns(name: string, look: VaultLook): Renamed | null {
  const [path, ...others] = look.bySignlessName().get(withoutSigns(name)) ?? [];
  if (path === undefined) return null;
  const why = 'it is written almost the same';
  return { path, name: noteNameOf(path), why, isCertain: others.length === 0 };
}

function byLikeness(name: string, { targets }: VaultLook): Renamed | null {
  const nearest = targets.nearestName(name);
  return nearest === null ? null : { path: null, name: nearest, why: 'no other name is as near', isCertain: false };
}
