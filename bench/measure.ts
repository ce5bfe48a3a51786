import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a whole process took. */
export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The built program. */
export const boswell: string = fileURLToPath(new URL('../bin/boswell.js', import.meta.url));

const memoryHook = fileURLToPath(new URL('./report-memory.mjs', import.meta.url));

/** Runs `node` with arguments once, to its end. @throws {Error} with its output where it fails. */
export function runNode(args: readonly string[], cwd: string): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'boswell-bench-'));
  const memoryFile = join(folder, 'memory');
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', memoryHook, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, BENCH_MEMORY: memoryFile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  const megabytes = Number(readFileSync(memoryFile, 'utf8')) / 1024;
  rmSync(folder, { recursive: true });
  return { seconds, megabytes };
}

/** Median of several measurements, in each dimension; a run's set-up is not counted. */
export function median(rounds: number, measureOnce: () => Measured): Measured {
  const all = Array.from({ length: rounds }, measureOnce);
  return { seconds: middle(all.map((each) => each.seconds)), megabytes: middle(all.map((each) => each.megabytes)) };
}

/** The middle one of some values, the upper of two; 0 where there is none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
