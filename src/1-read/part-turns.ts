import type { ReadTurn } from './source-text.ts';
import { countTidyWords, countWords, endsSentence, tidyText, toNfc } from './tidy-text.ts';

/** What one voice says at one go: a cue, a segment or a sentence. */
export interface SpokenPart {
  readonly speaker: string | null;
  /** Tidy and not empty. */
  readonly text: string;
  /** Seconds, or null. */
  readonly start: number | null;
  readonly end: number | null;
  /** 1-based line where the words begin. */
  readonly line: number;
  readonly words: number;
  /** What of a JSON value the words begin in, where they were read from one: its line is told by that. */
  readonly entry?: unknown;
  /** A sign (a dash, `>>`) says that somebody else begins here. */
  readonly isNewVoice?: boolean;
}

/** A part of words as a program wrote them, its times put right (none ends before it starts); null where nothing is said in it. */
export function spokenPart(
  said: Pick<SpokenPart, 'speaker' | 'text' | 'start' | 'end' | 'entry'> & { readonly line?: number },
): SpokenPart | null {
  const { speaker, start, entry } = said;
  const end = said.end !== null && start !== null && said.end < start ? start : said.end;
  const line = said.line ?? 1;
  const whole = toNfc(said.text);
  let from = 0;
  let to = whole.length;
  while (from < to && whole.charCodeAt(from) === SPACE) from++;
  while (to > from && whole.charCodeAt(to - 1) === SPACE) to--;
  const words = countTidyWords(whole, from, to);
  if (words >= 0) return { speaker, text: whole.slice(from, to), start, end, line, words, entry };
  const text = tidyText(whole);
  return text === '' ? null : { speaker, text, start, end, line, words: countWords(text), entry };
}

const SPACE = 32;

/**
 * Makes turns of parts, in their order. Consecutive parts of one speaker become one turn, because programs cut them by screen width or by pauses and a
 * citation wants whole sentences:
 * - only across a pause of at most 2 s, and while the turn stays within 60 words and 30 s;
 * - a part that goes on with an unfinished sentence always joins (within that);
 * - a part that begins a new sentence joins only while the turn is still short (under 30 words and 15 s), so that a citation lands within
 *   seconds of the words and turns break at sentence ends. Parts without a speaker never join so: two people may be talking.
 * Where times are missing, the words alone count. O(text).
 */
export function turnsOfParts(parts: Iterable<SpokenPart>): ReadTurn[] {
  const turns: OpenTurn[] = [];
  let open: OpenTurn | null = null;
  /** What the open turn says, put together once: added one by one they would be kept as pieces of the source. */
  let pieces: string[] = [];
  let words = 0;
  let lastText = '';
  for (const part of parts) {
    if (open !== null && words + part.words <= MOST_WORDS && goesOn(open, part, { words, lastText })) {
      pieces.push(part.text);
      if (part.end !== null) open.end = Math.max(open.end ?? open.start ?? part.end, part.end);
      words += part.words;
    } else {
      const { speaker, text, start, end, line } = part;
      if (open !== null && pieces.length > 1) open.text = pieces.join(' ');
      pieces = [text];
      open = { speaker, text, start, end, line };
      turns.push(open);
      words = part.words;
    }
    lastText = part.text;
  }
  if (open !== null && pieces.length > 1) open.text = pieces.join(' ');
  return turns;
}

/** A turn that may grow. */
type OpenTurn = { -readonly [Field in keyof ReadTurn]: ReadTurn[Field] };

/** No turn of several parts is longer. */
export const MOST_WORDS = 60;
export const LONGEST_SECONDS = 30;
export const LONGEST_PAUSE_SECONDS = 2;
const SHORT_WORDS = 30;
const SHORT_SECONDS = 15;

/** `lastText` is the end of the turn's text: looking at that spares putting the whole together each time. */
function goesOn(
  turn: OpenTurn,
  part: SpokenPart,
  { words, lastText }: { readonly words: number; readonly lastText: string },
): boolean {
  if (turn.speaker !== part.speaker || (part.isNewVoice === true && part.speaker === null)) return false;
  const start = turn.start ?? 0;
  const lasts = (turn.end ?? start) - start;
  if (turn.start !== null && part.start !== null) {
    if (part.start < start || part.start - (turn.end ?? start) > LONGEST_PAUSE_SECONDS) return false;
    if ((part.end ?? part.start) - start > LONGEST_SECONDS) return false;
  }
  if (!endsSentence(lastText)) return true;
  return turn.speaker !== null && words < SHORT_WORDS && lasts < SHORT_SECONDS;
}
