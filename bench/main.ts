// npm run bench: how long things take, as ratios in one run. `npm run bench -- --only readers` (or `commands`) for a part of it.
import { benchReaders } from './readers.ts';
import { benchWholeCommands } from './whole-commands.ts';

const parts = { commands: benchWholeCommands, readers: benchReaders };
const only = process.argv.indexOf('--only');
const chosen = only < 0 ? Object.keys(parts) : [process.argv[only + 1] ?? ''];
const failures: string[] = [];

function report(title: string, value: number, unit: string, bar: number): void {
  const isMet = value <= bar;
  if (!isMet) failures.push(title);
  console.log(`${isMet ? 'ok  ' : 'OVER'}  ${title.padEnd(64)} ${value.toFixed(2)} ${unit} (bar ${bar})`);
}

for (const name of chosen) {
  const part = Object.entries(parts).find(([known]) => known === name)?.[1];
  if (part === undefined) throw new Error(`Unknown part "${name}". Known parts: ${Object.keys(parts).join(', ')}`);
  part(report);
}
if (failures.length > 0) {
  console.log(`${failures.length} over the bar: ${failures.join('; ')}`);
  process.exitCode = 1;
}
