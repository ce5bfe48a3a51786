import { type Entity, pathKey, type VaultPath } from '#core';
import { type NoteLink, rewriteLinks } from '#markdown';
import { linkTargets } from '../checks/link-targets.ts';
import { followLink } from './follow-link.ts';
import { isChangeable, type VaultTexts } from './vault-texts.ts';
import { lineAt, ownedLines } from './written-names.ts';

/** A line that links to a page, or a task that is its person's. */
export interface LinkPlace {
  readonly file: VaultPath;
  /** 1-based. */
  readonly line: number;
  /** The line as it stands, trimmed. */
  readonly text: string;
  /** What the link shows instead of the page's name, or null. */
  readonly display: string | null;
}

/** Every place in the vault that links to a page or gives its person a task, the page itself left out, by file and line. */
export function linksTo({ kind, name, page }: Entity, vault: VaultTexts): readonly LinkPlace[] {
  const targets = linkTargets(vault.paths);
  return [...vault.texts].flatMap(([file, text]): readonly LinkPlace[] => {
    if (file === page || !/\.md$/i.test(file) || !isChangeable(file, text, vault.settings)) return [];
    const found: LinkPlace[] = [];
    rewriteLinks(text, (link) => {
      if (followLink(link, file, targets) === page) found.push(placeOf(link, file, text));
      return null;
    });
    const linking = new Set(found.map(({ line }) => line));
    const owned = kind === 'person' ? ownedLines(text, name).filter((line) => !linking.has(line)) : [];
    for (const line of owned) found.push({ file, line, text: lineText(text, line), display: null });
    return found.toSorted((a, b) => a.line - b.line);
  });
}

/** Places with one for each line: what is asked about, and answered, is a line. */
export function distinctPlaces(places: readonly LinkPlace[]): readonly LinkPlace[] {
  return [...new Map(places.map((place) => [`${place.file}:${place.line}`, place])).values()];
}

/** Whether a choice, `FILE` or `FILE:LINE`, names a place. */
export function isChosen({ file, line }: Pick<LinkPlace, 'file' | 'line'>, chosen: readonly string[]): boolean {
  return isWholeChosen(file, chosen) || chosen.some((each) => pathKey(each) === `${pathKey(file)}:${line}`);
}

/** Whether a choice names a file with all that is in it. */
export function isWholeChosen(path: VaultPath, chosen: readonly string[]): boolean {
  const file = pathKey(path);
  return chosen.map(pathKey).some((each) => each === file || each === file.replace(/\.md$/, ''));
}

function placeOf(link: NoteLink, file: VaultPath, text: string): LinkPlace {
  const line = lineAt(text, link.start);
  return { file, line, text: lineText(text, line), display: link.display };
}

function lineText(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').trim();
}
