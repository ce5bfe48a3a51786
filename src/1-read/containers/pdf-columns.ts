import type { PlacedText } from './pdf-lines.ts';

/**
 * The runs of a page in the order in which it is read, where it is set in two columns and drawn row by row: the left column, then the right, as far as no line goes across both.
 * Two columns are told by a gutter: most rows have one wide gap, at the same place, with prose on both sides that goes on from row to row at even steps. What is no prose (tables,
 * names and figures side by side), and what is drawn column by column already, stays as it is. Linear.
 */
export function inReadingOrder(runs: readonly PlacedText[]): readonly PlacedText[] {
  const rows = rowsOf(runs);
  if (rows.length < LEAST_ROWS) return runs;
  const gutter = gutterOf(rows);
  if (gutter === null) return runs;
  const step = stepOf(rows);
  const read: PlacedText[] = [];
  let right: PlacedText[] = [];
  let last: Row | null = null;
  for (const row of rows) {
    const isAcross = row.runs.some(({ x, width }) => x < gutter && x + width > gutter);
    if (isAcross || (last !== null && Math.abs(last.y - row.y) > FAR * step)) {
      for (const run of right) read.push(run);
      right = [];
    }
    for (const run of row.runs) (run.x < gutter ? read : right).push(run);
    last = row;
  }
  return [...read, ...right];
}

const LEAST_ROWS = 6;
/** Share of the rows that have words in both columns. */
const MOST_ROWS = 0.6;
/** A gutter in parts of the size of the type; words of a justified line stand closer. */
const WIDE = 1.2;
/** A row so many steps away is a header or a footer. */
const FAR = 3.5;
const EVEN_STEPS = 0.7;
const LEAST_WORDS = 4;
const GOING_ON = 0.4;
const MOST_CANDIDATES = 60;
const SAME_HEIGHT = 0.4;

/** What was drawn at one height at one go, with its wide gaps, from left to right. */
interface Row {
  readonly y: number;
  readonly runs: readonly PlacedText[];
  readonly gaps: readonly Gap[];
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

function rowsOf(runs: readonly PlacedText[]): readonly Row[] {
  const rows: PlacedText[][] = [];
  for (const run of runs) {
    const first = rows.at(-1)?.[0];
    const isSame = first !== undefined && Math.abs(first.y - run.y) <= SAME_HEIGHT * Math.max(first.size, run.size);
    if (isSame) rows.at(-1)?.push(run);
    else if (run.text.trim() !== '') rows.push([run]);
  }
  return rows.map((row) => ({ y: row[0]?.y ?? 0, runs: row, gaps: gapsIn(row) }));
}

function gapsIn(row: readonly PlacedText[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const { text, x, width, size } of row.toSorted((one, other) => one.x - other.x)) {
    if (text.trim() === '') continue;
    if (x - right > WIDE * size) gaps.push({ from: right, to: x });
    right = right === Number.POSITIVE_INFINITY ? x + width : Math.max(right, x + width);
  }
  return gaps;
}

/** Where the gutter is; null where there is none, or no prose beside it. */
function gutterOf(rows: readonly Row[]): number | null {
  const single = rows.flatMap(({ gaps: [gap, second] }) => (gap !== undefined && second === undefined ? [gap] : []));
  if (single.length < Math.max(LEAST_ROWS, MOST_ROWS * rows.length)) return null;
  let best = 0;
  let most = 0;
  for (const { from, to } of single.slice(0, MOST_CANDIDATES)) {
    const middle = (from + to) / 2;
    const count = single.filter((gap) => gap.from < middle && middle < gap.to).length;
    if (count > most) [best, most] = [middle, count];
  }
  if (most < Math.max(LEAST_ROWS, MOST_ROWS * rows.length) || !areEven(rows)) return null;
  const sides = [true, false].map((isLeft) => rows.map((row) => wordsBeside(row, best, isLeft)));
  return sides.every(isProse) ? best : null;
}

function wordsBeside({ runs }: Row, gutter: number, isLeft: boolean): string {
  const beside = runs.filter(({ x }) => x < gutter === isLeft);
  return beside.map(({ text }) => text).join(' ');
}

/** Whether fragments are lines of sentences: several words each, and many go on in lower case below. */
function isProse(fragments: readonly string[]): boolean {
  const lines = fragments.filter((text) => text.trim() !== '');
  const words = lines.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);
  const goingOn = lines.filter((text, index) => index > 0 && /^\s*\p{Ll}/u.test(text)).length;
  return words >= LEAST_WORDS * lines.length && goingOn >= GOING_ON * (lines.length - 1);
}

/** The cells of a table stand further from each other than the lines within one. */
function areEven(rows: readonly Row[]): boolean {
  const step = stepOf(rows);
  const steps = stepsOf(rows);
  return steps.filter((each) => Math.abs(each - step) < 1).length >= EVEN_STEPS * steps.length;
}

/** The middle one of the steps from row to row. */
function stepOf(rows: readonly Row[]): number {
  const steps = stepsOf(rows).toSorted((one, other) => one - other);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

function stepsOf(rows: readonly Row[]): readonly number[] {
  return rows.slice(1).map((row, index) => Math.abs((rows[index]?.y ?? row.y) - row.y));
}
