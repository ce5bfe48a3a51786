/** A half-open range in UTF-16 units of the text it was found in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof st jr sr vs etc eg ie e.g i.e approx dept no inc ltd co corp fig est ca cf al a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec tel ext ref min max'.split(
    ' ',
  ),
);
/** Abbreviations that may also close a sentence: they do when a capital follows. */
const MAY_CLOSE: ReadonlySet<string> = new Set('etc no inc ltd co corp a.m p.m al est min max ref'.split(' '));
const CLOSERS = '"\')]}”’»';
const ENDS = '.?!…';
const RUN_ON_WORDS = 40;
const PIECE_WORDS = 10;

/**
 * Splits text into sentences: half-open spans in UTF-16 units, in order, without the white space around them.
 * A sentence ends at `.`, `?`, `!` or an ellipsis before a capital, at an empty line and before a list item; abbreviations, decimals, initials
 * and addresses do not end one. Talk without punctuation (over 40 words) is cut before a conjunction with its own
 * subject. Empty text gives no span. O(text).
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const end = sentenceEnd(text, at, start);
    if (end === null) continue;
    pushTrimmed(text, start, end, spans);
    start = end;
    at = end - 1;
  }
  pushTrimmed(text, start, text.length, spans);
  return spans.flatMap((span) => cutRunOn(text, span));
}

/** Where the sentence ends that has its last sign at `at`, or null where none ends there. */
function sentenceEnd(text: string, at: number, start: number): number | null {
  const sign = text[at];
  if (sign === '\n') return breaksAtNewline(text, at) ? at + 1 : null;
  if (sign === undefined || !ENDS.includes(sign) || ENDS.includes(text[at - 1] ?? ' ')) return null;
  let end = at + 1;
  while (end < text.length && ENDS.includes(text.charAt(end))) end++;
  const isEllipsis = sign === '…' || text.slice(at, end).startsWith('..');
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end++;
  if (end < text.length && !/\s/.test(text.charAt(end))) return null;
  const next = firstVisible(text, end);
  if (isEllipsis && /\p{Ll}/u.test(next)) return null;
  if (sign === '.' && isAbbreviation(text, at, start, next)) return null;
  return end;
}

function breaksAtNewline(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 8);
  return /^[ \t]*(\r?\n|[-*•–]\s|\d{1,2}[.)]\s|\[[ xX]\])/.test(next) || text[at - 1] === ':';
}

function isAbbreviation(text: string, at: number, start: number, next: string): boolean {
  let from = at;
  while (from > start && at - from < 12 && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, at);
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && /\p{Lu}/u.test(next) && from > start && at - start > 2;
  const known = word.toLowerCase();
  if (!ABBREVIATIONS.has(known)) return /^\d{1,2}$/.test(word) && from === start;
  return !MAY_CLOSE.has(known) || /[\p{Ll}\p{N}]/u.test(next);
}

function firstVisible(text: string, from: number): string {
  let at = from;
  while (at < text.length && /[\s"'“‘([]/.test(text.charAt(at))) at++;
  return text.charAt(at);
}

function pushTrimmed(text: string, start: number, end: number, spans: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (to > from) spans.push({ start: from, end: to });
}

/** Recognisers without punctuation give whole minutes as one line: cut it where a new clause clearly begins. */
function cutRunOn(text: string, span: Span): readonly Span[] {
  const words = [...text.slice(span.start, span.end).matchAll(/\S+/g)];
  if (words.length <= RUN_ON_WORDS) return [span];
  const cuts: number[] = [0];
  for (let at = PIECE_WORDS; at < words.length - 3; at++) {
    const isFarEnough = at - (cuts.at(-1) ?? 0) >= PIECE_WORDS;
    if (isFarEnough && opensClause(words[at]?.[0], words[at + 1]?.[0])) cuts.push(at);
  }
  return cuts.map((cut, index) => {
    const next = words[cuts[index + 1] ?? words.length];
    const end = next === undefined ? span.end : trimmedEnd(text, span.start + next.index);
    return { start: span.start + (words[cut]?.index ?? 0), end };
  });
}

function opensClause(word: string | undefined, next: string | undefined): boolean {
  if (word === undefined || next === undefined) return false;
  return (
    /^(so|and|but|okay|ok|yeah|then|because|anyway|alright)$/i.test(word) &&
    /^(i|i'll|i'm|i've|i'd|we|we'll|we're|you|you'll|he|she|they|it|it's|that's|there's|let's|can|could|so|then|yeah|what|if|please)$/i.test(
      next.replace('’', "'"),
    )
  );
}

/** `from`, or where the white space before it begins. */
export function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
