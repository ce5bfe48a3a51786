import { once } from 'node:events';
import { expect, test } from 'vitest';
import { readFixtures } from './fixtures.ts';
import { fuzzInput } from './fuzz.ts';
import { type FuzzLine, startFuzzing } from './start-fuzzing.ts';

/** A short run; `npm run fuzz -- --runs 100000` makes a long one, with a seed of its own. */
const runs = 20;
/** Each PDF starts a thread, and one that keeps it busy takes seconds. */
const pdfRuns = 5;
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const minutes = 60_000;

const all = readFixtures();
const formats = [...new Set(all.map(({ format }) => format))];

async function fuzzed(some: readonly string[], to: number): Promise<{ tried: number; troubles: readonly FuzzLine[] }> {
  const lines: FuzzLine[] = [];
  const child = startFuzzing({ formats: some, seed, from: 0, to, understandEvery: 10 }, (line) => lines.push(line));
  const [code] = await once(child, 'close');
  expect(code, `the process ended at ${JSON.stringify(lines.at(-1))}`).toBe(0);
  const troubles = lines.filter(({ trouble }) => trouble !== undefined);
  return { tried: lines.length - troubles.length, troubles };
}

test('every format, spoiled in many ways, is read soundly or refused, and in time', {
  timeout: 5 * minutes,
}, async () => {
  const some = formats.filter((format) => format !== 'pdf');
  expect(await fuzzed(some, runs)).toEqual({ tried: some.length * runs, troubles: [] });
});

test('so is a PDF', { timeout: 2 * minutes }, async () => {
  expect(await fuzzed(['pdf'], pdfRuns)).toEqual({ tried: pdfRuns, troubles: [] });
});

test('the same seed gives the same inputs', () => {
  const input = (): unknown => fuzzInput(7, 3, { format: all, all });
  expect(input()).toEqual(input());
});
