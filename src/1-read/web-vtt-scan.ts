import { parseClock } from './clock.ts';

/** A cue as it stands in the file. `text` still holds its tags and line breaks. */
export interface Cue {
  readonly id: string;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where `text` stands in the file, in UTF-16 units; undefined where it stands nowhere as it is. */
  readonly from?: number;
  /** 1-based line of its times. */
  readonly line: number;
}

/** The first cues of a file, at most so many. */
export function firstCues(cues: Iterable<Cue>, most: number): readonly Cue[] {
  const first: Cue[] = [];
  for (const cue of cues) {
    first.push(cue);
    if (first.length === most) break;
  }
  return first;
}

/** What was passed over: a line with `-->` whose times cannot be read, or words that stand in no cue. */
export interface BrokenBlock {
  readonly line: number;
  readonly text: string;
  readonly what: 'times' | 'words';
}

export interface CueScan {
  readonly cues: readonly Cue[];
  readonly broken: readonly BrokenBlock[];
}

interface ScanOptions {
  readonly strict: boolean;
  readonly hasSignature: boolean;
}

/** All that `scanBlocks` finds, each cue by itself. */
export function scanCues(text: string, options: ScanOptions): CueScan {
  const cues: Cue[] = [];
  const broken: BrokenBlock[] = [];
  for (const block of scanBlocks(text, options)) {
    if ('what' in block) broken.push(block);
    else {
      const { id, start, end, text: words, line } = block;
      cues.push({ id, start, end, text: words, line });
    }
  }
  return { cues, broken };
}

/**
 * Finds the cues of a WebVTT file: the parser of its definition (https://www.w3.org/TR/webvtt1/#file-parsing), with settings, styles and
 * regions passed over. `strict` is that and no more; otherwise it also takes what real programs write: times with commas or missing
 * digits, negative ones (read as 0), one that is missing where there are words, an arrow within the words, a number of the next cue without a blank
 * line before it. `hasSignature` false: no first line "WEBVTT" (SRT). `text` has `\n` line ends. One block after the other, none kept: who goes through them
 * several times has `kept-cues.ts`. O(text).
 */
export function* scanBlocks(text: string, options: ScanOptions): Generator<Cue | BrokenBlock> {
  const scan: Scan = { text, strict: options.strict, at: 0, line: 1, arrow: -1 };
  if (options.hasSignature) {
    skipLine(scan, endOfLine(scan));
    if (text.charCodeAt(scan.at) === NEWLINE) skipLine(scan, scan.at);
    else {
      const block = scanBlock(scan, true);
      if (block !== null) yield block;
    }
  }
  while (scan.at < text.length) {
    if (text.charCodeAt(scan.at) === NEWLINE) skipLine(scan, scan.at);
    else {
      const block = usualBlock(scan) ?? scanBlock(scan, false);
      if (block !== null) yield block;
    }
  }
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

/** `00:00:01.000 --> 00:00:02.000` and no more. */
const USUAL_TIMES = 29;

/** A line of id, a line of usual times, a line of words and a blank one, as nearly every cue is, read as `scanBlock` would; null, and nothing taken, for any other. */
function usualBlock(scan: Scan): Cue | null {
  const { text, at, strict } = scan;
  const hasId = !hasArrow(scan, at + 14) || scan.arrow !== at + 13;
  const times = hasId ? endOfLine(scan) + 1 : at;
  const from = times + USUAL_TIMES + 1;
  if (text.charCodeAt(from - 1) !== NEWLINE || text.charCodeAt(from) === NEWLINE || scan.arrow !== times + 13)
    return null;
  if (!isSpace(text.charCodeAt(times + 12)) || !isSpace(text.charCodeAt(times + 16))) return null;
  const start = parseClock(text, times, times + 12, strict);
  const end = parseClock(text, times + 17, times + USUAL_TIMES, strict);
  const close = text.indexOf('\n', from);
  if (start === null || end === null || close < 0 || text.charCodeAt(close + 1) !== NEWLINE) return null;
  const next = text.indexOf('-->', from);
  if (next >= 0 && next < close) return null;
  const line = hasId ? scan.line + 1 : scan.line;
  scan.arrow = next < 0 ? Number.POSITIVE_INFINITY : next;
  scan.at = close + 2;
  scan.line = line + 3;
  return { id: hasId ? text.slice(at, times - 1) : '', start, end, text: text.slice(from, close), from, line };
}

/** "Collect a block" of the definition: up to a blank line, or to the next line of times, which is left standing. Null for notes and the like. */
function scanBlock(scan: Scan, inHeader: boolean): Cue | BrokenBlock | null {
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
    const found = hasArrow(scan, end) ? timingOf(scan, end) : 'text';
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
    return { line: timesLine, text: timesText, what: 'times' };
  if (times !== null) return { id, start: times.start, end: times.end, text: words, from, line: timesLine };
  return inHeader || isComment(words) ? null : { line: firstLine, text: words, what: 'words' };
}

/** What a line with `-->` says: times, times that cannot be read, or (not in strict reading) words that only hold an arrow. */
function timingOf({ text, at, arrow, strict }: Scan, lineEnd: number): Timing {
  const times = readTiming(text, { from: at, arrow, to: lineEnd, strict });
  if (times !== null) return times;
  return strict || LIKE_TIMES.test(text.slice(at, lineEnd)) ? 'broken' : 'text';
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
function readTiming(
  text: string,
  line: { readonly from: number; readonly arrow: number; readonly to: number; readonly strict: boolean },
): Times | null {
  const { strict } = line;
  let { from, arrow: to } = line;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const isStartMissing = !strict && from === to;
  const start = isStartMissing ? null : readClock(text, from, to, strict);
  if (start === null && !isStartMissing) return null;
  from = line.arrow + 3;
  while (from < line.to && isSpace(text.charCodeAt(from))) from++;
  to = from;
  if (!strict && text.charCodeAt(to) === HYPHEN) to++;
  while (to < line.to && isClock(text.charCodeAt(to))) to++;
  if (!strict && to < line.to && !isSpace(text.charCodeAt(to))) return null;
  const isEndMissing = !strict && from >= line.to;
  const end = isEndMissing ? null : readClock(text, from, to, strict);
  if (end === null && (!isEndMissing || start === null)) return null;
  const time = start ?? end ?? 0;
  return { start: time, end: end ?? time, isHalf: isStartMissing || isEndMissing };
}

/** A time; a negative one, which programs write that shift all times, is 0. */
function readClock(text: string, from: number, to: number, strict: boolean): number | null {
  if (strict || text.charCodeAt(from) !== HYPHEN) return parseClock(text, from, to, strict);
  return parseClock(text, from + 1, to) === null ? null : 0;
}

const HYPHEN = 45;

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 12;
}

/** Digits, colon, full stop, comma. */
function isClock(code: number): boolean {
  return (code >= 48 && code <= 58) || code === 46 || code === 44;
}
