import { FEATURE_BITS } from './features.ts';
import { hashOf, mix } from './hash.ts';

const SHIFT = 32 - FEATURE_BITS;
const EDGE: number = hashOf('<edge>');
const NUMBER: number = hashOf('<number>');
/** Words that change what the others mean: each pair with one of them is a feature, wherever the two stand. */
const PIVOTS: readonly number[] = 'please you i we let can will would could if ?'.split(' ').map(hashOf);

/**
 * Features of one sentence of an e-mail by itself, as numbers below 2^FEATURE_BITS: its words and signs, neighbours in twos and threes, pairs with a
 * pivot, its beginning, its length and its end. O(words).
 */
export function mailFeaturesOf(text: string): readonly number[] {
  const features: number[] = [];
  const add = (template: number, value: number): void => {
    features.push(mix(value, template) >>> SHIFT);
  };
  const words = wordsOf(text);
  const once = new Set(words);
  add(101, 1);
  for (const word of once) add(102, word);
  let before = EDGE;
  let earlier = EDGE;
  for (const word of words) {
    add(103, mix(before, word));
    add(104, mix(mix(earlier, before), word));
    add(105, mix(earlier, word));
    earlier = before;
    before = word;
  }
  add(103, mix(before, EDGE));
  add(106, words[0] ?? EDGE);
  add(107, mix(words[0] ?? EDGE, words[1] ?? EDGE));
  add(108, mix(mix(words[0] ?? EDGE, words[1] ?? EDGE), words[2] ?? EDGE));
  for (const pivot of PIVOTS) if (once.has(pivot)) for (const word of once) add(109, mix(pivot, word));
  add(110, Math.min(8, Math.floor(Math.log2(words.length + 1) * 2)));
  add(111, /\?\s*$/.test(text) ? 1 : /[.!]\s*$/.test(text) ? 2 : 3);
  return features;
}

function wordsOf(text: string): readonly number[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:'\p{L}+)*|\d[\d.,:]*|[?!,.$:;]/gu) ?? [];
  return words.map((word) => (/^\d/.test(word) ? NUMBER : hashOf(word)));
}
