import type { NoteMark } from '#core';
import type { ReadTurn } from './source-text.ts';
import { countWords, endsSentence } from './tidy-text.ts';

/**
 * Cuts turns of more than 200 words at sentence ends into turns of about 80 words, all with the line of the whole. Without a sentence end
 * in reach, after 160 words. An item so long is prose: its pieces are paragraphs. Linear.
 */
export function splitLongTurns(turns: ReadTurn[]): ReadTurn[] {
  return turns.some(isLong) ? turns.flatMap((turn) => (isLong(turn) ? splitTurn(turn) : [turn])) : turns;
}

const LONG_WORDS = 200;
const ENOUGH_WORDS = 80;
const LONGEST_PIECE_WORDS = 160;

function isLong({ text }: ReadTurn): boolean {
  return text.length > LONG_WORDS * 2 && countWords(text) > LONG_WORDS;
}

function splitTurn(whole: ReadTurn): readonly ReadTurn[] {
  const turn = whole.mark === undefined ? whole : { ...whole, mark: asParagraph(whole.mark) };
  const pieces: ReadTurn[] = [];
  let from = 0;
  let words = 0;
  for (let at = 0; at <= turn.text.length; at++) {
    if (at < turn.text.length && turn.text.charCodeAt(at) !== 32) continue;
    words++;
    const isEnough =
      words >= LONGEST_PIECE_WORDS ||
      (words >= ENOUGH_WORDS && endsSentence(turn.text.slice(Math.max(from, at - 5), at)));
    if (at < turn.text.length && !isEnough) continue;
    if (at > from) pieces.push({ ...turn, text: turn.text.slice(from, at) });
    from = at + 1;
    words = 0;
  }
  return pieces;
}

function asParagraph({ sections }: NoteMark): NoteMark {
  return { kind: 'paragraph', sections };
}
