/** A link or embed to a file in the way of Markdown, `[Petra](People/Petra%20Lindqvist.md)`, or the definition of one. */
export interface MarkdownLink {
  /** Path of the file, decoded, without what follows `#`. */
  readonly target: string;
  /** What follows `#`, as it stands; null where there is none. */
  readonly anchor: string | null;
  /** The words of the link as they stand; null in a definition (`[petra]: People/Petra.md`), which shows none. */
  readonly display: string | null;
  /** Offsets in UTF-16 units, half-open; an embed's `!` is not part of it. */
  readonly start: number;
  readonly end: number;
  /** Where the words stand; empty in a definition. */
  readonly words: Place;
  /** Where the destination stands, its angle brackets included. */
  readonly destination: Place;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const inline =
  /(<[^<>\n]*>|(?:[^\s()\\<>]|\\[^\n]|\((?:[^\s()\\]|\\[^\n])*\))+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/y;
const definition = /^( {0,3}\[(?!\^)[^[\]\n]+\]:[ \t]*)(<[^<>\n]*>|[^\s<>]+)(?=[ \t]*(?:["'(]|\r?$))/gm;

/**
 * Links to files of a text in order, those in code included; addresses of the web and links within the page are none. After
 * CommonMark 0.31.2, sections 6.3 and 4.7, but on one line, and with one level of round brackets in a destination. Linear.
 */
export function findMarkdownLinks(text: string): readonly MarkdownLink[] {
  const links: MarkdownLink[] = [];
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
    const start = openingBracket(text, at);
    inline.lastIndex = at + 2;
    const found = start === null ? null : inline.exec(text);
    if (start === null || found === null) continue;
    const destination = { start: at + 2, end: at + 2 + (found[1]?.length ?? 0) };
    const parts = partsOf(found[1] ?? '');
    const words = { start: start + 1, end: at };
    if (parts !== null)
      links.push({ ...parts, display: text.slice(start + 1, at), start, end: inline.lastIndex, words, destination });
  }
  for (const { index: start, 0: whole, 1: head = '', 2: written = '' } of text.matchAll(definition)) {
    const parts = partsOf(written);
    const destination = { start: start + head.length, end: start + whole.length };
    const words = { start, end: start };
    if (parts !== null) links.push({ ...parts, display: null, start, end: destination.end, words, destination });
  }
  return links.sort((a, b) => a.start - b.start);
}

/** A path as a destination, with what follows `#`, in the brackets that stood there. */
export function printDestination(path: string, anchor: string | null, standing: string): string {
  const hash = anchor === null ? '' : `#${anchor}`;
  if (standing.startsWith('<')) return `<${path.replace(/[<>%#]/g, encodeSign)}${hash}>`;
  return path.replace(/[\s%#?()<>\\"[\]]/g, encodeSign) + hash;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Offset of the bracket that opens what closes here, on the same line; null where there is none. */
function openingBracket(text: string, closing: number): number | null {
  let depth = 0;
  for (let at = closing; at >= 0 && text[at] !== '\n'; at -= 1) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function partsOf(written: string): { readonly target: string; readonly anchor: string | null } | null {
  const bare = written.startsWith('<') ? written.slice(1, -1) : written;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(bare) || bare === '') return null;
  const hash = bare.indexOf('#');
  const target = decoded((hash < 0 ? bare : bare.slice(0, hash)).replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  return target === null ? null : { target, anchor: hash < 0 ? null : bare.slice(hash + 1) };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
