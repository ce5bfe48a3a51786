import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addNotes, freshVault, transcript } from './inputs.ts';
import { boswell, middle, runNode } from './measure.ts';
import { plotOf } from './plot.ts';
import { type Report, say } from './report.ts';

const sizes = [1_000, 10_000, 100_000];
const rounds = 7;

/** One vault size, with what was measured at it: seconds of whole processes. */
interface AtSize {
  readonly notes: number;
  readonly vault: string;
  /** What the first look took more than the second. */
  readonly firstSeconds: number;
  readonly hour: number[];
  readonly short: number[];
}

/**
 * What the size of the vault costs: filing one source into vaults of 1,000, 10,000 and 100,000 notes that were looked at before,
 * round by round, and the first look at each. `plotFile`: where the picture of it goes, or null.
 */
export function benchScale(report: Report, plotFile: string | null): void {
  const all = sizes.map(prepare);
  const talks = { hour: transcript(1), short: transcript(0.1) };
  for (let round = 0; round < rounds; round += 1) {
    for (const at of all)
      for (const talk of ['hour', 'short'] as const) at[talk].push(timeFiling(at.vault, talks[talk]));
  }
  for (const { notes, firstSeconds } of all) {
    report(
      'least',
      `notes a second at first sight, ${notes.toLocaleString('en')} notes`,
      notes / firstSeconds,
      'a second',
      3000,
    );
  }
  const [least, most] = [all[0], all.at(-1)];
  if (least === undefined || most === undefined) return;
  for (const talk of ['hour', 'short'] as const) {
    const title = talk === 'hour' ? 'an hour of talk' : 'a talk of six minutes';
    const ratio = middle(most[talk]) / middle(least[talk]);
    report('most', `filing ${title} into 100,000 notes / into 1,000`, ratio, 'times', 1.3);
    say(
      all
        .map(({ notes, [talk]: seconds }) => `${notes.toLocaleString('en')}: ${middle(seconds).toFixed(2)} s`)
        .join(', '),
    );
  }
  if (plotFile !== null)
    writeFileSync(
      plotFile,
      plotOf(all.map(({ notes, hour, short }) => ({ notes, hour: middle(hour), short: middle(short) }))),
    );
  for (const { vault } of all) rmSync(vault, { recursive: true });
}

function prepare(notes: number): AtSize {
  const vault = freshVault();
  addNotes(vault, notes);
  const look = (): number => runNode([boswell, 'ingest', '--vault', vault], vault).seconds;
  const [first, again] = [look(), look()];
  timeFiling(vault, transcript(0.1));
  return { notes, vault, firstSeconds: first - again, hour: [], short: [] };
}

/** Files a talk and takes it back; only the filing is timed. */
function timeFiling(vault: string, text: string): number {
  writeFileSync(join(vault, 'Inbox', '2026-03-16 Call.md'), text);
  const { seconds } = runNode([boswell, 'ingest', '--vault', vault], vault);
  runNode([boswell, 'undo', '--vault', vault], vault);
  rmSync(join(vault, 'Inbox', '2026-03-16 Call.md'));
  return seconds;
}
