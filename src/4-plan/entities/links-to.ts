import { type Entity, pathKey, type VaultPath } from '#core';
import { type NoteLink, rewriteLinks } from '#markdown';
import { linkTargets } from '../checks/link-targets.ts';
import { followLink } from './follow-link.ts';
import { isChangeable, type VaultTexts } from './vault-texts.ts';

/** A line that links to a page. */
export interface LinkPlace {
  readonly file: VaultPath;
  /** 1-based. */
  readonly line: number;
  /** The line as it stands, trimmed. */
  readonly text: string;
  /** What the link shows instead of the page's name, or null. */
  readonly display: string | null;
}

/** Every line of the vault that links to a page, its own left out, by file and line. */
export function linksTo({ page }: Pick<Entity, 'page'>, vault: VaultTexts): readonly LinkPlace[] {
  const targets = linkTargets(vault.paths);
  return [...vault.texts].flatMap(([file, text]): readonly LinkPlace[] => {
    if (file === page || !/\.md$/i.test(file) || !isChangeable(file, text, vault.settings)) return [];
    const found: LinkPlace[] = [];
    rewriteLinks(text, (link) => {
      if (followLink(link, file, targets) === page) found.push(placeOf(link, file, text));
      return null;
    });
    return found.toSorted((a, b) => a.line - b.line);
  });
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Whether a choice, `FILE` or `FILE:LINE`, names a place. */
export function isChosen(place: Pick<LinkPlace, 'file' | 'line'>, chosen: readonly string[]): boolean {
  const file = pathKey(place.file);
  return chosen.map(pathKey).some((each) => [file, file.replace(/\.md$/, ''), `${file}:${place.line}`].includes(each));
}

function placeOf(link: NoteLink, file: VaultPath, text: string): LinkPlace {
  const line = lineAt(text, link.start);
  return { file, line, text: (text.split('\n')[line - 1] ?? '').trim(), display: link.display };
}
