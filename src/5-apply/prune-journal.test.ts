import { describe, expect, test } from 'vitest';
import { joinVaultPath as at } from '#core';
import { type FileStore, faultyFiles, memoryFiles, systemError } from '#files';
import { planOf } from '../../test/support/vault-state.ts';
import { applyPlan } from './apply-plan.ts';
import { pruneJournal } from './prune-journal.ts';
import { listRuns } from './read-runs.ts';

const now = '2026-11-23T16:30:05';

/** A vault with a run a day, the last of them today. */
function vaultWithRuns(count: number): FileStore {
  const files = memoryFiles();
  for (let index = 0; index < count; index += 1) {
    const day = new Date(Date.UTC(2026, 10, 23 - (count - 1 - index))).toISOString().slice(0, 10);
    const plan = planOf([{ kind: 'create', path: at(`note ${index}.md`), content: '', reason: '' }]);
    applyPlan(plan, files, `${day}T09:00:00`);
  }
  return files;
}

const days = (files: FileStore): readonly string[] =>
  listRuns(files).runs.map(({ startedAt }) => startedAt.slice(0, 10));

describe('pruneJournal()', () => {
  test('keeps the newest runs and says which it forgot', () => {
    const files = vaultWithRuns(40);
    const all = listRuns(files).runs.map(({ id }) => id);
    expect(pruneJournal(files, { keepRuns: 30, keepDays: 365 }, now)).toEqual(all.slice(0, 10));
    expect(listRuns(files).runs.map(({ id }) => id)).toEqual(all.slice(10));
  });

  test('keeps no run that is older than so many days', () => {
    const files = vaultWithRuns(40);
    pruneJournal(files, { keepRuns: 500, keepDays: 30 }, now);
    expect(days(files)[0]).toBe('2026-10-24');
    expect(days(files)).toHaveLength(31);
  });

  test('never forgets one of the last twenty', () => {
    const files = vaultWithRuns(25);
    pruneJournal(files, { keepRuns: 1, keepDays: 1 }, now);
    expect(days(files)).toHaveLength(20);
    expect(pruneJournal(files, { keepRuns: 1, keepDays: 1 }, '2036-01-01T00:00:00')).toEqual([]);
  });

  test('forgets a damaged entry like any other', () => {
    const files = vaultWithRuns(21);
    files.writeNew(at('.boswell/journal/20200101-000000-0000.run'), new Uint8Array());
    expect(pruneJournal(files, { keepRuns: 500, keepDays: 365 }, now)).toEqual(['20200101-000000-0000']);
    expect(listRuns(files).diagnostics).toEqual([]);
  });

  test('that is interrupted anywhere leaves a journal that is whole, the oldest runs gone first', () => {
    for (let step = 0; step < 30; step += 1) {
      const files = vaultWithRuns(26);
      const all = days(files);
      const dying = faultyFiles(files, ({ index }) => {
        if (index >= step) throw new Error('killed');
      });
      try {
        pruneJournal(dying, { keepRuns: 20, keepDays: 365 }, now);
      } catch {}
      expect(listRuns(files).diagnostics).toEqual([]);
      expect(days(files)).toEqual(all.slice(all.length - days(files).length));
      expect(days(files).length).toBeGreaterThanOrEqual(20);
    }
  });

  test('on a disk that does not let it is no trouble of the run', () => {
    const files = vaultWithRuns(26);
    const readOnly = faultyFiles(files, ({ verb }) => {
      if (verb === 'remove') throw systemError('EROFS', verb, 'x');
    });
    expect(() => pruneJournal(readOnly, { keepRuns: 20, keepDays: 365 }, now)).not.toThrow();
    expect(days(files)).toHaveLength(26);
  });
});
