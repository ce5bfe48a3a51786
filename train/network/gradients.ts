import { addScaled, rectify } from '../../src/2-understand/builtin/models/network/arrays.ts';
import type { NetworkInput } from '../../src/2-understand/builtin/models/network/input.ts';
import {
  bestFits,
  forNeighbours,
  layer,
  lookAround,
  type Network,
  projected,
  SEEN,
  SHAPE,
  seenOf,
  told,
  vectorsOf,
  type Weights,
  WIDTH,
} from '../../src/2-understand/builtin/models/network/network.ts';
import { sigmoid } from '../logistic.ts';

/** What a network should tell of each utterance: utterances × told, 0 to 1, and what each counts, 0 where it is not known. */
export interface Targets {
  readonly wanted: Float64Array;
  readonly counts: Float64Array;
}

/** Shares that are left out at random while learning, so that nothing leans on one number alone (Srivastava et al. 2014). */
export interface Dropout {
  readonly fits: number;
  readonly hidden: number;
  /** A number from 0 to 1, another one each time. */
  readonly random: () => number;
}

/** Adds what each weight should change by, to lessen the error over one conversation (cross-entropy), to `sum`. */
export function addGradients(
  sum: Weights,
  { lexicon, weights }: Network,
  input: NetworkInput,
  targets: Targets,
  dropout: Dropout,
): void {
  const count = input.tokens.length;
  const vectors = vectorsOf(lexicon, weights, input.words);
  const fits = bestFits(projected(vectors, input.words.length, weights), input, weights);
  rectify(fits.values);
  drop(fits.values, dropout.fits, dropout.random);
  const seen = seenOf(fits.values, input);
  const narrow = layer(seen, SEEN, weights.narrow, weights.narrowBias);
  rectify(narrow);
  const hidden = lookAround(narrow, input.speakers, weights);
  rectify(hidden);
  drop(hidden, dropout.hidden, dropout.random);
  const scores = told(hidden, seen, weights);

  const errors = scores.map((score, at) => (sigmoid(score) - (targets.wanted[at] ?? 0)) * (targets.counts[at] ?? 0));
  const hiddenErrors = back(errors, hidden, SHAPE.hidden, weights.told, sum.told, sum.toldBias);
  const seenErrors = back(errors, seen, SEEN, weights.direct, sum.direct, null);
  silence(hiddenErrors, hidden, 1 / (1 - dropout.hidden));
  const narrowErrors = backAround(hiddenErrors, narrow, input.speakers, weights, sum);
  silence(narrowErrors, narrow, 1);
  addScaled(
    seenErrors,
    0,
    back(narrowErrors, seen, SEEN, weights.narrow, sum.narrow, sum.narrowBias),
    0,
    seenErrors.length,
    1,
  );
  const fitErrors = new Float64Array(count * SHAPE.filters);
  for (let at = 0; at < count; at += 1)
    addScaled(fitErrors, at * SHAPE.filters, seenErrors, at * SEEN, SHAPE.filters, 1);
  silence(fitErrors, fits.values, 1 / (1 - dropout.fits));
  const rows = input.words.map((word) => lexicon.learnedRows.get(word) ?? -1);
  backFits(fitErrors, fits.places, { input, vectors, rows }, weights, sum);
}

/** Sets a share to 0 and the others up, so that the sum stays. */
function drop(values: Float64Array, share: number, random: () => number): void {
  const kept = 1 / (1 - share);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value !== 0) values[at] = random() < share ? 0 : value * kept;
  }
}

/** Where nothing came through, no error goes back; where something did, with the factor it was set up by. */
function silence(errors: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < errors.length; at += 1) errors[at] = (values[at] ?? 0) > 0 ? (errors[at] ?? 0) * factor : 0;
}

/** Errors of a layer's inputs; adds those of its weights. */
function back(
  errors: Float64Array,
  inputs: Float64Array,
  size: number,
  weights: Float64Array,
  weightSum: Float64Array,
  biasSum: Float64Array | null,
): Float64Array {
  const outputs = weights.length / size;
  const all = new Float64Array(inputs.length);
  const count = inputs.length / size;
  for (let row = 0; row < count; row += 1) {
    for (let output = 0; output < outputs; output += 1) {
      const error = errors[row * outputs + output] ?? 0;
      if (error === 0) continue;
      addScaled(all, row * size, weights, output * size, size, error);
      addScaled(weightSum, output * size, inputs, row * size, size, error);
      if (biasSum !== null) biasSum[output] = (biasSum[output] ?? 0) + error;
    }
  }
  return all;
}

function backAround(
  errors: Float64Array,
  narrow: Float64Array,
  speakers: Int32Array,
  weights: Weights,
  sum: Weights,
): Float64Array {
  const all = new Float64Array(narrow.length);
  for (let at = 0; at < speakers.length; at += 1)
    addScaled(sum.hiddenBias, 0, errors, at * SHAPE.hidden, SHAPE.hidden, 1);
  forNeighbours(speakers, (at, other, block) => {
    for (let unit = 0; unit < SHAPE.hidden; unit += 1) {
      const error = errors[at * SHAPE.hidden + unit] ?? 0;
      if (error === 0) continue;
      const from = (block * SHAPE.hidden + unit) * SHAPE.narrow;
      addScaled(all, other * SHAPE.narrow, weights.around, from, SHAPE.narrow, error);
      addScaled(sum.around, from, narrow, other * SHAPE.narrow, SHAPE.narrow, error);
    }
  });
  return all;
}

interface Words {
  readonly input: NetworkInput;
  readonly vectors: Float64Array;
  /** Row of each word's learned vector, -1 where it has none. */
  readonly rows: readonly number[];
}

/** Only the word at which a pattern fits best, and its neighbours, are told of the error. */
function backFits(
  errors: Float64Array,
  places: Int16Array,
  { input, vectors, rows }: Words,
  weights: Weights,
  sum: Weights,
): void {
  const size = vectors.length / Math.max(1, input.words.length);
  const fixed = size - SHAPE.learned;
  input.tokens.forEach((words, utterance) => {
    for (let filter = 0; filter < SHAPE.filters; filter += 1) {
      const error = errors[utterance * SHAPE.filters + filter] ?? 0;
      if (error === 0) continue;
      sum.filterBias[filter] = (sum.filterBias[filter] ?? 0) + error;
      const best = places[utterance * SHAPE.filters + filter] ?? 0;
      for (let place = 0; place < WIDTH; place += 1) {
        const word = words[best + place - 1];
        if (word === undefined) continue;
        const from = (filter * WIDTH + place) * size;
        addScaled(sum.filters, from, vectors, word * size, size, error);
        const row = rows[word] ?? -1;
        if (row >= 0) addScaled(sum.learned, row * SHAPE.learned, weights.filters, from + fixed, SHAPE.learned, error);
      }
    }
  });
}
