import { shuffled } from './random.ts';

/** One utterance to learn from. */
export interface Sample {
  readonly features: Int32Array;
  readonly isPositive: boolean;
  readonly weight: number;
}

export interface Learning {
  readonly size: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty per sample. */
  readonly penalty: number;
}

/** Weights of a logistic regression over hashed features, by stochastic gradients with AdaGrad steps (Duchi et al. 2011) and an L2 penalty; averaged over the last half of the steps. */
export function learn(samples: readonly Sample[], learning: Learning): Float64Array {
  const { size, epochs, rate, penalty } = learning;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const sum = new Float64Array(size);
  let summed = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of shuffled(samples.length, epoch + 1)) {
      const sample = samples[index];
      if (sample !== undefined) step(weights, squares, sample, rate, penalty);
    }
    if (epoch * 2 >= epochs) {
      for (let at = 0; at < size; at += 1) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
      summed += 1;
    }
  }
  return sum.map((value) => value / Math.max(1, summed));
}

function step(weights: Float64Array, squares: Float64Array, sample: Sample, rate: number, penalty: number): void {
  const scale = 1 / Math.sqrt(sample.features.length + 1);
  const error = (sigmoid(score(weights, sample.features)) - (sample.isPositive ? 1 : 0)) * sample.weight;
  for (let at = 0; at < sample.features.length; at += 1) {
    const feature = sample.features[at] ?? 0;
    const weight = weights[feature] ?? 0;
    const gradient = error * scale + penalty * weight;
    const square = (squares[feature] ?? 0) + gradient * gradient;
    squares[feature] = square;
    weights[feature] = weight - (rate * gradient) / Math.sqrt(square);
  }
}

/** Log odds: the sum of the weights of the features over the root of their number, so that long utterances score no higher for being long. */
export function score(weights: Float64Array, features: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += weights[features[at] ?? 0] ?? 0;
  return sum / Math.sqrt(features.length + 1);
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
