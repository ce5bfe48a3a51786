import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, runNode } from './measure.ts';
import { type Report, say } from './report.ts';

/**
 * Why the index of pages is a log of our own and not SQLite: what a command does with it, done by both in processes of their own, over 100,000
 * notes in 5,000 folders, 10,000 of them entities' pages. Read every folder's stamp and every entity, look up 20 names, write 40 changed folders.
 */
export function benchIndex(report: Report): void {
  const scratch = mkdtempSync(join(tmpdir(), 'boswell-bench-index-'));
  const run = (store: string, job: string) => runNode([...loader, script, store, job, scratch], '.');
  const bare = median(5, () => run('none', 'use'));
  const seconds = new Map<string, number>();
  for (const store of ['ours', 'sqlite']) {
    run(store, 'make');
    seconds.set(store, median(5, () => run(store, 'use')).seconds - bare.seconds);
  }
  const [ours = 0, sqlite = 0] = [seconds.get('ours'), seconds.get('sqlite')];
  report('most', 'the index of 100,000 notes / SQLite (WebAssembly) in its place', ours / sqlite, 'times', 1);
  say(`ours ${(ours * 1000).toFixed(0)} ms, SQLite ${(sqlite * 1000).toFixed(0)} ms, of CPU and waiting`);
  rmSync(scratch, { recursive: true });
}

const script = fileURLToPath(new URL('./index-store-process.ts', import.meta.url));
const loader = ['--conditions=@boswell/source', '--import', 'tsx'];
