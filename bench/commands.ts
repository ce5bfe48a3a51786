import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshVault, transcript } from './inputs.ts';
import { boswell, type Measured, median, runNode } from './measure.ts';
import { type Report, say } from './report.ts';

const rounds = 7;

/** What whole commands take: starting, and filing talks of one, ten and twenty hours. */
export function benchCommands(report: Report): void {
  const bare = median(rounds * 3, () => runNode(['-e', '0'], '.'));
  const version = median(rounds * 3, () => runNode([boswell, '--version'], '.'));
  const help = median(rounds, () => runNode([boswell, '--help'], '.'));
  say(`node -e 0: ${(bare.seconds * 1000).toFixed(0)} ms`);
  report('most', 'boswell --version / node -e 0', version.seconds / bare.seconds, 'times', 2.5);
  report('most', 'boswell --help / node -e 0', help.seconds / bare.seconds, 'times', 2.5);

  const vault = freshVault();
  const hour = timeIngest(vault, transcript(1), rounds);
  report('most', 'ingest of an hour of talk (10,000 words), whole process', hour.seconds, 's', 1.5);
  report('most', 'ingest of an hour of talk, largest resident size', hour.megabytes, 'MB', 300);
  const ten = timeIngest(vault, transcript(10), 3);
  const twenty = timeIngest(vault, transcript(20), 3);
  report('most', '20 hours of talk / 10 hours of talk (linear: 2)', twenty.seconds / ten.seconds, 'times', 2.3);
  say(`1 h ${hour.seconds.toFixed(2)} s, 10 h ${ten.seconds.toFixed(2)} s, 20 h ${twenty.seconds.toFixed(2)} s`);
  rmSync(vault, { recursive: true });
}

/** Times filing one transcript, each round into a fresh copy of the vault. */
function timeIngest(vault: string, text: string, times: number): Measured {
  return median(times, () => {
    const copy = mkdtempSync(join(tmpdir(), 'boswell-bench-copy-'));
    cpSync(vault, copy, { recursive: true, preserveTimestamps: true });
    writeFileSync(join(copy, 'Inbox', '2026-03-16 Long call.md'), text);
    const measured = runNode([boswell, 'ingest', '--vault', copy], copy);
    rmSync(copy, { recursive: true });
    return measured;
  });
}
