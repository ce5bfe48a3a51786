import type { Conversation } from '#core';
import type { Utterance } from '../../utterances.ts';
import { maskedTokens } from '../masked-words.ts';
import { placesOf } from '../places.ts';
import { isKnown, type Lexicon, partsOf } from './lexicon.ts';

/** A conversation as a network sees it. */
export interface NetworkInput {
  /** The distinct words. */
  readonly words: readonly string[];
  /** Each utterance as places in `words`. */
  readonly tokens: readonly Int32Array[];
  /** `EXTRAS` numbers an utterance: where it stands and what it looks like. */
  readonly extras: Float64Array;
  /** Who speaks, as a number. */
  readonly speakers: Int32Array;
}

/** Numbers of an utterance beside its words. */
export const EXTRAS = 14;
/** Words of an utterance that are looked at. */
const MOST_WORDS = 60;
const SHORT = 4;
const LONG = 12;
const LONGEST = 30;

/** Prepares a conversation for a network. O(words). */
export function networkInput(
  utterances: readonly Utterance[],
  conversation: Conversation,
  lexicon: Lexicon,
): NetworkInput {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const masked = maskedTokens(utterances, conversation, (word) => isKnown(lexicon, word));
  const tokens = masked.map((words) => Int32Array.from(words.flatMap(partsOf).slice(0, MOST_WORDS), placeOf));
  const speakers = new Map<string | null, number>();
  return {
    words: [...places.keys()],
    tokens,
    extras: extrasOf(utterances),
    speakers: Int32Array.from(utterances, ({ speaker }) => {
      const number = speakers.get(speaker) ?? speakers.size;
      speakers.set(speaker, number);
      return number;
    }),
  };
}

function extrasOf(utterances: readonly Utterance[]): Float64Array {
  const extras = new Float64Array(utterances.length * EXTRAS);
  placesOf(utterances).forEach((place, at) => {
    const { turn = -1, tokens = [] } = utterances[at] ?? {};
    const yes = (value: boolean): number => (value ? 1 : 0);
    extras.set(
      [
        place.tenth / 9,
        yes(place.isLate),
        yes(place.tenth === 0),
        yes(place.isQuestion),
        yes(place.isAnswer),
        Math.min(LONGEST, tokens.length) / (LONGEST / 2),
        yes(tokens.length < SHORT),
        yes(tokens.length > LONG),
        yes(utterances[at - 1]?.turn === turn),
        yes(utterances[at + 1]?.turn === turn),
        place.turnsOver / 3,
        place.wordsLeftBand / 6,
        place.shareBand / 5,
        place.speaksLateBand / 5,
      ],
      at * EXTRAS,
    );
  });
  return extras;
}
