import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyPlan, readRuns, recover } from '#apply';
import { ApplyFailedError, BoswellError } from '#core';
import { diskFiles, nodeCalls, systemError } from '#files';
import { leftovers, vaultState } from '../support/vault-state.ts';
import { type CallStep, faultyCalls } from './faulty-calls.ts';
import { crashPlan, plantScene, type Scene, scratchRoot } from './scenario.ts';

/** No power is cut here, and without waiting for the disk each step can be tried with each error. */
const quickCalls = { ...nodeCalls, fsync: (): void => {} };

/** Hundreds of runs, on a machine that may have other work. */
const patienceMs = 300_000;

const scratch = fs.mkdtempSync(path.join(scratchRoot(), 'boswell-errors-'));
let template: Scene;
let before: Readonly<Record<string, string>>;
let after: Readonly<Record<string, string>>;
let steps: readonly CallStep[];

beforeAll(() => {
  template = plantScene(path.join(scratch, 'template'));
  before = vaultState(diskFiles(template.root));
  const found: CallStep[] = [];
  const scene = freshScene();
  expect(applyWith(scene, (step) => found.push(step))).toBeNull();
  after = vaultState(diskFiles(scene.root));
  steps = found;
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function freshScene(): Scene {
  const folder = path.join(scratch, 'scene');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.dirname(template.root), folder, { recursive: true });
  return { root: path.join(folder, 'vault'), outside: path.join(folder, 'elsewhere.txt') };
}

function applyWith(scene: Scene, beforeCall: (step: CallStep) => void): unknown {
  try {
    const files = diskFiles(scene.root, faultyCalls(quickCalls, beforeCall));
    applyPlan(crashPlan(scene.outside), files, '2026-11-23T16:30:05');
    return null;
  } catch (error) {
    return error;
  }
}

/** A run that could not read the journal does not know its own old folders: it leaves them, empty, and is complete all the same. */
function isComplete(state: Readonly<Record<string, string>>): boolean {
  const oldFolders = { 'Projects/': '', 'Projects/Atlas/': '', 'Projects/Atlas/2026/': '' };
  const text = JSON.stringify(Object.entries(state).sort());
  return [after, { ...after, ...oldFolders }].some((whole) => JSON.stringify(Object.entries(whole).sort()) === text);
}

test.each([
  ['EIO', 'all calls', (): boolean => true],
  ['ENOSPC', 'the calls that change the disk', ({ changes }: CallStep): boolean => changes],
  ['EACCES', 'the calls that change the disk', ({ changes }: CallStep): boolean => changes],
  ['EXDEV', 'the calls that change the disk', ({ changes }: CallStep): boolean => changes],
] as const)(
  '%s at any one of %s leaves the vault as it was, or the run complete',
  (code, _which, isTried) => {
    let scene = freshScene();
    const outcomes = { before: 0, after: 0 };
    for (const { index, name } of steps.filter(isTried)) {
      const error = applyWith(scene, (step) => {
        if (step.index === index) throw systemError(code, name, 'here');
      });
      const files = diskFiles(scene.root, quickCalls);
      const state = vaultState(files);
      if (error === null)
        expect({ index, name, isComplete: isComplete(state) }).toEqual({ index, name, isComplete: true });
      else expect({ index, name, state }).toEqual({ index, name, state: before });
      recover(files);
      expect(vaultState(files)).toEqual(state);
      expect(leftovers(files)).toEqual([]);
      outcomes[error === null ? 'after' : 'before'] += 1;
      if (error === null) scene = freshScene();
      else expect({ error, runs: readRuns(files).runs.length }).toEqual({ error: expect.any(BoswellError), runs: 1 });
    }
    console.log(
      `${code} at ${outcomes.before + outcomes.after} points: ${outcomes.before} before, ${outcomes.after} after`,
    );
    expect(outcomes.before).toBeGreaterThan(100);
  },
  patienceMs,
);

test(
  'a disk that is full from any step on holds up neither the way back nor the message',
  () => {
    let scene = freshScene();
    const points = steps.filter(({ grows }) => grows);
    for (const { index, name } of points) {
      const error = applyWith(scene, (step) => {
        // A new name in a folder hardly ever needs space, and putting back a move is one.
        if (step.index >= index && step.grows && step.name !== 'link') throw systemError('ENOSPC', name, 'here');
      });
      const state = vaultState(diskFiles(scene.root));
      expect({ index, name, state }).toEqual({ index, name, state: error === null ? after : before });
      expect(leftovers(diskFiles(scene.root))).toEqual([]);
      if (error === null) scene = freshScene();
      else expect({ error }).toEqual({ error: expect.any(ApplyFailedError) });
      if (error instanceof Error) expect(error.message).toContain('the disk is full (ENOSPC); everything was put back');
    }
    console.log(`A full disk from each of ${points.length} points on`);
  },
  patienceMs,
);

test(
  'a disk that is gone from any step on is recovered when it is back',
  () => {
    let scene = freshScene();
    const points = steps.filter(({ changes }) => changes);
    for (const { index, name } of points) {
      const error = applyWith(scene, (step) => {
        if (step.index >= index) throw systemError('EIO', name, 'here');
      });
      const files = diskFiles(scene.root, quickCalls);
      recover(files);
      const state = vaultState(files);
      const isDone = state['Meetings/'] !== undefined;
      expect({ index, name, state }).toEqual({ index, name, state: isDone ? after : before });
      expect(leftovers(files)).toEqual([]);
      if (error === null) expect(isDone).toBe(true);
      if (isDone) scene = freshScene();
    }
    console.log(`A disk gone from each of ${points.length} points on`);
  },
  patienceMs,
);
