import { parseClock } from './clock.ts';

/** A cue as it stands in the file. `text` still holds its tags and line breaks. */
export interface Cue {
  readonly id: string;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 1-based line of its times. */
  readonly line: number;
}

export interface CueScan {
  readonly cues: readonly Cue[];
  /** What was passed over: a line with `-->` whose times cannot be read, or words that stand in no cue. */
  readonly broken: readonly { readonly line: number; readonly text: string; readonly what: 'times' | 'words' }[];
}

/**
 * Finds the cues of a WebVTT file: the parser of its definition (https://www.w3.org/TR/webvtt1/#file-parsing), with settings, styles and
 * regions passed over. `strict` is that and no more; otherwise it also takes what real programs write: times with commas or missing
 * digits, an arrow within the words, a number of the next cue without a blank line before it. `hasSignature` false: no first
 * line "WEBVTT" (SRT). `text` has `\n` line ends. One pass, O(text).
 */
export function scanCues(text: string, options: { readonly strict: boolean; readonly hasSignature: boolean }): CueScan {
  const scan: Scan = { text, strict: options.strict, at: 0, line: 1, cues: [], broken: [] };
  if (options.hasSignature) {
    nextLine(scan);
    if (peekLine(scan) === '') nextLine(scan);
    else scanBlock(scan, true);
  }
  while (scan.at < text.length) {
    if (text.charCodeAt(scan.at) === NEWLINE) {
      scan.at++;
      scan.line++;
    } else scanBlock(scan, false);
  }
  return { cues: scan.cues, broken: scan.broken };
}

type Timing = { readonly start: number; readonly end: number } | 'broken' | 'text';

interface Scan {
  readonly text: string;
  readonly strict: boolean;
  at: number;
  line: number;
  readonly cues: Cue[];
  readonly broken: { line: number; text: string; what: 'times' | 'words' }[];
}

const NEWLINE = 10;
/** Digits or signs of a time and hardly anything else before the arrow. */
const LIKE_TIMES = /^[\s\dx:.,;_-]{0,30}-->|^\s{0,8}\S{0,12}\d:\d\S{0,12}\s{0,8}-->/;

function peekLine(scan: Scan): string {
  const end = scan.text.indexOf('\n', scan.at);
  return scan.text.slice(scan.at, end < 0 ? scan.text.length : end);
}

function nextLine(scan: Scan): string {
  const line = peekLine(scan);
  scan.at = Math.min(scan.text.length, scan.at + line.length + 1);
  scan.line++;
  return line;
}

/** "Collect a block" of the definition: up to a blank line, or to the next line of times, which is left standing. */
function scanBlock(scan: Scan, inHeader: boolean): void {
  const firstLine = scan.line;
  let buffer = '';
  let id = '';
  let times: Exclude<Timing, 'text'> | null = null;
  let timesLine = 0;
  for (let count = 1; scan.at < scan.text.length; count++) {
    const line = peekLine(scan);
    if (line === '') break;
    const found = line.includes('-->') ? timingOf(line, scan.strict) : 'text';
    if (found !== 'text') {
      if (inHeader || times !== null || count > 2) {
        if (!scan.strict) buffer = withoutNumber(buffer);
        break;
      }
      times = found;
      timesLine = scan.line;
      id = buffer;
      buffer = found === 'broken' ? line : '';
    } else if (times !== 'broken') buffer = buffer === '' ? line : `${buffer}\n${line}`;
    nextLine(scan);
  }
  if (times === 'broken') scan.broken.push({ line: timesLine, text: buffer, what: 'times' });
  else if (times !== null) scan.cues.push({ id, start: times.start, end: times.end, text: buffer, line: timesLine });
  else if (!inHeader && !isComment(buffer)) scan.broken.push({ line: firstLine, text: buffer, what: 'words' });
}

/** What a line with `-->` says: times, times that cannot be read, or (not in strict reading) words that only hold an arrow. */
function timingOf(line: string, strict: boolean): Timing {
  const times = readTiming(line, strict);
  if (times !== null) return times;
  return strict || LIKE_TIMES.test(line) ? 'broken' : 'text';
}

/** The number of the next cue, where no blank line stands before it, is no text of this one. */
function withoutNumber(text: string): string {
  const lastLine = text.lastIndexOf('\n') + 1;
  return /^\s*\d{1,7}\s*$/.test(text.slice(lastLine, lastLine + 20)) ? text.slice(0, Math.max(0, lastLine - 1)) : text;
}

/** Notes, styles, regions, and a number that stands alone where a cue was cut off. */
function isComment(block: string): boolean {
  return /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block) || /^[\s\d]*$/.test(block);
}

/** Start and end of `00:01.000 --> 00:02.000 align:start`, or null. */
function readTiming(line: string, strict: boolean): { start: number; end: number } | null {
  const arrow = line.indexOf('-->');
  let from = 0;
  let to = arrow;
  while (from < to && isSpace(line.charCodeAt(from))) from++;
  while (to > from && isSpace(line.charCodeAt(to - 1))) to--;
  const start = parseClock(line, from, to, strict);
  if (start === null) return null;
  from = arrow + 3;
  while (from < line.length && isSpace(line.charCodeAt(from))) from++;
  to = from;
  while (to < line.length && isClock(line.charCodeAt(to))) to++;
  if (!strict && to < line.length && !isSpace(line.charCodeAt(to))) return null;
  const end = parseClock(line, from, to, strict);
  return end === null ? null : { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 12;
}

/** Digits, colon, full stop, comma. */
function isClock(code: number): boolean {
  return (code >= 48 && code <= 58) || code === 46 || code === 44;
}
