import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReaderInputs, writeReaderInputs } from './reader-inputs.ts';
import { type Report, say } from './report.ts';

const script = fileURLToPath(new URL('./parse-process.ts', import.meta.url));
const rounds = 5;
const megabytes = 50;

/** What V8 itself takes for JSON: no parser of npm's, and what most of those call. Told, with no bar. */
const YARDSTICK = 'JSON.parse alone';

/** Who is timed with which file. The first is ours, which also finds speakers, turns, title and language. */
const races: readonly { readonly input: keyof ReaderInputs; readonly parsers: readonly string[] }[] = [
  { input: 'vtt', parsers: ['boswell', 'subsrt-ts', 'node-webvtt', 'subtitle'] },
  { input: 'srt', parsers: ['boswell', 'subsrt-ts', 'subtitle'] },
  { input: 'whisper', parsers: ['boswell', 'secure-json-parse', '@streamparser/json', YARDSTICK] },
  { input: 'deepgram', parsers: ['boswell', 'secure-json-parse', '@streamparser/json', YARDSTICK] },
];

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * Times our readers against other parsers on the same file of 50 MB: CPU time of processes of their own, in turn, so that what else the machine does strikes all
 * alike; the least of five rounds counts.
 */
export function benchReaders(report: Report): void {
  const folder = mkdtempSync(join(tmpdir(), 'boswell-bench-readers-'));
  const inputs = writeReaderInputs(folder, megabytes);
  for (const { input, parsers } of races) {
    const best = new Map<string, Run>();
    for (let round = 0; round < rounds; round++) {
      for (const parser of parsers) {
        const run = runParser(parser, inputs[input]);
        if (run.seconds < (best.get(parser)?.seconds ?? Number.POSITIVE_INFINITY)) best.set(parser, run);
      }
    }
    const shown = [...best].map(([name, run]) => `${name} ${run.seconds.toFixed(2)} s, ${run.megabytes.toFixed(0)} MB`);
    say(`${input}, ${megabytes} MB: ${shown.join('; ')}`);
    const ours = best.get('boswell')?.seconds ?? Number.POSITIVE_INFINITY;
    const rivals = parsers.slice(1).filter((name) => name !== YARDSTICK);
    const others = rivals.map((name) => best.get(name)?.seconds ?? Number.POSITIVE_INFINITY);
    report('most', `reading ${input} / the fastest other parser`, ours / Math.min(...others), 'times', 1.3);
  }
  rmSync(folder, { recursive: true });
}

function runParser(parser: string, file: string): Run {
  const args = ['--conditions=@boswell/source', '--import', 'tsx', script, parser, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${parser} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}
