import { diffArrays } from 'diff';

/** Three versions of a text: one, and two that were made of it. */
export interface Versions {
  readonly base: string;
  /** Whose lines stay where both touched the same ones. */
  readonly first: string;
  readonly second: string;
}

/** Lines that both changed, in different ways. */
export interface LineConflict {
  /** 1-based line of the merged text where the first's lines stand, or would stand. */
  readonly line: number;
  /** The first's lines, which stay; none where it deleted them. */
  readonly kept: readonly string[];
}

export interface MergedLines {
  readonly text: string;
  /** In the order of the text. */
  readonly conflicts: readonly LineConflict[];
}

/**
 * Brings together what two sides made of a text, line by line. Changes of one side alone are taken over; lines that merely
 * stand next to each other are no conflict. What both insert at one place stays, the first's above the second's. Where both
 * changed the same lines the first's stay, and nothing that the first wrote is ever lost.
 * Laws: merge(b, b, x) = merge(b, x, b) = merge(b, x, x) = x.
 * Finer than diff3 (Khanna, Kunal, Pierce 2007), for which neighbouring changes are a conflict: our lists grow at their top,
 * so two runs always insert next to each other.
 */
export function mergeLines({ base, first, second }: Versions): MergedLines {
  const lines = linesOf(base);
  const ours = hunksBetween(lines, linesOf(first));
  const theirs = hunksBetween(lines, linesOf(second));
  const verdicts = theirs.map((hunk) => ({ hunk, verdict: judge(hunk, ours) }));
  const dropped = new Set(ours.flatMap(linesIn));
  for (const { hunk, verdict } of verdicts) {
    if (verdict === 'taken' || hunk.lines.length === 0) for (const line of linesIn(hunk)) dropped.add(line);
  }
  const taken = verdicts.filter(({ verdict }) => verdict === 'taken').map(({ hunk }) => hunk);
  const conflicting = new Set(
    verdicts.flatMap(({ hunk, verdict }) => (verdict === 'refused' ? rivalsOf(hunk, ours) : [])),
  );
  return assemble(lines, { ours, taken, dropped, conflicting });
}

/**
 * Says of each line of a text which line of an earlier version it was made of, by index: the same line, or the one that it
 * stands in the place of. Null for a line that is new.
 */
export function lineOrigins(before: string, after: string): readonly (number | null)[] {
  const [earlier, now] = [linesOf(before), linesOf(after)];
  const origins: (number | null)[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    for (; at < end; at += 1) origins.push(at);
  };
  for (const { start, end, lines } of hunksBetween(earlier, now)) {
    upTo(start);
    const isRewritten = end - start === 1 && lines.length === 1;
    for (let count = lines.length; count > 0; count -= 1) origins.push(isRewritten ? start : null);
    at = end;
  }
  upTo(earlier.length);
  return origins;
}

/** Lines of the base `start` to `end` (half-open, 0-based) become these lines. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Lines with their line breaks, so that every byte is in one of them. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function linesIn({ start, end }: Hunk): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function hunksBetween(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { start: number; removed: number; lines: string[] } | null = null;
  const close = (): void => {
    if (open === null) return;
    const whole = { start: open.start, end: open.start + open.removed, lines: open.lines };
    for (const hunk of lineByLine(whole, before)) hunks.push(hunk);
    open = null;
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.added !== true && part.removed !== true) {
      close();
      at += part.value.length;
      continue;
    }
    const hunk: { start: number; removed: number; lines: string[] } = open ?? { start: at, removed: 0, lines: [] };
    if (part.added === true) for (const line of part.value) hunk.lines.push(line);
    else hunk.removed += part.value.length;
    if (part.removed === true) at += part.value.length;
    open = hunk;
  }
  close();
  return hunks;
}

/** A page that was written anew from end to end is not looked at line by line. */
const mostPairs = 100_000;

/**
 * Splits a hunk into changes of one line each, as far as it can be told which line became which: as many for as many go one
 * by one, else each goes with the one most like it. A line that was edited is then no conflict of its new neighbours.
 */
function lineByLine(hunk: Hunk, base: readonly string[]): readonly Hunk[] {
  const { start, end, lines } = hunk;
  const isEven = lines.length === end - start;
  if (!isEven && lines.length * (end - start) > mostPairs) return [hunk];
  const parts: Hunk[] = [];
  let [at, used] = [start, 0];
  const upTo = (line: number, added: number): void => {
    if (at < line || used < added) parts.push({ start: at, end: line, lines: lines.slice(used, added) });
    [at, used] = [line, added];
  };
  for (let line = start; line < end; line += 1) {
    const match = isEven ? used : likest(base[line] ?? '', lines, used);
    if (match < 0) continue;
    upTo(line, match);
    upTo(line + 1, match + 1);
  }
  upTo(end, lines.length);
  return parts;
}

/** Index of the line most like this one, from an index on; -1 where none is like it by half. */
function likest(line: string, lines: readonly string[], from: number): number {
  let best = -1;
  let most = 0.5;
  for (let index = from; index < lines.length; index += 1) {
    const likeness = likenessOf(line, lines[index] ?? '');
    if (likeness > most || (likeness === most && best < 0)) [best, most] = [index, likeness];
  }
  return best;
}

/** The part of the longer line that is what both begin and end with, 0 to 1. */
function likenessOf(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  let before = 0;
  while (before < shorter.length && shorter[before] === longer[before]) before += 1;
  let behind = 0;
  while (behind < shorter.length - before && shorter.at(-1 - behind) === longer.at(-1 - behind)) behind += 1;
  return longer.trim() === '' ? 0 : (before + behind) / longer.length;
}

/**
 * Whether a change of the second side is made: not where the first made the same one (`agreed`), and not where it made
 * another one of the same lines (`refused`; of a deletion, the lines that the first left alone go all the same).
 */
function judge(hunk: Hunk, ours: readonly Hunk[]): 'taken' | 'agreed' | 'refused' {
  const rivals = rivalsOf(hunk, ours);
  if (rivals.length === 0) {
    const isSame = ours.some((each) => each.start === hunk.start && isEqual(each, hunk));
    return isSame ? 'agreed' : 'taken';
  }
  if (rivals.every((rival) => isEqual(rival, hunk))) return 'agreed';
  if (hunk.lines.length > 0) return 'refused';
  return rivals.some(({ lines, end, start }) => lines.length > 0 && end > start) ? 'refused' : 'taken';
}

/** Hunks of the first side that touch the same lines of the base, or surround the place of an insertion. */
function rivalsOf({ start, end }: Hunk, ours: readonly Hunk[]): readonly Hunk[] {
  return ours.filter((each) =>
    start === end || each.start === each.end
      ? each.start < end && start < each.end
      : Math.max(each.start, start) < Math.min(each.end, end),
  );
}

function isEqual(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join('') === b.lines.join('');
}

interface Parts {
  readonly ours: readonly Hunk[];
  readonly taken: readonly Hunk[];
  readonly dropped: ReadonlySet<number>;
  readonly conflicting: ReadonlySet<Hunk>;
}

function assemble(base: readonly string[], { ours, taken, dropped, conflicting }: Parts): MergedLines {
  const out: string[] = [];
  const conflicts: LineConflict[] = [];
  const put = (hunks: readonly Hunk[]): void => {
    for (const hunk of hunks) {
      if (conflicting.has(hunk)) conflicts.push({ line: out.length + 1, kept: hunk.lines });
      for (const line of hunk.lines) out.push(line);
    }
  };
  for (let gap = 0; gap <= base.length; gap += 1) {
    const here = ours.filter(({ start }) => start === gap);
    put(here.filter(({ start, end }) => start === end));
    put(taken.filter(({ start }) => start === gap));
    put(here.filter(({ start, end }) => start < end));
    const line = base[gap];
    if (line !== undefined && !dropped.has(gap)) out.push(line);
  }
  return { text: joinLines(out), conflicts };
}

/** A text's last line may have no break; where another line comes to stand below it, it gets one. */
function joinLines(lines: readonly string[]): string {
  return lines.map((line, index) => (index < lines.length - 1 && !line.endsWith('\n') ? `${line}\n` : line)).join('');
}
