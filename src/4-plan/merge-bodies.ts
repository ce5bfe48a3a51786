import { mergeLines } from '#markdown';
import type { KeptEdit } from './kept-edit.ts';
import { matchItems, type PlacedItem, type SameTurn } from './match-items.ts';
import { mergeItem, type Ticked } from './merge-item.ts';
import { type ItemLines, itemLinesOf } from './note-item.ts';

interface Bodies {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

interface HowToMergeBodies {
  /** Whose prose stays where both changed it. */
  readonly preferred?: 'ours' | 'theirs';
  readonly ticked?: Ticked | undefined;
}

/**
 * Merges the texts below the properties. Items are decided one by one; then each stands for itself as one sign, and the lines
 * are merged, so that the order, the headings and the prose come out right around them: of prose that both changed the
 * preferred side's stays.
 */
export function mergeBodies(
  { base, ours, theirs }: Bodies,
  isSameTurn: SameTurn,
  { preferred = 'theirs', ticked = 'stays' }: HowToMergeBodies = {},
): { readonly text: string; readonly kept: readonly KeptEdit[] } {
  const fates = decideItems(itemLinesOf(base), itemLinesOf(ours), itemLinesOf(theirs), { isSameTurn, ticked });
  const [first, second] = preferred === 'theirs' ? [fates.theirs, fates.ours] : [fates.ours, fates.theirs];
  const { text, conflicts } = mergeLines({ base: fates.base, first, second });
  const seen = new Set<string>();
  const lines: string[] = [];
  const kept: KeptEdit[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith(mark)) {
      lines.push(line);
      continue;
    }
    const item = fates.items.get(line);
    if (item === undefined || seen.has(line)) continue;
    seen.add(line);
    lines.push(item.line);
    if (item.isKept) kept.push({ line: lines.length, text: item.line });
  }
  for (const conflict of conflicts) {
    const prose = conflict.kept.map((line) => line.trimEnd()).filter((line) => !line.startsWith(mark));
    kept.push({ line: Math.min(conflict.line, lines.length), text: prose.find((line) => line !== '') ?? '' });
  }
  return { text: lines.join('\n'), kept: kept.toSorted((a, b) => a.line - b.line) };
}

/** No line of a note begins with it. */
const mark = '\u0000';

interface Fates extends Bodies {
  /** Lines of the items by their signs. */
  readonly items: ReadonlyMap<string, { readonly line: string; readonly isKept: boolean }>;
}

/**
 * What a person deleted is taken out of base and ours; what ours has no more and nobody touched is taken out of theirs; what
 * the person wrote too is taken out of ours. All others have one sign in every version.
 */
function decideItems(
  base: ItemLines,
  ours: ItemLines,
  theirs: ItemLines,
  { isSameTurn, ticked }: { readonly isSameTurn: SameTurn; readonly ticked: Ticked },
): Fates {
  const isSamePlace: SameTurn = (a, b) => a === b;
  const toTheirs = matchItems([...base.items], [...theirs.items], isSamePlace);
  const toOurs = matchItems([...base.items], [...ours.items], isSameTurn);
  const items = new Map<string, { line: string; isKept: boolean }>();
  const signs = { base: new Map<number, string>(), ours: new Map<number, string>(), theirs: new Map<number, string>() };
  const put = (sign: string, line: string, isKept = false): string => {
    items.set(mark + sign, { line, isKept });
    return mark + sign;
  };
  for (const [line, item] of base.items) {
    const [theirLine, ourLine] = [toTheirs.get(line), toOurs.get(line)];
    const theirItem = theirLine === undefined ? undefined : theirs.items.get(theirLine);
    const ourItem = ourLine === undefined ? undefined : ours.items.get(ourLine);
    if (theirLine === undefined || theirItem === undefined) continue;
    if (ourLine === undefined || ourItem === undefined) {
      if (theirItem.core === item.core) continue;
      signs.theirs.set(theirLine, put(`t${theirLine}`, theirs.lines[theirLine] ?? '', true));
      continue;
    }
    const merged = mergeItem({ base: item, ours: ourItem, theirs: theirItem }, ticked);
    const sign = put(`b${line}`, merged.line, merged.isKept);
    signs.base.set(line, sign);
    signs.ours.set(ourLine, sign);
    signs.theirs.set(theirLine, sign);
  }
  const [known, standing] = [new Set(toOurs.values()), new Set(toTheirs.values())];
  const isLeft =
    (of: ReadonlySet<number>) =>
    ([line]: PlacedItem): boolean =>
      !of.has(line);
  const written = matchItems(
    [...ours.items].filter(isLeft(known)),
    [...theirs.items].filter(isLeft(standing)),
    isSameTurn,
  );
  for (const [line] of ours.items) {
    if (!known.has(line) && !written.has(line)) signs.ours.set(line, put(`o${line}`, ours.lines[line] ?? ''));
  }
  for (const [line] of theirs.items) {
    if (!standing.has(line)) signs.theirs.set(line, put(`t${line}`, theirs.lines[line] ?? ''));
  }
  return {
    items,
    base: withSigns(base, signs.base),
    ours: inOrder(withSigns(ours, signs.ours), [...signs.base.values()]),
    theirs: withSigns(theirs, signs.theirs),
  };
}

/** The text with a sign for each item that has one; the others are left out. */
function withSigns({ lines, items }: ItemLines, signs: ReadonlyMap<number, string>): string {
  return lines.flatMap((line, index) => (items.has(index) ? (signs.get(index) ?? []) : [line])).join('\n');
}

/** Items that stood there before keep their order; what is new follows the one that it followed. */
function inOrder(text: string, order: readonly string[]): string {
  const rank = new Map(order.map((sign, index) => [sign, index] as const));
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (lines[end]?.startsWith(mark)) end += 1;
    for (const line of end > at ? blockInOrder(lines.slice(at, end), rank) : lines.slice(at, at + 1)) out.push(line);
    at = Math.max(end, at + 1);
  }
  return out.join('\n');
}

function blockInOrder(block: readonly string[], rank: ReadonlyMap<string, number>): readonly string[] {
  const groups: { readonly rank: number; readonly lines: string[] }[] = [];
  for (const line of block) {
    const place = rank.get(line);
    if (place !== undefined || groups.length === 0) groups.push({ rank: place ?? -1, lines: [line] });
    else groups.at(-1)?.lines.push(line);
  }
  return groups.toSorted((a, b) => a.rank - b.rank).flatMap(({ lines }) => lines);
}
