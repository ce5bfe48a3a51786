/** One row of a table. */
export interface Row {
  readonly cells: readonly string[];
  /** 1-based line where it begins. */
  readonly line: number;
}

/**
 * The rows of a table in text (RFC 4180, and what programs make of it): cells between delimiters, in quotes where they hold a delimiter or a line break, a quote in
 * them doubled. A quote that nobody closes within 20,000 characters, or that stands within a word, is a character like any other. Our own because
 * papaparse 5.7 tells no lines and takes fifty times the size of a text full of stray quotes. One row at a time; O(text).
 */
export function* tableRows(text: string, delimiter: string, hasQuotes = true): Generator<Row> {
  const scan: Scan = { text, delimiter: delimiter.charCodeAt(0), at: 0, unclosedTo: 0 };
  let line = 1;
  while (scan.at < text.length) {
    const begins = line;
    const from = scan.at;
    const cells = [takeCell(scan, hasQuotes)];
    while (text.charCodeAt(scan.at) === scan.delimiter) {
      scan.at++;
      cells.push(takeCell(scan, hasQuotes));
    }
    scan.at++;
    for (let at = text.indexOf('\n', from); at >= 0 && at < scan.at; at = text.indexOf('\n', at + 1)) line++;
    yield { cells, line: begins };
  }
}

interface Scan {
  readonly text: string;
  readonly delimiter: number;
  at: number;
  /** Up to where no quote closes a cell. */
  unclosedTo: number;
}

const QUOTE = 34;
const NEWLINE = 10;
const LONGEST_QUOTED = 20_000;

/** One cell, up to its delimiter or line end. */
function takeCell(scan: Scan, hasQuotes: boolean): string {
  const { text } = scan;
  const from = scan.at;
  if (hasQuotes && text.charCodeAt(from) === QUOTE) {
    const close = closingQuote(scan);
    if (close > 0) {
      scan.at = close + 1;
      const inner = text.slice(from + 1, close);
      return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
    }
  }
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === scan.delimiter || code === NEWLINE) break;
  }
  scan.at = at;
  return text.slice(from, at);
}

/** Where the quote that closes a cell stands: the last of an odd number of quotes before a delimiter, a line end or the end. -1 where there is none. */
function closingQuote(scan: Scan): number {
  const { text } = scan;
  const limit = Math.min(text.length, scan.at + LONGEST_QUOTED);
  for (
    let at = text.indexOf('"', Math.max(scan.at + 1, scan.unclosedTo));
    at >= 0 && at < limit;
    at = text.indexOf('"', at)
  ) {
    const from = at;
    while (text.charCodeAt(at) === QUOTE) at++;
    const next = text.charCodeAt(at);
    const ends = at >= text.length || next === scan.delimiter || next === NEWLINE;
    if (ends && (at - from) % 2 === 1) return at - 1;
  }
  scan.unclosedTo = limit;
  return -1;
}
