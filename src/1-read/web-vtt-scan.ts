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
 * digits, negative ones (read as 0), one that is missing where there are words, an arrow within the words, a number of the next cue without a blank
 * line before it. `hasSignature` false: no first line "WEBVTT" (SRT). `text` has `\n` line ends. One pass, O(text).
 */
export function scanCues(text: string, options: { readonly strict: boolean; readonly hasSignature: boolean }): CueScan {
  const scan: Scan = { text, strict: options.strict, at: 0, line: 1, arrow: -1, cues: [], broken: [] };
  if (options.hasSignature) {
    skipLine(scan, endOfLine(scan));
    if (text.charCodeAt(scan.at) === NEWLINE) skipLine(scan, scan.at);
    else scanBlock(scan, true);
  }
  while (scan.at < text.length) {
    if (text.charCodeAt(scan.at) === NEWLINE) skipLine(scan, scan.at);
    else scanBlock(scan, false);
  }
  return { cues: scan.cues, broken: scan.broken };
}

interface Times {
  readonly start: number;
  readonly end: number;
  /** One of the two is missing and was taken from the other. */
  readonly isHalf: boolean;
}
type Timing = Times | 'broken' | 'text';

interface Scan {
  readonly text: string;
  readonly strict: boolean;
  at: number;
  /** 1-based line at `at`. */
  line: number;
  /** Where the next `-->` stands, at or after `at`: saves searching each line for one. */
  arrow: number;
  readonly cues: Cue[];
  readonly broken: { line: number; text: string; what: 'times' | 'words' }[];
}

const NEWLINE = 10;
/** Digits or signs of a time and hardly anything else before the arrow. */
const LIKE_TIMES = /^[\s\dx:.,;_-]{0,30}-->|^\s{0,8}\S{0,12}\d:\d\S{0,12}\s{0,8}-->/;

function endOfLine(scan: Scan): number {
  const end = scan.text.indexOf('\n', scan.at);
  return end < 0 ? scan.text.length : end;
}

function skipLine(scan: Scan, end: number): void {
  scan.at = Math.min(scan.text.length, end + 1);
  scan.line++;
}

/** Whether the line from `at` to `end` holds an arrow. */
function hasArrow(scan: Scan, end: number): boolean {
  if (scan.arrow < scan.at) {
    const found = scan.text.indexOf('-->', scan.at);
    scan.arrow = found < 0 ? Number.POSITIVE_INFINITY : found;
  }
  return scan.arrow < end;
}

/** "Collect a block" of the definition: up to a blank line, or to the next line of times, which is left standing. */
function scanBlock(scan: Scan, inHeader: boolean): void {
  const { text, line: firstLine } = scan;
  let from = scan.at;
  let to = from;
  let id = '';
  let times: Exclude<Timing, 'text'> | null = null;
  let timesLine = 0;
  let timesText = '';
  let cutOff = false;
  for (let count = 1; scan.at < text.length; count++) {
    const end = endOfLine(scan);
    if (end === scan.at) break;
    const found = hasArrow(scan, end) ? timingOf(text.slice(scan.at, end), scan.strict) : 'text';
    if (found !== 'text') {
      cutOff = inHeader || times !== null || count > 2;
      if (cutOff) break;
      times = found;
      timesLine = scan.line;
      timesText = found === 'broken' || found.isHalf ? text.slice(scan.at, end) : '';
      id = text.slice(from, to);
      from = found === 'broken' ? scan.at : Math.min(text.length, end + 1);
      to = found === 'broken' ? end : from;
    } else if (times !== 'broken') to = end;
    skipLine(scan, end);
  }
  const block = text.slice(from, Math.max(from, to));
  const words = cutOff && !scan.strict ? withoutNumber(block) : block;
  if (times === 'broken' || (times?.isHalf === true && words.trim() === ''))
    scan.broken.push({ line: timesLine, text: timesText, what: 'times' });
  else if (times !== null) scan.cues.push({ id, start: times.start, end: times.end, text: words, line: timesLine });
  else if (!inHeader && !isComment(words)) scan.broken.push({ line: firstLine, text: words, what: 'words' });
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
function readTiming(line: string, strict: boolean): Times | null {
  const arrow = line.indexOf('-->');
  let from = 0;
  let to = arrow;
  while (from < to && isSpace(line.charCodeAt(from))) from++;
  while (to > from && isSpace(line.charCodeAt(to - 1))) to--;
  const isStartMissing = !strict && from === to;
  const start = isStartMissing ? null : readClock(line, from, to, strict);
  if (start === null && !isStartMissing) return null;
  from = arrow + 3;
  while (from < line.length && isSpace(line.charCodeAt(from))) from++;
  to = from;
  if (!strict && line.charCodeAt(to) === HYPHEN) to++;
  while (to < line.length && isClock(line.charCodeAt(to))) to++;
  if (!strict && to < line.length && !isSpace(line.charCodeAt(to))) return null;
  const isEndMissing = !strict && from >= line.length;
  const end = isEndMissing ? null : readClock(line, from, to, strict);
  if (end === null && (!isEndMissing || start === null)) return null;
  const time = start ?? end ?? 0;
  return { start: time, end: end ?? time, isHalf: isStartMissing || isEndMissing };
}

/** A time; a negative one, which programs write that shift all times, is 0. */
function readClock(line: string, from: number, to: number, strict: boolean): number | null {
  if (strict || line.charCodeAt(from) !== HYPHEN) return parseClock(line, from, to, strict);
  return parseClock(line, from + 1, to) === null ? null : 0;
}

const HYPHEN = 45;

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 12;
}

/** Digits, colon, full stop, comma. */
function isClock(code: number): boolean {
  return (code >= 48 && code <= 58) || code === 46 || code === 44;
}
