/** A stretch of a text, half-open, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a scan of a text as JSON found, up to where it ends or stops being JSON. */
export interface JsonScan {
  /** The values at the top, one after the other, that are whole: one in a JSON file, one a line in JSON lines. */
  readonly values: readonly Stretch[];
  /** A value that began and is not whole: `to` is where its last whole entry ends, `closers` what would close it there. */
  readonly begun: (Stretch & { readonly closers: string }) | null;
  /** Where it stops being JSON; null where the text ended first. */
  readonly brokenAt: number | null;
  /** What no JSON may hold and programs write all the same (NaN, control characters in a text), and what to take in its place. */
  readonly patches: readonly (Stretch & { readonly text: string })[];
  /** How many fields were seen. */
  readonly fields: number;
  /** Whether it stopped because it is nested deeper than 500 levels. */
  readonly isTooDeep: boolean;
}

/**
 * Scans a text for JSON values (RFC 8259) from one place to another, without building any: to recognise JSON by its beginning and to find what is
 * whole in a file that is cut off or spoiled. Not recursive, and deeper than 500 levels it stops; one pass, O(text).
 */
export function scanJson(text: string, from = 0, to: number = text.length): JsonScan {
  const scan: Scan = {
    text,
    end: to,
    at: from,
    closers: [],
    state: 'value',
    begin: from,
    cut: from,
    cutDepth: -1,
    fields: 0,
    values: [],
    patches: [],
  };
  let brokenAt: number | null = null;
  for (;;) {
    skipSpace(scan);
    if (scan.at >= to) break;
    const before = scan.at;
    if (!step(scan)) {
      brokenAt = Math.min(scan.at, to) < to ? before : null;
      break;
    }
  }
  const begun =
    scan.cutDepth < 0
      ? null
      : {
          from: scan.begin,
          to: scan.cut,
          closers: String.fromCharCode(...scan.closers.slice(0, scan.cutDepth).toReversed()),
        };
  return {
    values: scan.values,
    begun,
    brokenAt,
    patches: scan.patches,
    fields: scan.fields,
    isTooDeep: brokenAt !== null && scan.closers.length >= DEEPEST,
  };
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

interface Scan {
  readonly text: string;
  readonly end: number;
  at: number;
  /** Codes of the brackets that are to come, the outermost first. */
  readonly closers: number[];
  state: State;
  /** Where the value at the top began. */
  begin: number;
  /** Where the last whole entry ended, and how many brackets were open there; -1 where no value is begun. */
  cut: number;
  cutDepth: number;
  fields: number;
  readonly values: Stretch[];
  readonly patches: (Stretch & { readonly text: string })[];
}

const DEEPEST = 500;
const MOST_PATCHES = 10_000;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

function skipSpace(scan: Scan): void {
  for (; scan.at < scan.end; scan.at++) {
    const code = scan.text.charCodeAt(scan.at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return;
  }
}

/** Takes one token; false where none may stand here, or where it is cut off (then `at` is the end). */
function step(scan: Scan): boolean {
  const code = scan.text.charCodeAt(scan.at);
  switch (scan.state) {
    case 'colon':
      scan.state = 'value';
      return code === COLON && advance(scan);
    case 'after':
      return takeAfter(scan, code);
    case 'key':
    case 'first key':
      if (code === CLOSE_OBJECT && scan.state === 'first key') return close(scan);
      scan.state = 'colon';
      scan.fields++;
      return code === QUOTE && takeString(scan);
    case 'first value':
      return code === CLOSE_LIST ? close(scan) : takeValue(scan, code);
    case 'value':
      return takeValue(scan, code);
  }
}

function takeAfter(scan: Scan, code: number): boolean {
  const closer = scan.closers.at(-1);
  if (code === closer) return close(scan);
  if (code !== COMMA) return false;
  scan.state = closer === CLOSE_OBJECT ? 'key' : 'value';
  return advance(scan);
}

function takeValue(scan: Scan, code: number): boolean {
  if (scan.closers.length === 0) {
    if (code !== OPEN_OBJECT && code !== OPEN_LIST) return false;
    scan.begin = scan.at;
    scan.cut = scan.at;
    scan.cutDepth = 0;
  }
  if (code === OPEN_OBJECT || code === OPEN_LIST) {
    if (scan.closers.length >= DEEPEST) return false;
    scan.closers.push(code === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST);
    scan.state = code === OPEN_OBJECT ? 'first key' : 'first value';
    return advance(scan);
  }
  return (code === QUOTE ? takeString(scan) : takeWord(scan)) && finishValue(scan);
}

function close(scan: Scan): boolean {
  scan.closers.pop();
  scan.at++;
  return finishValue(scan);
}

/** A value is whole: an entry of a list is where a broken text may be cut; a field only where nothing better stands further out. */
function finishValue(scan: Scan): boolean {
  const depth = scan.closers.length;
  if (depth === 0) {
    scan.values.push({ from: scan.begin, to: scan.at });
    scan.cutDepth = -1;
    scan.state = 'value';
    return true;
  }
  if (scan.closers[depth - 1] === CLOSE_LIST || depth < scan.cutDepth || scan.cutDepth === 0) {
    scan.cut = scan.at;
    scan.cutDepth = depth;
  }
  scan.state = 'after';
  return true;
}

/** A text, up to the end of its line at most. */
function takeString(scan: Scan): boolean {
  const { text, end } = scan;
  for (let at = scan.at + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code < 32) {
      if (code === 10 || scan.patches.length >= MOST_PATCHES) return false;
      scan.patches.push({ from: at, to: at + 1, text: ' ' });
    } else if (code === QUOTE) {
      scan.at = at + 1;
      return true;
    }
  }
  scan.at = end;
  return false;
}

/** A number, true, false or null; or one of the words that Python's programs write for them. */
function takeWord(scan: Scan): boolean {
  const word = WORD.exec(scan.text.slice(scan.at, Math.min(scan.end, scan.at + LONGEST_WORD)))?.[0] ?? '';
  if (scan.at + word.length >= scan.end) {
    scan.at = scan.end;
    return false;
  }
  if (!JSON_WORD.test(word)) {
    const plain = PYTHON_WORDS[word];
    if (plain === undefined || scan.patches.length >= MOST_PATCHES) return false;
    scan.patches.push({ from: scan.at, to: scan.at + word.length, text: plain });
  }
  scan.at += word.length;
  return true;
}

const LONGEST_WORD = 400;
const WORD = /^[-+.\w]*/;
const JSON_WORD = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)$/;
const PYTHON_WORDS: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  NaN: 'null',
  Infinity: 'null',
  '-Infinity': 'null',
  None: 'null',
  True: 'true',
  False: 'false',
});

function advance(scan: Scan): boolean {
  scan.at++;
  return true;
}
