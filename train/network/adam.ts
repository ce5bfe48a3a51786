import type { Weights } from '../../src/2-understand/builtin/models/network/network.ts';
import { emptyWeights, PARTS } from './weights.ts';

const DECAY = 1e-3;
const MEAN = 0.9;
const SQUARE = 0.99;
/** Utterances that a step is reckoned for. */
const SCALE = 1 / 60;

/** Moves weights against their gradients (Adam, Kingma and Ba 2015; with weight decay apart, Loshchilov and Hutter 2019). */
export class Adam {
  steps = 0;
  readonly #weights: Weights;
  readonly #means: Weights;
  readonly #squares: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#means = emptyWeights(weights);
    this.#squares = emptyWeights(weights);
  }

  step(gradients: Weights, rate: number): void {
    this.steps += 1;
    const meanShare = 1 - MEAN ** this.steps;
    const squareShare = 1 - SQUARE ** this.steps;
    for (const part of PARTS) {
      const [weights, means, squares] = [this.#weights[part], this.#means[part], this.#squares[part]];
      for (let at = 0; at < weights.length; at += 1) {
        const gradient = (gradients[part][at] ?? 0) * SCALE;
        const mean = MEAN * (means[at] ?? 0) + (1 - MEAN) * gradient;
        const square = SQUARE * (squares[at] ?? 0) + (1 - SQUARE) * gradient * gradient;
        means[at] = mean;
        squares[at] = square;
        const weight = weights[at] ?? 0;
        weights[at] = weight - rate * (mean / meanShare / (Math.sqrt(square / squareShare) + 1e-6) + DECAY * weight);
      }
    }
  }
}
