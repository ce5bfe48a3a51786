/** The lines of a text, counted from 0, each cut out when it is asked for: a list of a million short strings takes several times the text. */
export interface Lines extends Iterable<string> {
  readonly count: number;
  /** A line without its line feed; '' where there is none. */
  at(index: number): string;
  /** Its length in UTF-16 units; 0 where there is none. */
  lengthOf(index: number): number;
  /** The text from the beginning of a line to the end of the last. */
  textFrom(index: number): string;
  /** Those from one on, up to but not including another, as lines of their own. */
  within(from: number, to?: number): Lines;
}

/** The lines of a text with `\n` for each line end. O(text), and four bytes a line. */
export function linesOf(text: string): Lines {
  const starts = startsOfLines(text);
  return linesBetween(text, starts, { first: 0, end: starts.length - 1 });
}

/** Where each line begins, and where the one after the last would. */
function startsOfLines(text: string): Uint32Array {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  const starts = new Uint32Array(count + 1);
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[++line] = at + 1;
  starts[count] = text.length + 1;
  return starts;
}

function linesBetween(
  text: string,
  starts: Uint32Array,
  { first, end }: { readonly first: number; readonly end: number },
): Lines {
  const count = end - first;
  const has = (index: number): boolean => index >= 0 && index < count;
  const startOf = (index: number): number => starts[first + index] ?? 0;
  const at = (index: number): string => (has(index) ? text.slice(startOf(index), startOf(index + 1) - 1) : '');
  return {
    count,
    at,
    lengthOf: (index) => (has(index) ? startOf(index + 1) - 1 - startOf(index) : 0),
    textFrom: (index) => (has(index) ? text.slice(startOf(index), startOf(count) - 1) : ''),
    within: (from, to = count) => {
      const begin = first + Math.min(count, Math.max(0, from));
      return linesBetween(text, starts, { first: begin, end: Math.max(begin, first + Math.min(count, to)) });
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index++) yield at(index);
    },
  };
}
