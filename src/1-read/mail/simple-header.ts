import type { Buffer } from 'node:buffer';
import { parseMailDate } from './sent-at.ts';

/** The header of a message or of a part of one, that says nothing in an odd way. */
export interface SimpleHeader {
  /** Values of the fields that count, by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** The lines of those, unfolded. */
  readonly headerLines: readonly { readonly key: string; readonly line: string }[];
  /** Offset of what stands below, in bytes. */
  readonly end: number;
}

/**
 * Reads the header at the beginning of some bytes (RFC 5322, section 2.2). Null where it does not end, is no ASCII, has a line that is no field, has a field twice, encoded words where none belong, or a
 * date that only guesses can read; and where it says how to show what is below. Linear.
 */
export function simpleHeader(bytes: Buffer): SimpleHeader | null {
  const blank = blankLine(bytes);
  if (blank === null) return null;
  const text = bytes.toString('latin1', 0, blank.from);
  if (ODD.test(text)) return null;
  const fields = new Map<string, string>();
  const headerLines: { readonly key: string; readonly line: string }[] = [];
  for (const folded of text.split(/\r?\n(?![ \t])/)) {
    const line = folded.includes('\n') ? folded.replace(/\r?\n[ \t]*/g, ' ') : folded;
    const key = FIELD.exec(line)?.[1]?.toLowerCase();
    if (key === undefined || key === 'content-disposition' || fields.has(key)) return null;
    if (!COUNTING.has(key)) continue;
    fields.set(key, line.slice(key.length + 1).trim());
    headerLines.push({ key, line });
  }
  const date = fields.get('date');
  if (date !== undefined && parseMailDate(date) === null) return null;
  return NO_WORDS.some((name) => fields.get(name)?.includes('=?')) ? null : { fields, headerLines, end: blank.to };
}

/** Where the header's last line ends, and where what is below begins. */
function blankLine(bytes: Buffer): { readonly from: number; readonly to: number } | null {
  const head = bytes.subarray(0, LONGEST);
  for (let at = head.indexOf(LINE_FEED); at >= 0; at = head.indexOf(LINE_FEED, at + 1)) {
    const from = head[at - 1] === CARRIAGE_RETURN ? at - 1 : at;
    if (head[at + 1] === LINE_FEED) return { from, to: at + 2 };
    if (head[at + 1] === CARRIAGE_RETURN && head[at + 2] === LINE_FEED) return { from, to: at + 3 };
  }
  return null;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const LONGEST = 65_536;
/** What is neither printable ASCII nor a tab nor part of a line end. */
const ODD = /[^\t\r\n -~]|\r(?!\n)/;
const FIELD = /^([!-9;-~]{1,76}):/;
const COUNTING: ReadonlySet<string> = new Set(
  'message-id references in-reply-to from to cc subject date content-type content-transfer-encoding x-gm-thrid thread-index'.split(
    ' ',
  ),
);
const NO_WORDS = 'message-id references in-reply-to content-type content-transfer-encoding'.split(' ');
