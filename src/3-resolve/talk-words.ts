import type { Conversation } from '#core';
import { type Word, wordsOf } from './words.ts';

/** A turn cut into words, once for all that looks for names in it. */
export interface TurnWords {
  /** Index of the turn. */
  readonly turn: number;
  readonly speaker: string | null;
  readonly text: string;
  readonly words: readonly Word[];
}

/** The words of a conversation. */
export interface TalkWords {
  readonly turns: readonly TurnWords[];
  /** The source writes sentences with capitals. */
  readonly capitals: boolean;
  /** Words that stand somewhere in small letters, folded, where the talk is not in English: of other languages we do not know the everyday words. Empty in English. */
  readonly foreign: ReadonlySet<string>;
}

/** Cuts every turn into words. O(text). */
export function talkWords(conversation: Conversation): TalkWords {
  const turns = conversation.turns.map(({ index, speaker, text }) => {
    return { turn: index, speaker, text, words: wordsOf(text) };
  });
  const isEnglish = conversation.language === 'en' || conversation.language === 'und';
  return {
    capitals: hasCapitals(conversation),
    turns,
    foreign: isEnglish ? NONE : smallWordsOf(turns),
  };
}

const NONE: ReadonlySet<string> = new Set();

function smallWordsOf(turns: readonly TurnWords[]): ReadonlySet<string> {
  const small = turns.flatMap(({ words }) => words.filter(({ text }) => /^\p{Ll}/u.test(text)));
  return new Set(small.map(({ folded }) => folded));
}

/** Whether the source writes sentences with capitals, as most do; recognisers may not. */
function hasCapitals(conversation: Conversation): boolean {
  let capital = 0;
  let small = 0;
  for (const { text } of conversation.turns.slice(0, 200)) {
    if (/^\W*\p{Lu}/u.test(text)) capital += 1;
    else if (/^\W*\p{Ll}/u.test(text)) small += 1;
  }
  return capital >= small;
}
