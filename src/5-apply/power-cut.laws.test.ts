import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VaultPath } from '#core';
import { faultyFiles, memoryFiles } from '#files';
import { type ApplyCase, applyCases, outside } from '../../test/support/apply-cases.ts';
import { fragileDisk } from '../../test/support/power-cut.ts';
import { leftovers, planOf, vaultState } from '../../test/support/vault-state.ts';
import { applyPlan } from './apply-plan.ts';
import { recover } from './recover.ts';

const startedAt = '2026-11-23T16:30:05';

function stepsOf({ vault, operations }: ApplyCase): { steps: number; after: Readonly<Record<string, string>> } {
  const files = memoryFiles(vault, outside);
  let steps = 0;
  const counting = faultyFiles(files, () => {
    steps += 1;
  });
  applyPlan(planOf(operations), counting, startedAt);
  return { steps, after: vaultState(files) };
}

function untilPowerCut(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('power'))) throw error;
  }
}

/** Which folders lose what was not synced: all, none, or by chance. */
const losses = fc.oneof(
  fc.constant(() => true),
  fc.constant(() => false),
  fc.func(fc.boolean()).map((lost) => (folder: VaultPath | null) => lost(folder)),
);

test('a power cut at any step, whatever of the unsynced names it takes, leaves the vault as before or as after', () => {
  fc.assert(
    fc.property(applyCases, fc.nat(), losses, (given, seed, isLost) => {
      const { steps, after } = stepsOf(given);
      const disk = fragileDisk(memoryFiles(given.vault, outside), outside);
      const before = vaultState(disk.files);
      const cutAt = seed % Math.max(1, steps);
      const cut = faultyFiles(disk.files, ({ index }) => {
        if (index >= cutAt) throw new Error('power');
      });
      untilPowerCut(() => applyPlan(planOf(given.operations), cut, startedAt));
      const rebooted = disk.afterPowerCut(isLost);
      recover(rebooted);
      expect([before, after]).toContainEqual(vaultState(rebooted));
      expect(leftovers(rebooted)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a run that has returned is durable', () => {
  fc.assert(
    fc.property(applyCases, losses, (given, isLost) => {
      const disk = fragileDisk(memoryFiles(given.vault, outside), outside);
      applyPlan(planOf(given.operations), disk.files, startedAt);
      const after = vaultState(disk.files);
      const rebooted = disk.afterPowerCut(isLost);
      recover(rebooted);
      expect(vaultState(rebooted)).toEqual(after);
      expect(leftovers(rebooted)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
