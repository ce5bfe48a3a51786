import { bracketsOf } from './brackets.ts';
import type { ParsedJson } from './parse-json.ts';

/** Tells the 1-based line on which an entry of a JSON value, an object or a list, begins in its text; 1 where that cannot be told. */
export type LineOfEntry = (entry: unknown) => number;

/**
 * The lines of the entries of a JSON text, which JSON.parse does not tell. The brackets of a text stand in the order of the objects and lists that they
 * made, so both are gone through side by side, as far as entries are asked for. Who asks in the order of the text keeps nothing; else all lines are
 * noted once, some 50 bytes an entry. O(text): 6 to 25 % of the time that reading takes, most where each entry has a line (three files of 17 to 56 MB, 2026-11). Lines cannot be told behind fields that are numbers, since JSON.parse puts
 * those first, nor below 500 levels; and they are not right behind an object that has two objects under one name, of which it keeps the last.
 * Null for a text of one line.
 */
export function entryLines(text: string, parsed: ParsedJson): LineOfEntry | null {
  if (!text.includes('\n')) return null;
  const ahead = sideBySide(text, parsed);
  let noted: ReadonlyMap<unknown, number> | null = null;
  return (entry) => {
    while (noted === null && ahead.entry() !== entry) if (!ahead.next()) noted = notedLines(sideBySide(text, parsed));
    return noted === null ? ahead.line() : (noted.get(entry) ?? 1);
  };
}

function notedLines(all: SideBySide): ReadonlyMap<unknown, number> {
  const lines = new Map<unknown, number>();
  while (all.next()) lines.set(all.entry(), all.line());
  return lines;
}

/** The objects and lists of a value, each before those within it, beside the brackets that they were. */
interface SideBySide {
  /** Goes to the next; false where there is none, or where the order of the text is lost: then there is no going on. */
  next(): boolean;
  /** Undefined before the first. */
  entry(): unknown;
  line(): number;
}

function sideBySide(text: string, { value, starts, isLines }: ParsedJson): SideBySide {
  const brackets = bracketsOf(text);
  const open: Open[] = [{ values: isLines && Array.isArray(value) ? value : [value], at: 0 }];
  let entry: object | undefined;
  return {
    next: () => {
      if (entry !== undefined && !enter(entry, open)) return false;
      entry = nextIn(open);
      if (open.length === 1) brackets.skipTo(starts[(open[0]?.at ?? 0) - 1] ?? text.length);
      return entry !== undefined && brackets.next();
    },
    entry: () => entry,
    line: () => brackets.line(),
  };
}

/** What stands in an object or list that was begun, and how far it was gone through. */
interface Open {
  readonly values: readonly unknown[];
  at: number;
}

const DEEPEST = 500;

/** Opens an entry, where anything stands in it that has brackets; false where what is in it is not in the order of the text, or too deep. */
function enter(entry: object, open: Open[]): boolean {
  const isList = Array.isArray(entry);
  const inner = isList ? entry.length : countContainers(entry);
  if (inner === 0) return true;
  if (open.length > DEEPEST || (!isList && inner > 1 && isReordered(entry))) return false;
  open.push({ values: isList ? entry : Object.values(entry), at: 0 });
  return true;
}

/** `for in` is several times as fast as `Object.values`, and most entries hold texts and numbers alone. */
function countContainers(entry: object): number {
  let count = 0;
  for (const name in entry) if (isContainer(entry[name as keyof typeof entry])) count++;
  return count;
}

/** Fields that are numbers stand first in an object, wherever they stood. */
function isReordered(entry: object): boolean {
  return /^\d+$/.test(Object.keys(entry)[0] ?? '');
}

/** The next object or list of the innermost that has one left; what has none is closed. */
function nextIn(open: Open[]): object | undefined {
  for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
    while (inner.at < inner.values.length) {
      const value = inner.values[inner.at++];
      if (isContainer(value)) return value;
    }
    open.pop();
  }
  return undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
