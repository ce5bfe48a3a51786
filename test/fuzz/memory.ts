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
/** What V8 takes for itself before it collects anything: code, and the space for young objects. */
const allowanceMegabytes = 64;

/** Reads each fixture, enlarged to 24 MB, in a process of its own: reading may take six times the input. Gives how many took more. */
export function checkMemory(fixtures: readonly Fixture[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'boswell-fuzz-'));
  let failures = 0;
  for (const { format, name, bytes } of fixtures) {
    const large = enlarge(bytes, megabytes * 1e6);
    if (large === null) continue;
    const file = join(folder, 'large');
    writeFileSync(file, large);
    const taken = megabytesTaken(file);
    const most = mostTimes * (large.length / 1e6) + allowanceMegabytes;
    const isFine = taken !== null && taken <= most;
    if (!isFine) failures++;
    const figure = taken === null ? 'the process ended' : `${taken.toFixed(0)} MB`;
    console.log(`${isFine ? 'ok  ' : 'FAIL'}  ${`${format}/${name}`.padEnd(44)} ${figure} of ${most.toFixed(0)} MB`);
  }
  rmSync(folder, { recursive: true });
  return failures;
}

/** The largest size while a file is read, above that with its bytes alone; null where the process failed. */
function megabytesTaken(file: string): number | null {
  const args = ['--conditions=@boswell/source', '--import', 'tsx', script, file];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}
