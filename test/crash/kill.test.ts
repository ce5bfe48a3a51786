import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recover } from '#apply';
import { diskFiles } from '#files';
import { leftovers, vaultState } from '../support/vault-state.ts';
import { plantScene, type Scene, scratchRoot } from './scenario.ts';

/** Hundreds of runs, on a machine that may have other work. */
const patienceMs = 300_000;

const scratch = fs.mkdtempSync(path.join(scratchRoot(), 'boswell-crash-'));
const program = path.join(scratch, 'crashing-process.mjs');
const template = path.join(scratch, 'template');
let before: Readonly<Record<string, string>>;
let after: Readonly<Record<string, string>>;
let applySteps: readonly Step[];

interface Step {
  readonly index: number;
  readonly name: string;
}

/** Where to die: before a step, or with five bytes of it written. */
interface Point extends Step {
  readonly how: 'whole' | 'torn';
}

beforeAll(async () => {
  await build({
    entryPoints: [path.join(import.meta.dirname, 'crashing-process.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@boswell/source'],
    logLevel: 'error',
  });
  before = vaultState(diskFiles(plantScene(template).root));
  const scene = copyScene('complete');
  applySteps = JSON.parse((await run('apply', scene)).stdout);
  after = vaultState(diskFiles(scene.root));
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function copyScene(name: string, from = template): Scene {
  const folder = path.join(scratch, name);
  fs.cpSync(from, folder, { recursive: true });
  return { root: path.join(folder, 'vault'), outside: path.join(folder, 'elsewhere.txt') };
}

function run(
  job: 'apply' | 'recover',
  { root, outside }: Scene,
  die?: Point,
): Promise<{ signal: string | null; stdout: string }> {
  const point = die === undefined ? [] : [String(die.index), die.how];
  return new Promise((done) => {
    execFile(process.execPath, [program, job, root, outside, ...point], (error, stdout) =>
      done({ signal: error?.signal ?? null, stdout }),
    );
  });
}

function pointsOf(steps: readonly Step[]): readonly Point[] {
  const torn = steps.filter(({ name }) => name === 'write').map((step) => ({ ...step, how: 'torn' as const }));
  return [...steps.map((step) => ({ ...step, how: 'whole' as const })), ...torn];
}

/** Does `work` for all items, as many at a time as there are cores. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, worker));
}

test(
  'a run that is killed at any step is after the next start as if it had not been, or complete',
  async () => {
    const points = pointsOf(applySteps);
    const outcomes = { before: 0, after: 0 };
    await inParallel(points, async (point) => {
      const scene = copyScene(`apply-${point.index}-${point.how}`);
      const { signal } = await run('apply', scene, point);
      expect({ point, signal }).toEqual({ point, signal: 'SIGKILL' });
      recover(diskFiles(scene.root));
      const state = vaultState(diskFiles(scene.root));
      expect({ point, state }).toEqual({ point, state: state['Meetings/'] === undefined ? before : after });
      expect(leftovers(diskFiles(scene.root))).toEqual([]);
      outcomes[state['Meetings/'] === undefined ? 'before' : 'after'] += 1;
      fs.rmSync(path.dirname(scene.root), { recursive: true });
    });
    console.log(`Killed an apply at ${points.length} points: ${outcomes.before} before, ${outcomes.after} after`);
    expect(points.length).toBeGreaterThan(150);
    expect(outcomes.before).toBeGreaterThan(100);
    expect(outcomes.after).toBeGreaterThan(0);
  },
  patienceMs,
);

test(
  'recovery that is killed at any step is finished by the next one',
  async () => {
    const seal = applySteps.findLast(({ name }) => name === 'rename');
    const killed = copyScene('killed-before-seal');
    await run('apply', killed, { index: seal?.index ?? -1, name: 'rename', how: 'whole' });
    const complete = copyScene('recovered', path.dirname(killed.root));
    const points = pointsOf(JSON.parse((await run('recover', complete)).stdout));
    expect(vaultState(diskFiles(complete.root))).toEqual(before);
    await inParallel(points, async (point) => {
      const scene = copyScene(`recover-${point.index}-${point.how}`, path.dirname(killed.root));
      const { signal } = await run('recover', scene, point);
      expect({ point, signal }).toEqual({ point, signal: 'SIGKILL' });
      recover(diskFiles(scene.root));
      expect({ point, state: vaultState(diskFiles(scene.root)) }).toEqual({ point, state: before });
      expect(leftovers(diskFiles(scene.root))).toEqual([]);
      fs.rmSync(path.dirname(scene.root), { recursive: true });
    });
    console.log(`Killed a recovery at ${points.length} points`);
    expect(points.length).toBeGreaterThan(50);
  },
  patienceMs,
);
