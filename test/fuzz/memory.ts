import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enlarge } from './enlarge.ts';
import type { Fixture } from './fixtures.ts';

const script = fileURLToPath(new URL('./memory-process.ts', import.meta.url));
const megabytes = 24;
const mostTimes = 6;

/**
 * Reads each fixture, enlarged to 24 MB, in a process of its own that may have six times that of heap, beside what the program itself takes, and ends where it needs more; the growth that is printed counts what nobody had to
 * collect yet. Gives how many did not get by.
 */
export function checkMemory(fixtures: readonly Fixture[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'boswell-fuzz-'));
  let failures = 0;
  for (const { format, name, bytes } of fixtures) {
    const large = enlarge(bytes, megabytes * 1e6);
    if (large === null) continue;
    const file = join(folder, 'large');
    writeFileSync(file, large);
    const grown = megabytesGrown(file, Math.ceil((mostTimes * large.length) / 1e6));
    if (grown === null) failures++;
    const figure = grown === null ? `needed more than ${mostTimes} times` : `grew by ${grown.toFixed(0)} MB`;
    const size = `${(large.length / 1e6).toFixed(0)} MB`;
    console.log(`${grown === null ? 'FAIL' : 'ok  '}  ${`${format}/${name}`.padEnd(44)} ${size}: ${figure}`);
  }
  rmSync(folder, { recursive: true });
  return failures;
}

/** By how much the process grew while it read a file; null where so much heap was not enough. */
function megabytesGrown(file: string, heapMegabytes: number): number | null {
  const heap = `--max-old-space-size=${heapMegabytes + PROGRAM_MEGABYTES}`;
  const args = [heap, '--conditions=@boswell/source', '--import', 'tsx', script, file];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

/** Node, the readers and tsx. */
const PROGRAM_MEGABYTES = 48;
