import { describe, expect, test } from 'vitest';
import { networkInput } from '../../src/2-understand/builtin/models/network/input.ts';
import { learnedRowsOf } from '../../src/2-understand/builtin/models/network/lexicon.ts';
import { type Network, scoresOf } from '../../src/2-understand/builtin/models/network/network.ts';
import { utterancesOf } from '../../src/2-understand/builtin/utterances.ts';
import { readOwn } from '../corpus.ts';
import { addGradients, type Targets } from './gradients.ts';
import { emptyWeights, firstWeights, PARTS } from './weights.ts';

const lexicon = {
  dimensions: 4,
  vectors: Uint8Array.from({ length: 12 }, (_, at) => 128 + Math.round(100 * Math.sin(at))),
  stepsAUnit: 100,
  vectorRows: new Map([
    ['send', 0],
    ['quote', 1],
    ['week', 2],
  ]),
  learnedRows: learnedRowsOf(new Set(['i', 'the', 'you', 'send', 'we', 'is', 'to', 'and'])),
};

/** Cross-entropy, as the gradients lessen it. */
function errorOf(network: Network, input: ReturnType<typeof networkInput>, { wanted, counts }: Targets): number {
  return scoresOf(network, input).reduce((sum, score, at) => {
    const target = wanted[at] ?? 0;
    return sum + (counts[at] ?? 0) * (Math.log1p(Math.exp(score)) - target * score);
  }, 0);
}

describe('learning a network', () => {
  test('what a weight is to change by is how the error changes with it, for weights of every part', async () => {
    const [example] = await readOwn('examples');
    if (example === undefined) throw new Error('There are no examples.');
    const turns = example.conversation.turns.slice(0, 12);
    const conversation = { ...example.conversation, turns };
    const input = networkInput(utterancesOf(conversation), conversation, lexicon);
    let state = 1;
    const random = (): number => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const weights = firstWeights(lexicon, random);
    const network = { lexicon, weights };
    const size = input.tokens.length * 5;
    const targets = {
      wanted: Float64Array.from({ length: size }, (_, at) => (at % 4 === 0 ? 1 : 0)),
      counts: Float64Array.from({ length: size }, (_, at) => (at % 3) + 0.5),
    };
    const sum = emptyWeights(weights);
    addGradients(sum, network, input, targets, { fits: 0, hidden: 0, random });
    const step = 1e-6;
    for (const part of PARTS) {
      const some = [...weights[part].keys()]
        .filter((at) => (sum[part][at] ?? 0) !== 0)
        .filter((_, at) => at % 97 === 0);
      expect(some.length, `${part} is learned`).toBeGreaterThan(0);
      for (const at of some.slice(0, 6)) {
        const weight = weights[part][at] ?? 0;
        weights[part][at] = weight + step;
        const more = errorOf(network, input, targets);
        weights[part][at] = weight - step;
        const less = errorOf(network, input, targets);
        weights[part][at] = weight;
        expect(sum[part][at], `${part} ${at}`).toBeCloseTo((more - less) / (2 * step), 3);
      }
    }
  });
});
