import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from '#app';
import { exampleNames, exampleSource, examplesFolder, snapshot, vaultWith, worldOfTest } from '../support/vaults.ts';

/** Conversations made of those of the examples: forty lines of one, from another place each, under a name of their own. */
function conversations(count: number): readonly { readonly name: string; readonly text: string }[] {
  const talks = exampleNames().map((example) => {
    const text = readFileSync(join(examplesFolder, example, exampleSource(example)), 'utf8');
    return { example, lines: text.split('\n').filter((line) => /^\**[A-Z][\w ]+\**:/.test(line)) };
  });
  const rich = talks.filter(({ lines }) => lines.length > 40);
  return Array.from({ length: count }, (_, index) => {
    const { example, lines } = rich[index % rich.length] ?? { example: '', lines: [] };
    const start = (index * 17) % Math.max(1, lines.length - 40);
    const day = String((index % 28) + 1).padStart(2, '0');
    return { name: `2026-02-${day} ${example} ${index}.txt`, text: `${lines.slice(start, start + 40).join('\n')}\n` };
  });
}

test('sixty sources become the same vault, byte for byte, with four jobs as with one', async () => {
  const sources = conversations(60);
  const states = [];
  for (const jobs of [1, 4]) {
    const vault = vaultWith([]);
    for (const { name, text } of sources) writeFileSync(join(vault.root, 'Inbox', name), text);
    const { plan } = await ingest({ paths: [], engine: null, jobs }, worldOfTest(vault.root));
    states.push({
      state: snapshot(vault.root),
      outcomes: plan.sources.map(({ outcome, note }) => `${outcome} ${note}`),
    });
    vault.dispose();
  }
  const [one, four] = states;
  expect(one?.outcomes).toHaveLength(60);
  expect(one?.outcomes.filter((line) => line.startsWith('failed'))).toEqual([]);
  expect(four?.outcomes).toEqual(one?.outcomes);
  const paths = Object.keys(one?.state ?? {});
  expect(Object.keys(four?.state ?? {})).toEqual(paths);
  expect(paths.filter((path) => four?.state[path] !== one?.state[path])).toEqual([]);
});
