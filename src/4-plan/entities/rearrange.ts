import { type FileOperation, noteNameOf, type VaultPath } from '#core';
import { type NewLink, type NoteLink, type RewriteLink, rewriteLinks } from '#markdown';
import { linkTargets } from '../checks/link-targets.ts';
import { followLink, type LinkChange, targetFor } from './follow-link.ts';
import { isChangeable, type VaultTexts } from './vault-texts.ts';
import { type NewName, withNewName } from './written-names.ts';

/** Files that get other places, and what that means for the names and links of a vault. */
export interface Rearrangement {
  /** Where files go, by where they stand. */
  readonly moves: ReadonlyMap<VaultPath, VaultPath>;
  /** The page that goes into another one: links to it lead there. */
  readonly merged?: { readonly from: VaultPath; readonly into: VaultPath };
  readonly name: NewName;
}

/** A file's text with its links and the new name, as it is to be afterwards. */
export type Retext = (path: VaultPath, text: string) => string;

/** Prepares the rewriting of texts for a rearrangement. O(files) once, then O(text). */
export function retexter(change: Rearrangement, vault: VaultTexts): Retext {
  const { moves, merged, name } = change;
  const placeOf = (path: VaultPath): VaultPath => moves.get(path) ?? path;
  const before = linkTargets(vault.paths);
  const after = linkTargets(vault.paths.filter((path) => path !== merged?.from).map(placeOf));
  const leadsTo = (path: VaultPath): VaultPath => placeOf(path === merged?.from ? merged.into : path);
  return (path, text) => {
    if (!isChangeable(path, text, vault.settings)) return text;
    const places = { before, after, from: path, to: placeOf(path === merged?.from ? merged.into : path) };
    const rewrite: RewriteLink = (link) => {
      const standing = followLink(link, path, before);
      const next = standing === null ? null : leadsTo(standing);
      if (standing === null || next === null) return null;
      if (followLink(link, places.to, after) === next && !isOldSpelling(link, standing, next)) return null;
      return newLink(link, next, places, name);
    };
    if (/\.canvas$/i.test(path)) return rewriteCanvas(text, leadsTo, rewrite);
    return withNewName(rewriteLinks(text, rewrite), name, vault.settings);
  };
}

/** Whether a link spells the name that a file had, though it would find it under the new one, too. */
function isOldSpelling({ target }: NoteLink, standing: VaultPath, next: VaultPath): boolean {
  const name = noteNameOf(standing);
  return noteNameOf(target) === name && name !== noteNameOf(next);
}

function newLink(link: NoteLink, path: VaultPath, places: LinkChange, name: NewName): NewLink {
  const target = targetFor(link, path, places);
  const isOldName = link.display === name.from && noteNameOf(link.target) !== noteNameOf(path);
  const display = isOldName ? name.to : link.display;
  return { target, display: link.form === 'wiki' && isOldName && display === target ? null : display };
}

/** A canvas names files by their paths, and its texts may hold links. Only those values change. */
function rewriteCanvas(text: string, leadsTo: (path: VaultPath) => VaultPath, rewrite: RewriteLink): string {
  return text.replace(
    /("(file|text)"\s*:\s*)("(?:[^"\\\n]|\\.)*")/g,
    (whole, key: string, kind: string, quoted: string) => {
      const value = parseString(quoted);
      if (value === null) return whole;
      const next = kind === 'file' ? leadsTo(value as VaultPath) : rewriteLinks(value, rewrite);
      return next === value ? whole : key + JSON.stringify(next);
    },
  );
}

function parseString(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/**
 * The operations that give files their new places and texts. A file that changes on its way is made anew at its new place and
 * removed at the old one; `texts` are those that the caller has decided, by where the file stands now; null: it goes.
 */
export function rearranged(
  change: Rearrangement,
  texts: ReadonlyMap<VaultPath, string | null>,
  vault: VaultTexts,
  reason: string,
): readonly FileOperation[] {
  const retext = retexter(change, vault);
  const paths = [...new Set([...vault.texts.keys(), ...change.moves.keys(), ...texts.keys()])].sort();
  return paths.flatMap((path): readonly FileOperation[] => {
    const expects = vault.hash(path);
    if (expects === null) return [];
    const before = vault.texts.get(path);
    const decided = texts.get(path);
    if (decided === null) return [{ kind: 'remove', path, expects, reason }];
    const content = decided ?? (before === undefined ? undefined : retext(path, before));
    const to = change.moves.get(path);
    const isChanged = content !== undefined && content !== before;
    if (to === undefined) {
      const why = `Lets it say ${change.name.to}: ${reason}`;
      return isChanged
        ? [{ kind: 'update', path, expects, content, reason: decided === undefined ? why : reason }]
        : [];
    }
    if (!isChanged) return [{ kind: 'move', path, to, expects, reason }];
    // Removed first: on some systems the two names are one, where they differ in capitals only.
    return [
      { kind: 'remove', path, expects, reason },
      { kind: 'create', path: to, content, reason, was: path },
    ];
  });
}
