import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ApplyFailedError, joinVaultPath as at, PlanOutdatedError } from '#core';
import { type FileStore, faultyFiles, memoryFiles, sha256, systemError } from '#files';
import {
  type ApplyCase as Case,
  applyCases as cases,
  origin,
  outside,
  type Vault,
} from '../../test/support/apply-cases.ts';
import { inverseOf, leftovers, planOf, vaultState } from '../../test/support/vault-state.ts';
import { applyPlan } from './apply-plan.ts';
import { recover } from './recover.ts';

const startedAt = '2026-11-23T16:30:05';
const open = (vault: Vault): FileStore => memoryFiles(vault, outside);
const holds = (law: (given: Case) => void, runs = 200): void => fc.assert(fc.property(cases, law), { numRuns: runs });

test('a run and its inverse give back every byte and every folder; so does the inverse of the inverse', () => {
  holds(({ vault, operations }) => {
    const files = open(vault);
    const before = vaultState(files);
    const run = applyPlan(planOf(operations), files, startedAt);
    const after = vaultState(files);
    const undo = applyPlan(inverseOf(run), files, startedAt);
    expect(vaultState(files)).toEqual(before);
    applyPlan(inverseOf(undo), files, startedAt);
    expect(vaultState(files)).toEqual(after);
    expect(leftovers(files)).toEqual([]);
  });
});

test('a plan of which one expectation does not hold changes nothing', () => {
  fc.assert(
    fc.property(cases, fc.nat(), ({ vault, operations }, which) => {
      fc.pre(operations.length > 0);
      const files = open(vault);
      const before = vaultState(files);
      const spoilt = operations.map((operation, index) => {
        if (index !== which % operations.length) return operation;
        if (operation.kind !== 'create') return { ...operation, expects: sha256('not this') };
        files.copyIn(origin, makeRoomFor(operation.path, files));
        return operation;
      });
      const standing = vaultState(files);
      expect(() => applyPlan(planOf(spoilt), files, startedAt)).toThrow(PlanOutdatedError);
      expect(vaultState(files)).toEqual(standing);
      expect(Object.keys(standing).length).toBeGreaterThanOrEqual(Object.keys(before).length);
      expect(files.stat(at('.boswell'))).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('a run that fails at any one step is as if it had not been, or complete', () => {
  fc.assert(
    fc.property(
      cases,
      fc.nat(),
      fc.constantFrom('EIO', 'ENOSPC', 'EACCES', 'EXDEV'),
      ({ vault, operations }, seed, code) => {
        const files = open(vault);
        const before = vaultState(files);
        const [after, steps] = completeRun({ vault, operations });
        const failAt = seed % Math.max(1, steps);
        const failing = faultyFiles(files, ({ index, verb }) => {
          if (index === failAt) throw systemError(code, verb, 'x');
        });
        const failed = outcomeOf(() => applyPlan(planOf(operations), failing, startedAt));
        expect(vaultState(files)).toEqual(failed ? before : after);
        recover(files);
        expect(vaultState(files)).toEqual(failed ? before : after);
        expect(leftovers(files)).toEqual([]);
      },
    ),
    { numRuns: 250 },
  );
});

test('a process that dies at any step, and again while it recovers, leaves the vault as before or as after', () => {
  fc.assert(
    fc.property(cases, fc.nat(), fc.nat(), ({ vault, operations }, seed, again) => {
      const files = open(vault);
      const before = vaultState(files);
      const [after, steps] = completeRun({ vault, operations });
      outcomeOf(() => applyPlan(planOf(operations), dyingAt(seed % Math.max(1, steps), files), startedAt));
      outcomeOf(() => recover(dyingAt(again % 60, files)));
      recover(files);
      expect([before, after]).toContainEqual(vaultState(files));
      expect(leftovers(files)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

function completeRun({ vault, operations }: Case): readonly [Vault, number] {
  const files = open(vault);
  let steps = 0;
  applyPlan(
    planOf(operations),
    faultyFiles(files, ({ index }) => {
      steps = index + 1;
    }),
    startedAt,
  );
  return [vaultState(files), steps];
}

/** From this step on nothing reaches the files: what a dead process leaves, cleaning up included. */
function dyingAt(step: number, files: FileStore): FileStore {
  return faultyFiles(files, ({ index }) => {
    if (index >= step) throw new Error('dead');
  });
}

function outcomeOf(act: () => unknown): ApplyFailedError | Error | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function makeRoomFor(path: ReturnType<typeof at>, files: FileStore): ReturnType<typeof at> {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth += 1) {
    const folder = at(...parts.slice(0, depth));
    if (files.stat(folder) === null) files.makeFolder(folder);
  }
  return path;
}
