import { type JsonScan, type Stretch, scanJson } from './scan-json.ts';

/** A JSON text as data. */
export interface ParsedJson {
  /** The value; of JSON lines, a list of their values; undefined where nothing could be read. */
  readonly value: unknown;
  /** Where each of the values begins in the text, in UTF-16 units: one where it is not `isLines`. */
  readonly starts: readonly number[];
  /** Places where something had to be left out, in UTF-16 units. The first 20. */
  readonly broken: readonly number[];
  /** Whether it ended in the middle of a value. */
  readonly isCutOff: boolean;
  /** Whether it holds several values, one after the other. */
  readonly isLines: boolean;
}

/**
 * Parses JSON, JSON lines, and of a text that is cut off or spoiled what is whole before that place, entry by entry. NaN and the like, which
 * Python writes, are null. Never throws, and no depth of nesting overflows the stack (V8's own parser does not recurse; measured with 5 million levels,
 * Node 20). Linear.
 */
export function parseJson(text: string): ParsedJson {
  const slim = text.length < LARGE ? text : withoutFigures(text);
  if (isTooDense(slim)) return { value: undefined, starts: [], broken: [0], isCutOff: false, isLines: false };
  const whole = parseValue(slim);
  if (whole !== undefined) return { value: whole, starts: [0], broken: [], isCutOff: false, isLines: false };
  return parseInParts(text);
}

const MOST_BROKEN = 20;
const LARGE = 1_000_000;
const DENSE_FROM = 4_000_000;
const LEAST_UNITS_PER_BRACKET = 16;

function parseInParts(text: string): ParsedJson {
  const values: unknown[] = [];
  const starts: number[] = [];
  const broken: number[] = [];
  let isCutOff = false;
  let at = 0;
  while (at < text.length && broken.length < MOST_BROKEN) {
    const scan = scanJson(text, at);
    takeValues(text, scan, { values, starts, broken });
    const isLines = values.length > 0;
    if (!isLines) takeBegun(text, scan, { values, starts });
    if (scan.brokenAt === null) {
      isCutOff = scan.begun !== null;
      break;
    }
    broken.push(scan.brokenAt);
    const lineEnd = text.indexOf('\n', scan.begun?.from ?? scan.brokenAt);
    if (!isLines || lineEnd < 0) break;
    at = lineEnd + 1;
  }
  const isLines = values.length > 1;
  return { value: isLines ? values : values[0], starts, broken, isCutOff, isLines };
}

interface Values {
  readonly values: unknown[];
  readonly starts: number[];
}

function takeValues(text: string, scan: JsonScan, into: Values & { readonly broken: number[] }): void {
  let patch = 0;
  for (const stretch of scan.values) {
    while ((scan.patches[patch]?.from ?? stretch.from) < stretch.from) patch++;
    const value = parseValue(patched(text, stretch, scan, patch));
    if (value !== undefined) take(into, value, stretch.from);
    else if (into.broken.length < MOST_BROKEN) into.broken.push(stretch.from);
  }
}

function takeBegun(text: string, scan: JsonScan, into: Values): void {
  if (scan.begun === null) return;
  const value = parseValue(patched(text, scan.begun, scan, 0) + scan.begun.closers);
  if (value !== undefined) take(into, value, scan.begun.from);
}

function take({ values, starts }: Values, value: unknown, start: number): void {
  values.push(value);
  starts.push(start);
}

/** A stretch of the text with its patches applied, those before `first` known to stand before it. */
function patched(text: string, { from, to }: Stretch, { patches }: JsonScan, first: number): string {
  if (patches.length === 0) return text.slice(from, to);
  const pieces: string[] = [];
  let at = from;
  for (let index = first; index < patches.length; index++) {
    const patch = patches[index];
    if (patch === undefined || patch.from >= to) break;
    if (patch.from < at) continue;
    pieces.push(text.slice(at, patch.from), patch.text);
    at = patch.to;
  }
  pieces.push(text.slice(at, to));
  return pieces.join('');
}

/**
 * Whisper's `tokens`, and what it says of how sure it was, are numbers that nobody here reads, and more than half of its file: taking them out costs 70 ms of 50 MB and saves 250 of JSON.parse (2026-11). A quote is
 * escaped within a text, so what is found is a field; a list stays one, by which `entry-lines.ts` counts. A text that is no JSON stays none. O(text).
 */
function withoutFigures(text: string): string {
  return text.includes('"tokens":') ? text.replace(FIGURES, '"tokens":[]') : text;
}

const NUMBER = String.raw`-?(?:0|[1-9]\d{0,20})(?:\.\d{1,40})?(?:[eE][+-]?\d{1,4})?`;
const FIGURES = new RegExp(
  String.raw`"tokens":\s{0,9}\[[\d,\s]*\](?:,\s{0,99}"(?:temperature|avg_logprob|compression_ratio|no_speech_prob)":\s{0,9}${NUMBER}(?=[,}\s]))*`,
  'g',
);

/** The value of a JSON text; undefined where it is none. Never throws. */
export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a large text is hardly more than brackets: as data it would take many times its size, and nobody speaks in it. */
function isTooDense(text: string): boolean {
  if (text.length < DENSE_FROM) return false;
  let left = Math.floor(text.length / LEAST_UNITS_PER_BRACKET);
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at >= 0 && left > 0; at = text.indexOf(bracket, at + 1)) left--;
  }
  return left <= 0;
}
