import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addNotes, freshVault, transcript } from './inputs.ts';
import { type Measured, median, runNode } from './measure.ts';
import type { Report } from './report.ts';

const boswell = fileURLToPath(new URL('../bin/boswell.js', import.meta.url));
const rounds = 7;
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

/** How long whole commands take, as ratios in one run. Build first (npm run bench does). */
export function benchWholeCommands(report: Report): void {
  const bare = median(rounds * 3, () => runNode(['-e', '0'], '.'));
  const version = median(rounds * 3, () => runNode([boswell, '--version'], '.'));
  const help = median(rounds, () => runNode([boswell, '--help'], '.'));
  console.log(`node -e 0: ${(bare.seconds * 1000).toFixed(0)} ms`);
  report('boswell --version / node -e 0', version.seconds / bare.seconds, 'times', 2.5);
  report('boswell --help / node -e 0', help.seconds / bare.seconds, 'times', 2.5);

  const vault = freshVault();
  const hour = timeIngest(vault, transcript(1), rounds);
  report('ingest of an hour of talk (10,000 words), whole process', hour.seconds, 's', 1.5);
  report('ingest of an hour of talk, largest resident size', hour.megabytes, 'MB', 300);

  const ten = timeIngest(vault, transcript(10), 3);
  const twenty = timeIngest(vault, transcript(20), 3);
  report('20 hours of talk / 10 hours of talk (linear: 2)', twenty.seconds / ten.seconds, 'times', 2.3);
  console.log(
    `      1 h ${hour.seconds.toFixed(2)} s, 10 h ${ten.seconds.toFixed(2)} s, 20 h ${twenty.seconds.toFixed(2)} s`,
  );

  const filled = freshVault();
  addNotes(filled, 5000);
  const first = timeIngest(filled, transcript(1), rounds);
  runNode([boswell, 'ingest', '--vault', filled], filled);
  const again = timeIngest(filled, transcript(1), rounds);
  report('ingest into 5,000 notes never looked at / into an empty vault', first.seconds / hour.seconds, 'times', 1.5);
  report('ingest into 5,000 notes looked at before / into an empty vault', again.seconds / hour.seconds, 'times', 1.5);
  rmSync(vault, { recursive: true });
  rmSync(filled, { recursive: true });
}
