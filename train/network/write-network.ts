import type { Weights } from '../../src/2-understand/builtin/models/network/network.ts';
import { writeWeights } from '../write-model.ts';

/** Longer ones stand on a line of their own, as the formatter has them. */
const LONGEST_ON_A_LINE = 104;

/** The weights of a network as a TypeScript file. */
export function printNetwork(weights: Weights): string {
  const parts = Object.entries(weights).map(([name, values]: [string, Float64Array]) => {
    const written = writeWeights(values);
    const space = written.weights.length > LONGEST_ON_A_LINE ? '\n      ' : ' ';
    return `  ${name}: {\n    largest: ${written.largest},\n    weights:${space}'${written.weights}',\n  },\n`;
  });
  return `// Made by \`npm run train\`; not to be edited.\nimport type { WrittenNetwork } from './read-network.ts';\n\n/** Weights of the network. */\nexport const writtenNetwork: WrittenNetwork = {\n${parts.join('')}};\n`;
}
