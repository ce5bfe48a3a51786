import { MOST_WORDS } from './part-turns.ts';
import type { ReadTurn } from './source-text.ts';
import { countWords, endsSentence } from './tidy-text.ts';

const LONGEST_SECONDS = 15;

/**
 * Joins timed turns of one speaker where the first breaks off within a sentence, as captions do that a program saved line by line: within 60 words,
 * and where the next begins at most 15 s later. Turns without a speaker or a time stay as they are. Linear.
 */
export function joinCaptions(turns: readonly ReadTurn[]): ReadTurn[] {
  const joined: ReadTurn[] = [];
  let words = 0;
  let last: number | null = null;
  for (const turn of turns) {
    const before = joined.at(-1);
    const isJoined: boolean = before !== undefined && goesOn(before, turn, { words, last });
    if (isJoined && before !== undefined) {
      joined[joined.length - 1] = { ...before, text: `${before.text} ${turn.text}`, end: turn.end };
      words += countWords(turn.text);
    } else {
      joined.push(turn);
      words = turn.start === null ? 0 : countWords(turn.text);
    }
    last = turn.start;
  }
  return joined;
}

/** `words`: how many the turn before has; `last`: when its last line began. */
function goesOn(
  before: ReadTurn,
  next: ReadTurn,
  { words, last }: { readonly words: number; readonly last: number | null },
): boolean {
  if (before.speaker === null || before.speaker !== next.speaker || last === null || next.start === null) return false;
  const gap = next.start - last;
  if (gap < 0 || gap > LONGEST_SECONDS || endsSentence(before.text)) return false;
  return words + countWords(next.text) <= MOST_WORDS;
}
