// Fuzzes formats in a process of its own, which can be ended where an input never returns or takes all memory, and whose processor time is that of reading alone.
// Prints a line of JSON for each input before it is read, its format and number, and one for each that was not read as it should be, with what was wrong.
// Arguments: seed, first number, number to end before, which are understood (each whose number it divides), formats.
import { writeSync } from 'node:fs';
import { readFixtures } from './fixtures.ts';
import { fuzzInput, troubleWith, warmUp } from './fuzz.ts';
import { watchInput } from './watch-input.ts';

/** Letters of what is told of an input: an error may quote all of it. */
const LONGEST_TROUBLE = 2000;

const [seed, from, to, understandEvery, ...formats] = process.argv.slice(2);
const all = readFixtures();
const begin = watchInput();
const tell = (line: object): unknown => writeSync(1, `${JSON.stringify(line)}\n`);

for (const name of formats) {
  const format = all.filter((fixture) => fixture.format === name);
  await warmUp(format);
  for (let number = Number(from); number < Number(to); number++) {
    tell({ format: name, number });
    begin();
    const trouble = await troubleWith(
      fuzzInput(Number(seed), number, { format, all }),
      number % Number(understandEvery) === 0,
    );
    if (trouble !== null) tell({ format: name, number, trouble: trouble.slice(0, LONGEST_TROUBLE) });
  }
}
