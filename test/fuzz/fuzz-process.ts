// Fuzzes formats in a process of its own, which can be ended where an input never returns or takes all memory, and whose processor time is that of reading alone.
// Prints a line of JSON for each input before it is read, its format and number, and one for each that was not read as it should be, with what was wrong.
// Arguments: seed, first number, number to end before, formats.
import { writeSync } from 'node:fs';
import { readFixtures } from './fixtures.ts';
import { fuzzInput, troubleWith } from './fuzz.ts';
import { watchInput } from './watch-input.ts';

const [seed, from, to, ...formats] = process.argv.slice(2);
const all = readFixtures();
const begin = watchInput();
const tell = (line: object): unknown => writeSync(1, `${JSON.stringify(line)}\n`);

for (const name of formats) {
  const format = all.filter((fixture) => fixture.format === name);
  // What is loaded on first use (a parser, the languages) is not for an input to answer for.
  for (const { name: path, bytes } of format) await troubleWith({ path, bytes });
  for (let number = Number(from); number < Number(to); number++) {
    tell({ format: name, number });
    begin();
    const trouble = await troubleWith(fuzzInput(Number(seed), number, { format, all }), number);
    if (trouble !== null) tell({ format: name, number, trouble });
  }
}
