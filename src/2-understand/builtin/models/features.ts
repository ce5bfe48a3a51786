import type { Conversation } from '#core';
import type { Utterance } from '../utterances.ts';
import { hashOf, mix } from './hash.ts';
import { maskedWords } from './masked-words.ts';
import { type Place, placesOf } from './places.ts';

/** A conversation as the models see it. */
export interface Seen {
  readonly words: readonly Int32Array[];
  /** The same, each word of an utterance once. */
  readonly distinct: readonly Int32Array[];
  readonly places: readonly Place[];
}

/** Bits of a feature's number: 2^16 weights a model. */
export const FEATURE_BITS = 17;
const SHIFT = 32 - FEATURE_BITS;
const EDGE: number = hashOf('<edge>');

const NEAR = 1;
const REACH = 3;
const FAR = 8;

/** Prepares a conversation for `featuresOf`. O(words). */
export function see(
  utterances: readonly Utterance[],
  conversation: Conversation,
  vocabulary: ReadonlySet<string>,
): Seen {
  const words = maskedWords(utterances, conversation, vocabulary);
  return { words, distinct: words.map((some) => Int32Array.from(new Set(some))), places: placesOf(utterances) };
}

/**
 * Features of one utterance, as numbers below 2^FEATURE_BITS, possibly repeated: its words, pairs and triples; how it begins; the words of
 * its neighbours, by distance and by whether the same one speaks; and its place in the talk.
 */
export function featuresOf(seen: Seen, at: number): readonly number[] {
  const features: number[] = [];
  const add = (template: number, value: number): void => {
    features.push(mix(value, template) >>> SHIFT);
  };
  addOwnWords(seen.words[at] ?? new Int32Array(), add);
  addNeighbours(seen, at, add);
  addPlace(seen, at, add);
  return features;
}

type Add = (template: number, value: number) => void;

function addOwnWords(words: Int32Array, add: Add): void {
  add(1, 1);
  const once = new Set(words);
  for (const word of once) add(2, word);
  let before = EDGE;
  let earlier = EDGE;
  for (const word of words) {
    add(3, mix(before, word));
    if (before !== EDGE) add(4, mix(mix(earlier, before), word));
    earlier = before;
    before = word;
  }
  add(3, mix(before, EDGE));
  add(5, words[0] ?? EDGE);
  add(6, mix(words[0] ?? EDGE, words[1] ?? EDGE));
}

function addNeighbours(seen: Seen, at: number, add: Add): void {
  const speaker = seen.places[at]?.speaker;
  for (let offset = -FAR; offset <= FAR; offset += 1) {
    const words = seen.words[at + offset];
    if (offset === 0 || words === undefined) continue;
    const side = offset < 0 ? 0 : 1;
    const voice = seen.places[at + offset]?.speaker === speaker ? 0 : 2;
    const distance = Math.abs(offset);
    for (const word of seen.distinct[at + offset] ?? words) {
      if (distance <= NEAR) add(10 + side + voice, word);
      if (distance <= REACH) add(14 + side, word);
      if (distance > NEAR) add(18, word);
    }
    if (distance <= NEAR) {
      add(20 + side + voice, lengthBand(words.length));
      let before = EDGE;
      for (const word of words) {
        add(24 + side, mix(before, word));
        before = word;
      }
    }
  }
}

function addPlace(seen: Seen, at: number, add: Add): void {
  const place = seen.places[at];
  if (place === undefined) return;
  const length = lengthBand(seen.words[at]?.length ?? 0);
  add(30, length);
  add(31, place.tenth);
  add(32, place.wordsLeftBand);
  add(33, place.shareBand);
  add(34, mix(place.shareBand, place.wordsLeftBand));
  add(35, place.turnsOver);
  add(36, place.isQuestion ? 1 : 0);
  add(37, place.isAnswer ? 1 : 0);
  add(38, mix(place.speaksLateBand, place.tenth));
  const words = seen.distinct[at] ?? new Int32Array();
  for (const word of words) add(39, mix(word, place.isLate ? 1 : 0));
  for (const word of words) add(40, mix(word, place.isQuestion ? 1 : 0));
}

function lengthBand(length: number): number {
  return length < 4 ? length : length < 6 ? 4 : length < 9 ? 5 : length < 13 ? 6 : length < 20 ? 7 : 8;
}
