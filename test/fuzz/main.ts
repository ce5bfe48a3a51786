// npm run fuzz -- --runs 100000 [--seed N] [--only FORMAT,FORMAT] [--understand-every N]: mutates the fixtures of every format, so many inputs each, and checks the laws of reading, time and memory; every tenth, or Nth, is understood too.
// A failure is printed with what brings it back: --seed, --only and --number.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFixtures } from './fixtures.ts';
import { fuzzInput, troubleWith, warmUp } from './fuzz.ts';
import { checkMemory } from './memory.ts';
import { startFuzzing } from './start-fuzzing.ts';
import { MOST_SECONDS, TOO_BUSY, TOO_IDLE } from './watch-input.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    number: { type: 'string' },
    'understand-every': { type: 'string', default: '10' },
  },
});
const runs = Number(values.runs);
const understandEvery = Number(values['understand-every']);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const all = readFixtures();
const known = [...new Set(all.map(({ format }) => format))];
const formats = values.only?.split(',') ?? known;
const unknown = formats.filter((format) => !known.includes(format));
if (unknown.length > 0) throw new Error(`No fixtures of ${unknown.join(', ')}: --only takes ${known.join(', ')}`);
const mostFailures = 20;
let failures = 0;

function tell(format: string, number: number, trouble: string): void {
  failures++;
  const input = fuzzInput(seed, number, { format: all.filter((fixture) => fixture.format === format), all });
  const file = join(tmpdir(), `fuzz-${format}-${seed}-${number}`);
  writeFileSync(file, input.bytes);
  console.log(`FAIL  ${format}/${input.fixture.name}: ${trouble}`);
  console.log(`      kept as ${file}; again: npm run fuzz -- --seed ${seed} --only ${format} --number ${number}`);
}

/** Fuzzes a format from a number on; gives the number to go on from, `runs` once all are through. */
function fuzzFrom(format: string, from: number): Promise<number> {
  let at = from;
  const child = startFuzzing({ formats: [format], seed, from, to: runs, understandEvery }, ({ number, trouble }) => {
    at = number;
    if (trouble !== undefined) tell(format, number, trouble);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(runs);
      const waited = `it did not come back in ${MOST_SECONDS} s of ${signal === TOO_BUSY ? 'processor time' : 'doing nothing'}`;
      const isHung = signal === TOO_BUSY || signal === TOO_IDLE;
      tell(format, at, isHung ? waited : `the process ended with ${code ?? signal}, out of memory perhaps`);
      resolve(at + 1);
    });
  });
}

async function fuzzFormat(format: string): Promise<void> {
  const started = performance.now();
  for (let from = 0; from < runs && failures < mostFailures; ) from = await fuzzFrom(format, from);
  console.log(`      ${format.padEnd(24)} ${runs} inputs in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

console.log(`seed ${seed}, ${runs} inputs for each of ${formats.length} formats`);
if (values.number !== undefined) {
  const format = all.filter((fixture) => fixture.format === values.only);
  await warmUp(format);
  const trouble = await troubleWith(fuzzInput(seed, Number(values.number), { format, all }));
  console.log(trouble ?? 'nothing is wrong with it');
  process.exit(trouble === null ? 0 : 1);
}
for (const format of formats) await fuzzFormat(format);
failures += checkMemory(all.filter(({ format }) => formats.includes(format)));
console.log(failures === 0 ? 'nothing was wrong' : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
