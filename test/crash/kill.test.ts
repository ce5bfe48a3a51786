import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles } from '#files';
import { leftovers } from '../support/vault-state.ts';
import { runCommand } from './command.ts';
import { differences, planIn, plantIngest, plantScene, type Scene, sceneIn, scratchRoot, stateOf } from './scenario.ts';

/** Hundreds of runs, on a machine that may have other work. */
const patienceMs = 300_000;

const scratch = fs.mkdtempSync(path.join(scratchRoot(), 'boswell-crash-'));
const program = path.join(scratch, 'crashing-process.mjs');

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
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function copyScene(from: Scene, name: string): Scene {
  const folder = path.join(scratch, name);
  fs.cpSync(from.folder, folder, { recursive: true });
  return sceneIn(folder);
}

function run(
  job: 'apply' | 'recover',
  { folder }: Scene,
  die?: Point,
): Promise<{ signal: string | null; stdout: string }> {
  const point = die === undefined ? [] : [String(die.index), die.how];
  return new Promise((done) => {
    execFile(process.execPath, [program, job, folder, ...point], (error, stdout) =>
      done({ signal: error?.signal ?? null, stdout }),
    );
  });
}

/**
 * Every step that can change the disk, and the middle of every write. Not before an fsync: what a killed process has written
 * the system keeps, so a kill there leaves the very disk that a kill at the next step leaves. (For what a power cut leaves
 * see power-cut.laws.test.ts.)
 */
function pointsOf(steps: readonly Step[]): readonly Point[] {
  const whole = steps.filter(({ name }) => name !== 'fsync').map((step) => ({ ...step, how: 'whole' as const }));
  return [...whole, ...whole.filter(({ name }) => name === 'write').map((step) => ({ ...step, how: 'torn' as const }))];
}

/** Does `work` for all items, as many at a time as there are cores. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, worker));
}

/** Kills a process at every step of its job, and looks at what the next start makes of it: one of the states expected. */
async function killEverywhere(
  title: string,
  job: 'apply' | 'recover',
  template: Scene,
  expected: readonly Readonly<Record<string, string>>[],
): Promise<{ readonly points: number; readonly outcomes: readonly number[] }> {
  const complete = copyScene(template, `${job}-complete`);
  const steps: readonly Step[] = JSON.parse((await run(job, complete)).stdout);
  const points = pointsOf(steps);
  expect(differences(stateOf(complete), expected.at(-1) ?? {})).toEqual([]);
  fs.rmSync(complete.folder, { recursive: true });
  const outcomes = expected.map(() => 0);
  await inParallel(points, async (point) => {
    const scene = copyScene(template, `${job}-${point.index}-${point.how}`);
    const { signal } = await run(job, scene, point);
    expect({ point, signal }).toEqual({ point, signal: 'SIGKILL' });
    await runCommand(null, diskFiles(scene.root));
    const state = stateOf(scene);
    const wrong = expected.map((each) => differences(state, each));
    const which = wrong.findIndex((each) => each.length === 0);
    expect({ point, wrong: which < 0 ? wrong : [] }).toEqual({ point, wrong: [] });
    outcomes[which] = (outcomes[which] ?? 0) + 1;
    expect({ point, leftovers: leftovers(diskFiles(scene.root)) }).toEqual({ point, leftovers: [] });
    fs.rmSync(scene.folder, { recursive: true });
  });
  const equal = steps.length - points.filter(({ how }) => how === 'whole').length;
  const [before = 0, after] = outcomes;
  const came = after === undefined ? '' : `: ${before} came out as before, ${after} as after`;
  console.log(`Killed ${title} at ${points.length} points${came} (${equal} more, before an fsync, equal the next one)`);
  return { points: points.length, outcomes };
}

test(
  'a run of every kind of operation that is killed at any step is after the next start as if it had not been, or complete',
  async () => {
    const template = plantScene(path.join(scratch, 'all-kinds'));
    const after = copyScene(template, 'all-kinds-after');
    await run('apply', after);
    const title = `a run over ${planIn(template).operations.length} files`;
    const states = [stateOf(template), stateOf(after)];
    const { points, outcomes } = await killEverywhere(title, 'apply', template, states);
    expect(points).toBeGreaterThan(90);
    expect(outcomes[0]).toBeGreaterThan(80);
    expect(outcomes[1]).toBeGreaterThan(0);
  },
  patienceMs,
);

test(
  'so is what ingest does with two conversations, at least twelve files',
  async () => {
    const template = await plantIngest(path.join(scratch, 'ingest'), ['one-to-one', 'stand-up']);
    const files = planIn(template).operations.length;
    expect(files).toBeGreaterThanOrEqual(12);
    const after = copyScene(template, 'ingest-after');
    await run('apply', after);
    const states = [stateOf(template), stateOf(after)];
    const { points, outcomes } = await killEverywhere(`an ingest over ${files} files`, 'apply', template, states);
    expect(points).toBeGreaterThan(90);
    expect(outcomes[1]).toBeGreaterThan(0);
  },
  patienceMs,
);

test(
  'recovery that is killed at any step is finished by the next one',
  async () => {
    const template = plantScene(path.join(scratch, 'recovery'));
    const before = stateOf(template);
    const complete = copyScene(template, 'recovery-complete');
    const steps: readonly Step[] = JSON.parse((await run('apply', complete)).stdout);
    const renames = steps.filter(({ name }) => name === 'rename');
    // The last rename is the seal: killed there, all is done and none of it counts.
    await run('apply', template, { index: renames.at(-1)?.index ?? -1, name: 'rename', how: 'whole' });
    expect(stateOf(template)).not.toEqual(before);
    const { points } = await killEverywhere('a recovery', 'recover', template, [before]);
    expect(points).toBeGreaterThan(30);
  },
  patienceMs,
);
