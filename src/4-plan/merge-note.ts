import type { KeptEdit } from './kept-edit.ts';
import { matchItems, type PlacedItem, type SameTurn } from './match-items.ts';
import { mergeBodies } from './merge-bodies.ts';
import type { Ticked } from './merge-item.ts';
import { mergeProperties } from './merge-properties.ts';
import { itemLinesOf, type NoteItem } from './note-item.ts';
import { bodyOf, headOf, plainLines } from './note-parts.ts';

/** Three versions of a note. `base` null: what Boswell wrote last is not known. */
export interface NoteVersions {
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedNote {
  readonly text: string;
  readonly kept: readonly KeptEdit[];
}

export interface HowToMerge {
  readonly isSameTurn: SameTurn;
  /** Whether an item tells of something that was not in the transcript before. */
  readonly isNews: (item: NoteItem) => boolean;
  /** Absent: it stays. */
  readonly ticked?: Ticked;
}

/**
 * Writes a note anew around the edits of people: what Boswell wrote and nobody touched is brought up to date, what a person
 * wrote, edited, ticked, moved or deleted stays so. Items are told apart by what they say and cite, not by their place. Where
 * it is not known what Boswell wrote, only news is added, and nothing else changes.
 */
export function mergeNote({ base, ours, theirs }: NoteVersions, how: HowToMerge): MergedNote {
  const isWindows = /\r\n/.test(theirs) && !/(?<!\r)\n/.test(theirs);
  const standing = isWindows ? theirs.replaceAll('\r\n', '\n') : theirs;
  const merged =
    base === null
      ? withNews(standing, plainLines(ours), how)
      : mergeThree(plainLines(base), plainLines(ours), standing, how);
  return isWindows ? { ...merged, text: merged.text.replaceAll('\n', '\r\n') } : merged;
}

function mergeThree(base: string, ours: string, theirs: string, { isSameTurn, ticked }: HowToMerge): MergedNote {
  const head = mergeProperties(headOf(base), headOf(ours), headOf(theirs));
  const body = mergeBodies({ base: bodyOf(base), ours: bodyOf(ours), theirs: bodyOf(theirs) }, isSameTurn, { ticked });
  const headLines = head.text.split('\n').length - 1;
  return {
    text: head.text + body.text,
    kept: [...head.kept, ...body.kept.map(({ line, text }) => ({ line: line + headLines, text }))],
  };
}

/** Puts what is new behind the item that it follows, else at the end of its section; a section that is not there, at the end. */
function withNews(theirs: string, ours: string, { isSameTurn, isNews }: HowToMerge): MergedNote {
  const [mine, standing] = [itemLinesOf(ours), itemLinesOf(theirs)];
  const known = matchItems([...mine.items], [...standing.items], isSameTurn);
  const added = [...mine.items].filter(([line, item]) => !known.has(line) && isNews(item));
  const lines = [...standing.lines];
  for (const item of added.toReversed()) place(item, { mine: mine.lines, known, lines });
  return { text: lines.join('\n'), kept: [] };
}

interface Placing {
  readonly mine: readonly string[];
  readonly known: ReadonlyMap<number, number>;
  readonly lines: string[];
}

function place([line, item]: PlacedItem, { mine, known, lines }: Placing): void {
  const heading = mine.slice(0, line).findLast((each) => each.startsWith('#')) ?? null;
  for (let above = line - 1; above >= 0 && !mine[above]?.startsWith('#'); above -= 1) {
    const standing = known.get(above);
    if (standing === undefined) continue;
    lines.splice(standing + 1, 0, item.prefix + item.core);
    return;
  }
  const at = heading === null ? -1 : lines.indexOf(heading);
  if (at >= 0) lines.splice(at + 1, 0, ...(lines[at + 1] === '' ? [''] : []), item.prefix + item.core);
  else
    lines.push(
      ...(lines.at(-1) === '' ? [] : ['']),
      ...(heading === null ? [] : [heading, '']),
      item.prefix + item.core,
      '',
    );
}
