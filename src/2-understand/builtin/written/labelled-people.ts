import type { NoteMark, Turn } from '#core';
import { isCommonWord, noteSectionOf } from '#language';

/** What begins an item as an owner does: "Guido:", "[Guido]", "Guido to call", "Guido will call". */
const LABEL =
  /^[[(]?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?:[\])]|\s?:|\s[–—]|\s(?:to|will|shall)(?=\s\p{Ll}))\s?/u;

/** An owner above the items that are his: "Guido". */
const ALONE = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}):?$/u;

/**
 * Names that are told by their place: in a list of tasks where nearly every item begins with a label, or is one above others, and some of them are surely people, the others
 * are people too. O(turns).
 */
export function labelledPeople(turns: readonly Turn[], isPerson: (name: string) => boolean): ReadonlySet<string> {
  const lists = new Map<string, { readonly labels: string[]; items: number }>();
  for (const [at, { text, mark }] of turns.entries()) {
    if (mark === undefined || !mayBeTask(mark)) continue;
    const key = mark.sections.join('\n');
    const list = lists.get(key) ?? { labels: [], items: 0 };
    list.items++;
    const alone = hasItemsBelow(mark, turns[at + 1]) ? ALONE.exec(text)?.[1] : undefined;
    const label = alone ?? LABEL.exec(text)?.[1];
    if (label !== undefined) list.labels.push(label);
    lists.set(key, list);
  }
  const found = [...lists.values()].filter(
    ({ labels, items }) => labels.length * 3 >= items * 2 && labels.filter(isPerson).length * 2 >= labels.length,
  );
  return new Set(found.flatMap(({ labels }) => labels.filter((label) => !isCommonWord(label.split(' ')[0] ?? ''))));
}

function hasItemsBelow(mark: NoteMark, next: Turn | undefined): boolean {
  return mark.kind === 'item' && next?.mark?.kind === 'item' && next.mark.level > mark.level;
}

function mayBeTask(mark: NoteMark): boolean {
  const isOutermost = mark.kind === 'paragraph' || (mark.kind === 'item' && mark.level === 0);
  return isOutermost && isOfTasks(mark.sections);
}

function isOfTasks(sections: readonly string[]): boolean {
  return sections.some((heading) => /^(?:actions|outcomes)$/.test(noteSectionOf(heading) ?? ''));
}
