import { LONGEST_PAUSE_SECONDS, LONGEST_SECONDS, MOST_WORDS, type SpokenPart, spokenPart } from './part-turns.ts';
import { endsSentence } from './tidy-text.ts';

/** A word, or a sign, as a recogniser gives it. */
export interface Word {
  readonly speaker: string | null;
  readonly text: string;
  /** Seconds, or null. */
  readonly start: number | null;
  readonly end: number | null;
  /** Whether no space stands before it: a full stop, a character of a script without spaces. */
  readonly attaches?: boolean;
  /** As `SpokenPart.entry`. */
  readonly entry?: unknown;
}

/**
 * Puts words together to parts for `turnsOfParts`: one a sentence. A part also ends where another speaker goes on, after a pause of 2 s, and at 60 words
 * or 30 s where a recogniser writes no full stops. Keeps one part at a time. O(words).
 */
export function* wordParts(words: Iterable<Word>): Generator<SpokenPart> {
  let open: OpenPart | null = null;
  for (const word of words) {
    if (open === null) open = begin(word);
    else if (word.attaches === true || !isOver(open, word)) add(open, word);
    else {
      const part = spokenPart(open);
      if (part !== null) yield part;
      open = begin(word);
    }
  }
  const part = open === null ? null : spokenPart(open);
  if (part !== null) yield part;
}

interface OpenPart {
  readonly speaker: string | null;
  text: string;
  start: number | null;
  end: number | null;
  count: number;
  /** The last word, with the signs that attach to it. */
  last: string;
  readonly entry: unknown;
}

/** Full stops that end no sentence. English. */
const ABBREVIATION = /^(?:Mr|Mrs|Ms|Dr|Prof|St|vs|e\.g|i\.e|approx|\p{Lu})\.$/u;

function begin({ speaker, text, start, end, entry }: Word): OpenPart {
  return { speaker, text, start, end, count: 1, last: text, entry };
}

function add(part: OpenPart, word: Word): void {
  const attaches = word.attaches === true;
  part.text += attaches ? word.text : ` ${word.text}`;
  part.last = attaches ? part.last + word.text : word.text;
  part.start ??= word.start;
  if (word.end !== null) part.end = Math.max(part.end ?? word.end, word.end);
  if (!attaches) part.count++;
}

function isOver(part: OpenPart, word: Word): boolean {
  if (part.speaker !== word.speaker || part.count >= MOST_WORDS) return true;
  if (word.start !== null && part.start !== null) {
    if (word.start - (part.end ?? part.start) > LONGEST_PAUSE_SECONDS) return true;
    if (word.start - part.start > LONGEST_SECONDS || word.start < part.start) return true;
  }
  return endsSentence(part.last) && !ABBREVIATION.test(part.last);
}
