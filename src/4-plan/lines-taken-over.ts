import { noteNameOf, pathKey, type Run, type VaultPath } from '#core';
import { findWikilinks } from '#markdown';
import { plainLines } from './note-parts.ts';
import { personsLines } from './written-text.ts';

/** What Boswell had written into a file before the run, or null. */
type WrittenBefore = (path: VaultPath) => string | null;

/**
 * Tells the lines that a run brought into a file out of another one, and that a person had written there: a merge brings the
 * text of a page into another, a split takes lines off one. Links and the names of the pages may read otherwise since.
 */
export function linesTakenOver(
  path: VaultPath,
  { operations, before }: Pick<Run, 'operations' | 'before'>,
  writtenBefore: WrittenBefore,
): (line: string) => boolean {
  const renamed = new Set(operations.flatMap((each) => (each.kind === 'create' ? (each.was ?? []) : [])));
  const gone = operations.filter((each) => each.kind === 'remove' && !renamed.has(each.path));
  const names = [path, ...gone.map((each) => each.path)].map(noteNameOf);
  const lost = new Map<string, Set<VaultPath>>();
  for (const operation of operations) {
    const text = before[operation.path];
    if (text === undefined || pathKey(operation.path) === pathKey(path)) continue;
    if (operation.kind !== 'update' && !gone.includes(operation)) continue;
    const left = new Set(operation.kind === 'update' ? plainLines(operation.content).split('\n') : []);
    for (const line of plainLines(text).split('\n')) {
      const key = left.has(line) ? '' : keyOf(line, names);
      if (key !== '') lost.set(key, (lost.get(key) ?? new Set()).add(operation.path));
    }
  }
  const written = new Map<VaultPath, ReadonlySet<string>>();
  const persons = (from: VaultPath): ReadonlySet<string> => {
    const known = written.get(from) ?? personsKeys(plainLines(before[from] ?? ''), writtenBefore(from), names);
    written.set(from, known);
    return known;
  };
  return (line) => {
    const key = keyOf(line, names);
    return [...(lost.get(key) ?? [])].some((from) => persons(from).has(key));
  };
}

function personsKeys(text: string, written: string | null, names: readonly string[]): ReadonlySet<string> {
  const isTheirs = personsLines(text, written);
  return new Set(
    text
      .split('\n')
      .filter((_, index) => isTheirs(index))
      .map((line) => keyOf(line, names)),
  );
}

/** What a line says whatever its bullet, where its links lead and which of the names stands in it; "" for one that says nothing. */
function keyOf(line: string, names: readonly string[]): string {
  const withoutLinks = findWikilinks(line)
    .toReversed()
    .reduce((so, { start, end }) => `${so.slice(0, start)}[[]]${so.slice(end)}`, line)
    .replace(/\]\((?:<[^>\n]*>|[^()\s]*)\)/g, ']()');
  const withoutNames = names.reduce((so, name) => (name === '' ? so : so.replaceAll(name, '[]')), withoutLinks);
  return withoutNames.replace(/^[ \t>]*(?:[-*+][ \t]+)?/, '').trim();
}
