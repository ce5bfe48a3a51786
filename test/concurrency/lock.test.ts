import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRuns } from '#apply';
import { diskFiles } from '#files';
import { leftovers } from '../support/vault-state.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'boswell-race-'));
const program = path.join(scratch, 'racing-process.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [path.join(import.meta.dirname, 'racing-process.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@boswell/source'],
    logLevel: 'error',
  });
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function newVault(): string {
  const root = fs.mkdtempSync(path.join(scratch, 'vault-'));
  fs.writeFileSync(path.join(root, 'Count.md'), '0\n');
  return root;
}

/** A process that waits for `go`; what it says comes line by line. */
interface Racer {
  readonly child: ChildProcess;
  readonly nextLine: () => Promise<string>;
  readonly go: () => void;
  /** Ends its stdin: a holder gives the lock back. */
  readonly end: () => Promise<void>;
}

async function racers(count: number, ...args: readonly string[]): Promise<readonly Racer[]> {
  const started = Array.from({ length: count }, () => racer(args));
  for (const each of started) expect(await each.nextLine()).toBe('ready');
  return started;
}

function racer(args: readonly string[]): Racer {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = once(child, 'exit');
  return {
    child,
    nextLine: async () => String((await lines.next()).value),
    go: () => void child.stdin.write('go\n'),
    end: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

const ended = spawnSync(process.execPath, ['--version']).pid;
const owner = {
  pid: ended,
  host: os.hostname(),
  startedMs: 1,
  command: 'watch',
  since: '2026-11-23T12:00:00',
  token: 'x',
};

describe('of six processes that want the vault at once, one gets it and the others say who', () => {
  test.each([
    ['when it is free', null],
    ['when the lock is of a process that has ended', { ...owner, beatMs: Date.now() }],
    ['when the lock is of a computer that fell silent', { ...owner, host: 'studio', beatMs: Date.now() - 180_000 }],
  ])('%s', async (_when, lock) => {
    const root = newVault();
    if (lock !== null) {
      fs.mkdirSync(path.join(root, '.boswell'));
      fs.writeFileSync(path.join(root, '.boswell/lock'), JSON.stringify(lock));
    }
    const all = await racers(6, 'hold', root);
    for (const each of all) each.go();
    const said = await Promise.all(all.map((each) => each.nextLine()));
    const winner = all[said.indexOf('won')];
    const refusal = `VaultLockedError: Cannot lock the vault: it is in use by boswell hold (pid ${winner?.child.pid} on ${os.hostname()} since 2026-11-23 16:30:05)`;
    expect(said.toSorted()).toEqual([...Array(5).fill(refusal), 'won']);
    for (const each of all) await each.end();
    expect(leftovers(diskFiles(root))).toEqual([]);
  });
});

test('a holder that is killed does not hold up the next one', async () => {
  const root = newVault();
  const [first, second] = await racers(2, 'hold', root);
  first?.go();
  expect(await first?.nextLine()).toBe('won');
  first?.child.kill('SIGKILL');
  await first?.end();
  second?.go();
  expect(await second?.nextLine()).toBe('won');
  await second?.end();
  expect(leftovers(diskFiles(root))).toEqual([]);
});

test('four processes that wait for each other lose no run', async () => {
  const root = newVault();
  const all = await racers(4, 'count', root, '6');
  for (const each of all) each.go();
  expect(await Promise.all(all.map((each) => each.nextLine()))).toEqual(['done', 'done', 'done', 'done']);
  for (const each of all) await each.end();
  expect(fs.readFileSync(path.join(root, 'Count.md'), 'utf8')).toBe('24\n');
  const { runs, diagnostics } = readRuns(diskFiles(root));
  expect(runs.map(({ before }) => before['Count.md'])).toEqual(Array.from({ length: 24 }, (_, index) => `${index}\n`));
  expect(diagnostics).toEqual([]);
  expect(leftovers(diskFiles(root))).toEqual([]);
});
