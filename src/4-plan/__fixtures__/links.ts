import { noteNameOf, pathKey } from '#core';
import { findWikilinks } from '#markdown';
import type { Files } from './memory-vault.ts';

/** Wikilinks of a vault that lead nowhere, to several files, or to a block that is not there; as `path: link`. */
export function brokenLinks(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    findWikilinks(text)
      .filter(({ target, anchor }) => !leads(files, target, anchor))
      .map(({ start, end }) => `${path}: ${text.slice(start, end)}`),
  );
}

function leads(files: Files, target: string, anchor: string | null): boolean {
  const key = pathKey(target);
  const byPath = Object.keys(files).filter((path) => pathKey(path) === key || pathKey(path) === `${key}.md`);
  const byName = Object.keys(files).filter((path) => pathKey(noteNameOf(path)) === key);
  const [found, ...others] = byPath.length > 0 ? byPath : byName;
  if (found === undefined || others.length > 0) return false;
  return anchor === null || (files[found] ?? '').split('\n').some((line) => line.endsWith(` ${anchor}`));
}
