import type { Weights } from '../../src/2-understand/builtin/models/network/network.ts';
import { writeWeights } from '../write-model.ts';

/** The weights of a network as a TypeScript file. */
export function printNetwork(weights: Weights): string {
  const parts = Object.entries(weights).map(([name, values]: [string, Float64Array]) => {
    const written = writeWeights(values);
    return `  ${name}: {\n    largest: ${written.largest},\n    weights:\n      '${written.weights}',\n  },\n`;
  });
  return `// Made by \`npm run train\`; not to be edited.\nimport type { WrittenNetwork } from './read-network.ts';\n\n/** Weights of the network. */\nexport const writtenNetwork: WrittenNetwork = {\n${parts.join('')}};\n`;
}
