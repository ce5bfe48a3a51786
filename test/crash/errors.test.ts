import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRuns } from '#apply';
import { ApplyFailedError, BoswellError } from '#core';
import { diskFiles, nodeCalls, systemError, thisProcess } from '#files';
import { leftovers } from '../support/vault-state.ts';
import { runCommand } from './command.ts';
import { type CallStep, faultyCalls } from './faulty-calls.ts';
import { differences, planIn, plantScene, type Scene, sceneIn, scratchRoot, stateOf } from './scenario.ts';

/** No power is cut here, and without waiting for the disk each step can be tried with each error. */
const quickCalls = { ...nodeCalls, fsync: (): void => {} };

/** Thousands of runs, on a machine that may have other work. */
const patienceMs = 300_000;

const scratch = fs.mkdtempSync(path.join(scratchRoot(), 'boswell-errors-'));
let template: Scene;
let before: State;
let after: State;
let steps: readonly CallStep[];

beforeAll(async () => {
  template = plantScene(path.join(scratch, 'template'));
  before = stateOf(template);
  const found: CallStep[] = [];
  const scene = freshScene();
  expect(await commandWith(scene, (step) => found.push(step))).toBeNull();
  after = stateOf(scene);
  steps = found;
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function freshScene(): Scene {
  const folder = path.join(scratch, 'scene');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(template.folder, folder, { recursive: true });
  return sceneIn(folder);
}

type State = Readonly<Record<string, string>>;

/** Runs the command with calls that may fail; gives what it throws. */
async function commandWith(scene: Scene, beforeCall: (step: CallStep) => void, self = thisProcess()): Promise<unknown> {
  try {
    await runCommand(planIn(scene), diskFiles(scene.root, faultyCalls(quickCalls, beforeCall)), self);
    return null;
  } catch (error) {
    return error;
  }
}

/** The next command: afterwards nothing is left over. Gives whether it changed anything. */
async function nextStart({ root }: Scene): Promise<boolean> {
  let changes = 0;
  const lookingOn = faultyCalls(quickCalls, (step) => {
    if (step.changes && !step.paths.some((each) => each.includes('/.boswell/lock'))) changes += 1;
  });
  await runCommand(null, diskFiles(root, lookingOn));
  expect(leftovers(diskFiles(root, quickCalls))).toEqual([]);
  return changes > 0;
}

/** A run that could not read the journal does not know its own old folders: it leaves them, empty, and is complete all the same. */
const oldFolders = ['Projects/', 'Projects/Atlas/', 'Projects/Atlas/2026/'];

test.each(['EIO', 'EXDEV', 'ENOSPC', 'EACCES'])(
  '%s at any one call to the system leaves the vault as it was, or the run complete',
  async (code) => {
    let scene = freshScene();
    const outcomes = { before: 0, after: 0 };
    for (const { index, name } of steps) {
      const error = await commandWith(scene, (step) => {
        if (step.index === index) throw systemError(code, name, 'here');
      });
      const isDone = error === null;
      const state = stateOf(scene);
      const wrong = differences(state, isDone ? after : before).filter((each) => !isDone || !oldFolders.includes(each));
      const isChanged = (await nextStart(scene)) && differences(stateOf(scene), state).length > 0;
      expect({ index, name, wrong, isChanged }).toEqual({ index, name, wrong: [], isChanged: false });
      outcomes[isDone ? 'after' : 'before'] += 1;
      if (isDone) scene = freshScene();
      else if (!(error instanceof BoswellError)) expect({ index, name, error }).toEqual('an error of ours');
    }
    expect(readRuns(diskFiles(scene.root)).runs).toHaveLength(1);
    const came = `${outcomes.before} came out as before, ${outcomes.after} as after`;
    console.log(`${code} at each of ${steps.length} points: ${came}`);
    expect(outcomes.before).toBeGreaterThan(250);
  },
  patienceMs,
);

test(
  'a disk that is full from any step on holds up neither the way back nor the message',
  async () => {
    let scene = freshScene();
    const points = steps.filter(({ grows }) => grows);
    for (const { index, name } of points) {
      const error = await commandWith(scene, (step) => {
        // A new name in a folder hardly ever needs space, and putting back a move is one.
        if (step.index >= index && step.grows && step.name !== 'link') throw systemError('ENOSPC', name, 'here');
      });
      const expected = error === null ? after : before;
      expect({ index, name, wrong: differences(stateOf(scene), expected) }).toEqual({ index, name, wrong: [] });
      await nextStart(scene);
      expect({ index, name, wrong: differences(stateOf(scene), expected) }).toEqual({ index, name, wrong: [] });
      if (error === null) scene = freshScene();
      else expect({ error }).toEqual({ error: expect.any(BoswellError) });
      if (error instanceof Error) expect(error.message).toContain('the disk is full (ENOSPC)');
      if (error instanceof ApplyFailedError) expect(error.message).toContain('; everything was put back');
    }
    console.log(`A full disk from each of ${points.length} points on`);
  },
  patienceMs,
);

test(
  'a disk that is gone from any step on is recovered when it is back',
  async () => {
    let scene = freshScene();
    const points = steps.filter(({ changes }) => changes);
    const ended = { ...thisProcess(), startedMs: 0 }; // its lock cannot be given back
    for (const { index, name } of points) {
      const error = await commandWith(
        scene,
        (step) => {
          if (step.index >= index) throw systemError('EIO', name, 'here');
        },
        ended,
      );
      await nextStart(scene);
      const state = stateOf(scene);
      const isDone = differences(state, after).length === 0;
      const wrong = differences(state, isDone ? after : before);
      expect({ index, name, wrong }).toEqual({ index, name, wrong: [] });
      if (error === null) expect(isDone).toBe(true);
      if (isDone) scene = freshScene();
    }
    console.log(`A disk gone from each of ${points.length} points on`);
  },
  patienceMs,
);
