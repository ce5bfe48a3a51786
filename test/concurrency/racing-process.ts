import process from 'node:process';
import { applyPlan, recover, withVaultLock } from '#apply';
import { type ChangePlan, joinVaultPath } from '#core';
import { diskFiles, sha256, thisProcess, uniqueToken } from '#files';

/**
 * A process of its own that wants the lock. Says "ready", waits for a line on stdin, then does its job:
 * `hold` takes the lock or says who has it, and holds it until stdin ends; `count` adds one to a page, so many times.
 * Arguments: hold|count, the vault's folder, how often.
 */
const [job = '', root = '', times = '1'] = process.argv.slice(2);
const now = '2026-11-23T16:30:05';
const files = diskFiles(root);
const page = joinVaultPath('Count.md');
const owner = { ...thisProcess(), command: job, since: now, token: uniqueToken() };
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const options = { waitMs: job === 'hold' ? 0 : 60_000, onWait: (): void => {}, nowMs: Date.now, sleep };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function hold(ended: Promise<unknown>): Promise<void> {
  await withVaultLock(files, owner, options, async () => {
    say('won');
    await ended;
  });
}

async function count(): Promise<void> {
  for (let round = 0; round < Number(times); round += 1) {
    await withVaultLock(files, { ...owner, token: uniqueToken() }, options, async (lock) => {
      recover(files);
      const before = new TextDecoder().decode(files.read(page));
      const content = `${Number(before) + 1}\n`;
      const operation = { kind: 'update', path: page, expects: sha256(before), content, reason: 'Counts' } as const;
      const plan: ChangePlan = {
        schema: 'boswell/plan@1',
        command: 'count',
        operations: [operation],
        sources: [],
        diagnostics: [],
      };
      lock.beat(true);
      applyPlan(plan, files, now);
    });
  }
}

const input = process.stdin[Symbol.asyncIterator]();
say('ready');
await input.next();
const ended = input.next();
try {
  await (job === 'hold' ? hold(ended) : count());
  say('done');
} catch (error) {
  say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
process.exit(0);
