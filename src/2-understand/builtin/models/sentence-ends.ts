import { type Span, trimmedEnd } from '#language';
import { hashOf, mix } from './hash.ts';
import { type LinearModel, logOdds, readModel } from './linear.ts';
import { writtenSentenceEnds } from './sentence-end-table.ts';

/** Buckets that features are hashed into: two to this power. */
export const SENTENCE_END_BITS = 16;

/** Words of what is cut, at least: a short turn is one sentence more often than not. */
const FEWEST_WORDS = 8;
/** Log odds from which a sentence ends: of 100 such places in talk that is written with signs 60 end a sentence and 26 more have a comma (`npm run train -- --sentence-ends`). */
const LEAST_ODDS = -0.3;

/**
 * Cuts a span of talk that was put down without any signs where sentences end, as a model of the words about each gap has it. Half-open spans in UTF-16 units of the text, in order;
 * with a sign in it, or of a few words, it stays whole. O(span).
 */
export function cutAtSentenceEnds(text: string, span: Span): readonly Span[] {
  const said = text.slice(span.start, span.end);
  if (/[,.;:?!…]/.test(said)) return [span];
  const words = wordsIn(said);
  if (words.length < FEWEST_WORDS) return [span];
  const begins = sentenceBegins(
    words.map(([word]) => word),
    (features) => logOdds(shipped(), features),
  );
  const starts = [span.start, ...begins.map((at) => span.start + (words[at]?.index ?? 0))];
  return starts.map((start, piece) => ({ start, end: trimmedEnd(text, starts[piece + 1] ?? span.end) }));
}

/** Positions of the words that begin a sentence, but for the first: those whose gap before them has enough odds. */
export function sentenceBegins(
  words: readonly string[],
  oddsOf: (features: readonly number[]) => number,
): readonly number[] {
  const gaps = gapsOf(words);
  const begins: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    if (oddsOf(gaps.featuresAt(at, begins.at(-1) ?? 0)) >= LEAST_ODDS) begins.push(at);
  }
  return begins;
}

let model: LinearModel | null = null;

/** Read when the first talk without signs comes. */
function shipped(): LinearModel {
  model ??= readModel(writtenSentenceEnds);
  return model;
}

/** The words of what was said, with their places. */
export function wordsIn(said: string): readonly RegExpMatchArray[] {
  return [...said.matchAll(/[\p{L}\p{N}]+(?:['’.@-][\p{L}\p{N}]+)*/gu)];
}

/** What a model is told of the gaps between words. */
export interface Gaps {
  /** Features of the gap before the word at `at`, where the sentence began at `first`; each is a bucket. */
  featuresAt(at: number, first: number): readonly number[];
}

/** Looks at words as they were said, in capitals or not. */
export function gapsOf(words: readonly string[]): Gaps {
  const plain = words.map((word) => word.toLowerCase().replaceAll('’', "'"));
  const hashes = plain.map(hashOf);
  const kinds = plain.map((word) => hashOf(kindOf(word)));
  return {
    featuresAt: (at, first) => {
      /** Nothing of the sentence before is looked at. */
      const near = (list: readonly number[], by: number): number =>
        at + by < first ? BEFORE : (list[at + by] ?? BEHIND);
      const [a3, a2, a1, b1, b2, b3, b4] = [-3, -2, -1, 0, 1, 2, 3].map((by) => near(hashes, by)) as Seven;
      const [, k2, k1, l1, l2, l3] = [-3, -2, -1, 0, 1, 2, 3].map((by) => near(kinds, by)) as Seven;
      const since = Math.min(at - first, 12);
      const few = Math.min(at - first, 6);
      const parts = [
        0,
        since,
        Math.min(words.length - at, 6),
        ...[a1, a2, a3, b1, b2, b3, b4],
        ...[mix(a2, a1), mix(a1, b1), mix(b1, b2), mix(mix(a1, b1), b2), mix(mix(a2, a1), b1), mix(mix(b1, b2), b3)],
        ...[
          mix(mix(a3, a2), a1),
          mix(few, b1),
          mix(few, a1),
          mix(few, hashes[first] ?? 0),
          mix(hashes[first] ?? 0, b1),
        ],
        ...[mix(k1, l1), mix(k1, b1), mix(a1, l1), mix(mix(k2, k1), mix(l1, l2)), mix(mix(l1, l2), l3), mix(b1, l2)],
      ];
      return parts.map((part, place) => mix(part, place + 1) & ((1 << SENTENCE_END_BITS) - 1));
    },
  };
}

type Seven = [number, number, number, number, number, number, number];

const BEFORE = 1;
const BEHIND = 2;

/** Short words stand for themselves, others for how they end. */
function kindOf(word: string): string {
  if (word.length <= 4 || word.includes("'")) return word;
  if (/^\d/.test(word)) return '#';
  return `-${/(?:ing|ed|ly|ally|tion|ment|ness|ity|s)$/.exec(word)?.[0] ?? ''}`;
}
