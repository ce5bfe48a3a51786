import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Weights } from '../../src/2-understand/builtin/models/network/network.ts';

/** The fold that a network is learned without, or none: it learns from all conversations. */
export type LeftOut = number | 'none';

/** Networks by what they were learned without, those of each group in a process of its own. Each comes out the same whatever process it is learned in. Minutes. */
export async function learnNetworks(
  corpora: string,
  groups: readonly (readonly LeftOut[])[],
): Promise<(without: LeftOut) => Weights> {
  const learned = new Map((await Promise.all(groups.map((group) => learnApart(corpora, group)))).flat());
  return (without) => {
    const weights = learned.get(String(without));
    if (weights === undefined) throw new Error(`The network that leaves out ${without} was not learned.`);
    return weights;
  };
}

type Entry = readonly [without: string, weights: Weights];

function learnApart(corpora: string, group: readonly LeftOut[]): Promise<readonly Entry[]> {
  const script = fileURLToPath(new URL('./learn-process.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    const child = fork(script, [corpora, ...group.map(String)], { serialization: 'advanced' });
    child.on('message', (entry: Entry) => entries.push(entry));
    child.on('error', reject);
    child.on('close', () => resolve(entries));
  });
}
