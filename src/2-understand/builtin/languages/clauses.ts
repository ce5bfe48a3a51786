import type { Utterance } from '../utterances.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of an utterance with at most one thing that somebody does. */
export interface Clause {
  readonly utterance: Utterance;
  /** As it stands in the utterance. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The utterance up to it, and behind it. */
  readonly before: string;
  readonly after: string;
  /** It opens its utterance. */
  readonly isFirst: boolean;
}

/** A language as far as it tells where clauses begin. */
interface ClauseOpener {
  opensClause(words: readonly Word[], at: number): boolean;
}

/** Cuts an utterance into clauses: at its signs, and before the words with which its language goes on to a new one. O(words). */
export function clausesOf(utterance: Utterance, language: ClauseOpener): readonly Clause[] {
  const words = wordsOf(utterance.text);
  const starts = words.flatMap((word, at) =>
    at === 0 || word.isAfterBreak || language.opensClause(words, at) ? [at] : [],
  );
  return starts.map((from, place) => {
    const own = words.slice(from, starts[place + 1] ?? words.length);
    const start = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? start;
    return {
      utterance,
      text: utterance.text.slice(start, end),
      words: own,
      before: utterance.text.slice(0, start),
      after: utterance.text.slice(end),
      isFirst: place === 0,
    };
  });
}
