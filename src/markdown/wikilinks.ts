import { defuse, oneLine } from './defuse.ts';
import { taskSign } from './task-signs.ts';

/** A wikilink in a text. */
export interface Wikilink {
  /** Note name or path, without what follows `#`. */
  readonly target: string;
  /** What follows `#`: a heading, or `^id` for a block; null where there is none. */
  readonly anchor: string | null;
  /** What is shown instead of the target, or null. */
  readonly display: string | null;
  /** Offsets in UTF-16 units, half-open; an embed's `!` is not part of it. */
  readonly start: number;
  readonly end: number;
}

/**
 * Prints `[[target]]` or `[[target|display]]`. A target that no link can hold (empty, or with one of `[ ] |`) gives the
 * display as plain, defused text: never an empty or broken link. `target` may carry an anchor (`page#^t3`).
 */
export function printWikilink(target: string, display?: string): string {
  const shown = display === undefined ? null : displayText(display);
  if (target.trim() === '' || /[[\]|\n\r]/.test(target)) return defuse(display ?? target);
  return shown === null || shown === '' || shown === target ? `[[${target}]]` : `[[${target}|${shown}]]`;
}

/** Whether a wikilink by this note name finds the note: names with `#`, `^`, `[`, `]` or `|` cannot be linked. */
export function isLinkable(name: string): boolean {
  return name.trim() !== '' && !/[#^[\]|\n\r]/.test(name);
}

/** All wikilinks of a text in order, embeds and links in code included; escaped ones (`\[[`) are none. Linear. */
export function findWikilinks(text: string): readonly Wikilink[] {
  const links: Wikilink[] = [];
  for (const match of text.matchAll(/(?<!\\)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g)) {
    const [whole, inside = '', display = null] = match;
    const hash = inside.indexOf('#');
    links.push({
      target: (hash < 0 ? inside : inside.slice(0, hash)).trim(),
      anchor: hash < 0 ? null : inside.slice(hash + 1),
      display,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return links;
}

/** The words of a property that may be written as a link: `[[Accounts/Acme|the client]]` gives `Acme`. */
export function unwrapWikilink(text: string): string {
  const link = findWikilinks(text)[0];
  if (link === undefined) return text.trim();
  return link.target.slice(link.target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** A link shows its display text raw, so escapes would be seen: signs that could act are replaced by harmless kin. */
function displayText(text: string): string {
  return oneLine(text)
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/[|\\]/g, '/')
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/`/g, "'")
    .replace(/(?<![\p{L}\p{N}])#/gu, '')
    .replace(/:{2,}/g, ':')
    .replace(/%{2,}/g, '%')
    .replace(new RegExp(`${taskSign.source}\uFE0F?`, 'gu'), '')
    .trim();
}
