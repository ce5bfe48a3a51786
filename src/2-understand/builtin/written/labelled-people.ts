import type { NoteMark, Turn } from '#core';
import { isCommonWord, noteSectionOf } from '#language';

/** What begins an item as an owner does: "Guido:", "[Guido]", "Guido to call", "Guido will call". */
const LABEL =
  /^[[(]?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?:[\])]|\s?:|\s[–—]|\s(?:to|will|shall)(?=\s\p{Ll}))\s?/u;

/**
 * Names that are told by their place: in a list of tasks where nearly every item begins with a label and some of them are surely people, the others
 * are people too. O(turns).
 */
export function labelledPeople(turns: readonly Turn[], isPerson: (name: string) => boolean): ReadonlySet<string> {
  const lists = new Map<string, { readonly labels: string[]; items: number }>();
  for (const { text, mark } of turns) {
    if (mark === undefined || !mayBeTask(mark)) continue;
    const key = mark.sections.join('\n');
    const list = lists.get(key) ?? { labels: [], items: 0 };
    list.items++;
    const label = LABEL.exec(text)?.[1];
    if (label !== undefined) list.labels.push(label);
    lists.set(key, list);
  }
  const found = [...lists.values()].filter(
    ({ labels, items }) => labels.length * 3 >= items * 2 && labels.filter(isPerson).length * 2 >= labels.length,
  );
  return new Set(found.flatMap(({ labels }) => labels.filter((label) => !isCommonWord(label.split(' ')[0] ?? ''))));
}

function mayBeTask(mark: NoteMark): boolean {
  const isOutermost = mark.kind === 'paragraph' || (mark.kind === 'item' && mark.level === 0);
  return isOutermost && isOfTasks(mark.sections);
}

function isOfTasks(sections: readonly string[]): boolean {
  return sections.some((heading) => /^(?:actions|outcomes)$/.test(noteSectionOf(heading) ?? ''));
}
