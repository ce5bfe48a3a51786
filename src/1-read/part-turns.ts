import type { ReadTurn } from './source-text.ts';
import { countWords, endsSentence, tidyText } from './tidy-text.ts';

/** What one voice says at one go: a cue, a segment or a sentence. The caller may let it grow into a turn. */
export interface SpokenPart {
  speaker: string | null;
  /** Tidy and not empty. */
  text: string;
  /** Seconds, or null. */
  start: number | null;
  end: number | null;
  /** 1-based line where the words begin. */
  readonly line: number;
  words: number;
}

/** A part of words as a program wrote them, its times put right (none ends before it starts); null where nothing is said in it. */
export function spokenPart(
  said: Pick<SpokenPart, 'speaker' | 'text' | 'start' | 'end'> & { readonly line?: number },
): SpokenPart | null {
  const text = tidyText(said.text);
  if (text === '') return null;
  const { speaker, start } = said;
  const end = said.end !== null && start !== null && said.end < start ? start : said.end;
  return { speaker, text, start, end, line: said.line ?? 1, words: countWords(text) };
}

/**
 * Makes turns of parts, in their order. Consecutive parts of one speaker become one turn, because programs cut them by screen width or by pauses and a
 * citation wants whole sentences:
 * - only across a pause of at most 2 s, and while the turn stays within 60 words and 30 s;
 * - a part that goes on with an unfinished sentence always joins (within that);
 * - a part that begins a new sentence joins only while the turn is still short (under 30 words and 15 s), so that a citation lands within
 *   seconds of the words and turns break at sentence ends. Parts without a speaker never join so: two people may be talking.
 * Where times are missing, the words alone count. O(text).
 */
export function turnsOfParts(parts: Iterable<SpokenPart>): readonly ReadTurn[] {
  const turns: SpokenPart[] = [];
  let open: SpokenPart | null = null;
  let lastText = '';
  for (const part of parts) {
    const { text } = part;
    if (open !== null && goesOn(open, part, lastText)) grow(open, part);
    else {
      open = part;
      turns.push(part);
    }
    lastText = text;
  }
  return turns.map(({ speaker, text, start, end, line }) => ({ speaker, text, start, end, line }));
}

/** No turn of several parts is longer. */
export const MOST_WORDS = 60;
export const LONGEST_SECONDS = 30;
export const LONGEST_PAUSE_SECONDS = 2;
const SHORT_WORDS = 30;
const SHORT_SECONDS = 15;

/** `lastText` is the end of the turn's text: looking at that spares putting the whole together each time. */
function goesOn(turn: SpokenPart, part: SpokenPart, lastText: string): boolean {
  if (turn.speaker !== part.speaker || turn.words + part.words > MOST_WORDS) return false;
  const start = turn.start ?? 0;
  const lasts = (turn.end ?? start) - start;
  if (turn.start !== null && part.start !== null) {
    if (part.start < start || part.start - (turn.end ?? start) > LONGEST_PAUSE_SECONDS) return false;
    if ((part.end ?? part.start) - start > LONGEST_SECONDS) return false;
  }
  if (!endsSentence(lastText)) return true;
  return turn.speaker !== null && turn.words < SHORT_WORDS && lasts < SHORT_SECONDS;
}

function grow(turn: SpokenPart, part: SpokenPart): void {
  turn.text += ` ${part.text}`;
  if (part.end !== null) turn.end = Math.max(turn.end ?? part.end, part.end);
  turn.words += part.words;
}
