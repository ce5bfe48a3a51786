import { expect, test } from 'vitest';
import { learnedRowsOf } from '../../src/2-understand/builtin/models/network/lexicon.ts';
import { readOwn } from '../corpus.ts';
import { learnNetwork } from './learn-network.ts';

const lexicon = {
  dimensions: 4,
  vectors: Uint8Array.from({ length: 8 }, (_, at) => 128 + Math.round(100 * Math.sin(at))),
  stepsAUnit: 100,
  vectorRows: new Map([
    ['send', 0],
    ['week', 1],
  ]),
  learnedRows: learnedRowsOf(new Set(['i', 'the', 'you', 'send', 'we'])),
};

test('the same conversations give the same network, to the last bit of every weight', async () => {
  const few = (await readOwn('examples')).slice(0, 1);
  const [first, second] = [learnNetwork(few, lexicon), learnNetwork(few, lexicon)];
  expect(first.weights).toEqual(second.weights);
});
