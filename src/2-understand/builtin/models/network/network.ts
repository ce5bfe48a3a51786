import { addProducts, addScaled, rectify } from './arrays.ts';
import { EXTRAS, type NetworkInput } from './input.ts';
import { type Lexicon, MIDDLE } from './lexicon.ts';

/** Shapes of a network. */
export const SHAPE = {
  /** Numbers of a learned vector. */
  learned: 16,
  /** Patterns of three words in a row that an utterance is searched for. */
  filters: 80,
  /** Numbers that an utterance is boiled down to before its neighbours look at it. */
  narrow: 32,
  hidden: 48,
  /** Utterances before and after that are looked at. */
  reach: 3,
  /** What is told of an utterance: `TOLD`. */
  told: 5,
} as const;

/** What a network tells of an utterance, in this order. */
export const TOLD = ['action', 'decision', 'summary', 'question', 'fact'] as const;

/** Words of a pattern. */
export const WIDTH = 3;
/** Numbers of an utterance: how well each pattern fits, and what is known beside. */
export const SEEN: number = SHAPE.filters + EXTRAS;

/** Weights, each array by rows. */
export interface Weights {
  /** Learned vectors: words × learned. */
  readonly learned: Float64Array;
  /** filters × WIDTH × (dimensions + learned). */
  readonly filters: Float64Array;
  readonly filterBias: Float64Array;
  /** narrow × SEEN. */
  readonly narrow: Float64Array;
  readonly narrowBias: Float64Array;
  /** (2 × (2 × reach + 1)) × hidden × narrow: each distance, said by another or by the same. */
  readonly around: Float64Array;
  readonly hiddenBias: Float64Array;
  /** told × hidden, and told × SEEN. */
  readonly told: Float64Array;
  readonly direct: Float64Array;
  readonly toldBias: Float64Array;
}

/** Something made of each part of a network's weights. */
export function mapWeights<From, To>(
  from: Readonly<Record<keyof Weights, From>>,
  make: (part: From) => To,
): Readonly<Record<keyof Weights, To>> {
  return {
    learned: make(from.learned),
    filters: make(from.filters),
    filterBias: make(from.filterBias),
    narrow: make(from.narrow),
    narrowBias: make(from.narrowBias),
    around: make(from.around),
    hiddenBias: make(from.hiddenBias),
    told: make(from.told),
    direct: make(from.direct),
    toldBias: make(from.toldBias),
  };
}

/**
 * A small convolutional network over words, and over utterances (after Kim 2014): fixed word vectors with learned ones beside them, the best fit of
 * each pattern of three words in an utterance, then a hidden layer over the utterance and its neighbours.
 */
export interface Network {
  readonly lexicon: Lexicon;
  readonly weights: Weights;
}

/** Scores of every utterance, `TOLD` numbers each, by rows: log odds before calibration. O(words). */
export function scoresOf({ lexicon, weights }: Network, input: NetworkInput): Float64Array {
  const fits = bestFits(
    projected(vectorsOf(lexicon, weights, input.words), input.words.length, weights),
    input,
    weights,
  );
  rectify(fits.values);
  const seen = seenOf(fits.values, input);
  const narrow = layer(seen, SEEN, weights.narrow, weights.narrowBias);
  rectify(narrow);
  const hidden = lookAround(narrow, input.speakers, weights);
  rectify(hidden);
  return told(hidden, seen, weights);
}

/** The vector of each word: words × (dimensions + learned). */
export function vectorsOf(lexicon: Lexicon, weights: Weights, words: readonly string[]): Float64Array {
  const { dimensions, vectors, stepsAUnit, vectorRows, learnedRows } = lexicon;
  const size = dimensions + SHAPE.learned;
  const all = new Float64Array(words.length * size);
  words.forEach((word, at) => {
    const row = vectorRows.get(word);
    const learned = learnedRows.get(word);
    for (let place = 0; row !== undefined && place < dimensions; place += 1)
      all[at * size + place] = ((vectors[row * dimensions + place] ?? MIDDLE) - MIDDLE) / stepsAUnit;
    if (learned !== undefined)
      addScaled(all, at * size + dimensions, weights.learned, learned * SHAPE.learned, SHAPE.learned, 1);
  });
  return all;
}

/** How well each word fits each place of each pattern: words × WIDTH × filters. */
export function projected(vectors: Float64Array, words: number, { filters }: Weights): Float64Array {
  const size = vectors.length / Math.max(1, words);
  const all = new Float64Array(words * WIDTH * SHAPE.filters);
  for (let word = 0; word < words; word += 1) {
    for (let place = 0; place < WIDTH; place += 1) {
      const rows = { numbers: filters, at: place * size, step: WIDTH * size, count: SHAPE.filters };
      addProducts(all, (word * WIDTH + place) * SHAPE.filters, rows, vectors, word * size, size);
    }
  }
  return all;
}

/** How well each pattern fits each utterance at best, and at which word: utterances × filters. */
export function bestFits(
  fit: Float64Array,
  { tokens }: Pick<NetworkInput, 'tokens'>,
  { filterBias }: Weights,
): { readonly values: Float64Array; readonly places: Int16Array } {
  const values = new Float64Array(tokens.length * SHAPE.filters);
  const places = new Int16Array(tokens.length * SHAPE.filters).fill(-1);
  const sums = new Float64Array(SHAPE.filters);
  tokens.forEach((words, utterance) => {
    const row = utterance * SHAPE.filters;
    for (let at = 0; at < words.length; at += 1) {
      sums.set(filterBias);
      for (let place = 0; place < WIDTH; place += 1) {
        const word = words[at + place - 1];
        if (word !== undefined) addScaled(sums, 0, fit, (word * WIDTH + place) * SHAPE.filters, SHAPE.filters, 1);
      }
      for (let filter = 0; filter < SHAPE.filters; filter += 1) {
        const sum = sums[filter] as number;
        if (at > 0 && sum <= (values[row + filter] as number)) continue;
        values[row + filter] = sum;
        places[row + filter] = at;
      }
    }
  });
  return { values, places };
}

/** The fits of each utterance with its extras beside them: utterances × SEEN. */
export function seenOf(fits: Float64Array, { extras, tokens }: Pick<NetworkInput, 'extras' | 'tokens'>): Float64Array {
  const seen = new Float64Array(tokens.length * SEEN);
  for (let at = 0; at < tokens.length; at += 1) {
    addScaled(seen, at * SEEN, fits, at * SHAPE.filters, SHAPE.filters, 1);
    addScaled(seen, at * SEEN + SHAPE.filters, extras, at * EXTRAS, EXTRAS, 1);
  }
  return seen;
}

/** A layer of weights over rows of `size` numbers: rows × outputs. */
export function layer(rows: Float64Array, size: number, weights: Float64Array, bias: Float64Array): Float64Array {
  const count = rows.length / size;
  const outputs = bias.length;
  const all = new Float64Array(count * outputs);
  for (let row = 0; row < count; row += 1) {
    all.set(bias, row * outputs);
    addProducts(all, row * outputs, { numbers: weights, at: 0, step: size, count: outputs }, rows, row * size, size);
  }
  return all;
}

/** Calls back with each neighbour of each utterance, itself included, and with which block of `around` it is looked at. */
export function forNeighbours(
  speakers: Int32Array,
  see: (utterance: number, neighbour: number, block: number) => void,
): void {
  for (let at = 0; at < speakers.length; at += 1) {
    for (let step = -SHAPE.reach; step <= SHAPE.reach; step += 1) {
      const other = at + step;
      if (other < 0 || other >= speakers.length) continue;
      see(at, other, 2 * (step + SHAPE.reach) + (speakers[at] === speakers[other] ? 1 : 0));
    }
  }
}

/** The hidden layer: what an utterance and its neighbours add up to, before it is rectified: utterances × hidden. */
export function lookAround(narrow: Float64Array, speakers: Int32Array, { around, hiddenBias }: Weights): Float64Array {
  const hidden = new Float64Array(speakers.length * SHAPE.hidden);
  for (let at = 0; at < speakers.length; at += 1) hidden.set(hiddenBias, at * SHAPE.hidden);
  forNeighbours(speakers, (at, other, block) => {
    const rows = { numbers: around, at: block * SHAPE.hidden * SHAPE.narrow, step: SHAPE.narrow, count: SHAPE.hidden };
    addProducts(hidden, at * SHAPE.hidden, rows, narrow, other * SHAPE.narrow, SHAPE.narrow);
  });
  return hidden;
}

/** Scores from the hidden layer and from what was seen of the utterance itself: utterances × told. */
export function told(hidden: Float64Array, seen: Float64Array, weights: Weights): Float64Array {
  const scores = layer(hidden, SHAPE.hidden, weights.told, weights.toldBias);
  const direct = layer(seen, SEEN, weights.direct, new Float64Array(SHAPE.told));
  addScaled(scores, 0, direct, 0, scores.length, 1);
  return scores;
}
