import type { Lexicon } from '../../src/2-understand/builtin/models/network/lexicon.ts';
import { mapWeights, SEEN, SHAPE, type Weights, WIDTH } from '../../src/2-understand/builtin/models/network/network.ts';

/** Weights to begin with: small, at random. */
export function firstWeights(lexicon: Lexicon, random: () => number): Weights {
  const size = lexicon.dimensions + SHAPE.learned;
  const blocks = 2 * (2 * SHAPE.reach + 1);
  const spread = (count: number, deviation: number): Float64Array =>
    Float64Array.from({ length: count }, () => (random() * 2 - 1) * Math.sqrt(3) * deviation);
  const around = spread(blocks * SHAPE.hidden * SHAPE.narrow, Math.sqrt(1 / (5 * SHAPE.narrow)));
  return {
    learned: spread(lexicon.learnedRows.size * SHAPE.learned, 0.3),
    filters: spread(SHAPE.filters * WIDTH * size, Math.sqrt(1.5 / (WIDTH * size))),
    filterBias: new Float64Array(SHAPE.filters),
    narrow: spread(SHAPE.narrow * SEEN, Math.sqrt(1.5 / SEEN)),
    narrowBias: new Float64Array(SHAPE.narrow),
    around: around.map((weight, at) =>
      Math.floor(at / (2 * SHAPE.hidden * SHAPE.narrow)) === SHAPE.reach ? weight : weight / 2,
    ),
    hiddenBias: new Float64Array(SHAPE.hidden),
    told: spread(SHAPE.told * SHAPE.hidden, 0.1),
    direct: spread(SHAPE.told * SEEN, 0.02),
    toldBias: new Float64Array(SHAPE.told).fill(-3),
  };
}

/** Weights of the same shapes, all 0. */
export function emptyWeights(weights: Weights): Weights {
  return mapWeights(weights, ({ length }) => new Float64Array(length));
}

/** The parts of a network's weights. */
export const PARTS: readonly (keyof Weights)[] = [
  'learned',
  'filters',
  'filterBias',
  'narrow',
  'narrowBias',
  'around',
  'hiddenBias',
  'told',
  'direct',
  'toldBias',
];
