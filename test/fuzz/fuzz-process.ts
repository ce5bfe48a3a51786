// Fuzzes one format in a process of its own, which can be ended where an input never returns or takes all memory. Prints a line for each input before it is
// read, its number, and one for each that was not read as it should be: the number and what was wrong, as JSON.
import { writeSync } from 'node:fs';
import { readFixtures } from './fixtures.ts';
import { fuzzInput, troubleWith } from './fuzz.ts';

const [name, seed, from, to] = process.argv.slice(2);
const all = readFixtures();
const format = all.filter((fixture) => fixture.format === name);
// What is loaded on first use (a parser, the languages) is not for an input to answer for.
for (const { name: path, bytes } of format) await troubleWith({ path, bytes });
for (let number = Number(from); number < Number(to); number++) {
  writeSync(1, `${number}\n`);
  const trouble = await troubleWith(fuzzInput(Number(seed), number, { format, all }));
  if (trouble !== null) writeSync(1, `${JSON.stringify({ number, trouble })}\n`);
}
