import { expect, test } from 'vitest';
import { readFixtures } from './fixtures.ts';
import { fuzzInput, unsoundnessOf } from './fuzz.ts';

/** A short run; `npm run fuzz -- --runs 100000` makes a long one, with a seed of its own, and counts the time as well: here other tests run beside, and only what never ends is a failure. */
const runs = 20;
/** Each PDF starts a thread, and one that keeps it busy takes seconds. */
const pdfRuns = 5;
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

const all = readFixtures();

test.each([...new Set(all.map(({ format }) => format))])(
  '%s, spoiled in many ways, is read soundly or refused',
  async (name) => {
    const format = all.filter((fixture) => fixture.format === name);
    // What is loaded on first use (a parser, the languages) is not for an input to answer for.
    for (const { name: path, bytes } of format.slice(0, 1)) await unsoundnessOf({ path, bytes });
    for (let number = 0; number < (name === 'pdf' ? pdfRuns : runs); number++) {
      const input = fuzzInput(seed, number, { format, all });
      expect(await unsoundnessOf(input), `seed ${seed}, number ${number}, of ${input.fixture.name}`).toBeNull();
    }
  },
);

test('the same seed gives the same inputs', () => {
  const input = (): unknown => fuzzInput(7, 3, { format: all, all });
  expect(input()).toEqual(input());
});
