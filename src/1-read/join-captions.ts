import type { ReadTurn } from './source-text.ts';
import { countWords, endsSentence } from './tidy-text.ts';

const MOST_WORDS = 60;
const LONGEST_SECONDS = 15;

/**
 * Joins timed turns of one speaker where the first breaks off within a sentence, as captions do that a program saved line by line: within 60 words,
 * and where the next begins at most 15 s later. Turns without a speaker or a time stay as they are. Linear.
 */
export function joinCaptions(turns: readonly ReadTurn[]): readonly ReadTurn[] {
  const joined: { turn: ReadTurn; words: number; last: number }[] = [];
  for (const turn of turns) {
    const before = joined.at(-1);
    const words = countWords(turn.text);
    if (before !== undefined && turn.start !== null && goesOn(before, turn, words)) {
      const text = `${before.turn.text} ${turn.text}`;
      joined[joined.length - 1] = {
        turn: { ...before.turn, text, end: turn.end },
        words: before.words + words,
        last: turn.start,
      };
    } else joined.push({ turn, words, last: turn.start ?? 0 });
  }
  return joined.map(({ turn }) => turn);
}

function goesOn(
  before: { readonly turn: ReadTurn; readonly words: number; readonly last: number },
  next: ReadTurn,
  words: number,
): boolean {
  const { turn } = before;
  if (turn.speaker === null || turn.speaker !== next.speaker || turn.start === null || next.start === null)
    return false;
  const gap = next.start - before.last;
  return gap >= 0 && gap <= LONGEST_SECONDS && before.words + words <= MOST_WORDS && !endsSentence(turn.text);
}
