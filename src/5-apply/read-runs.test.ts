import { describe, expect, test } from 'vitest';
import { joinVaultPath as at, type Run } from '#core';
import { type FileStore, memoryFiles, sha256 } from '#files';
import { inverseOf, planOf } from '../../test/support/vault-state.ts';
import { applyPlan } from './apply-plan.ts';
import { listRuns, readRun, readRuns } from './read-runs.ts';

function file(files: FileStore, name: string, startedAt = '2026-11-23T16:30:05'): Run {
  const plan = planOf([{ kind: 'create', path: at(name), content: name, reason: 'filed' }]);
  const sources = [
    { path: 'Inbox/a', sha256: null, outcome: 'filed', note: at(name), report: '3 turns read' },
  ] as const;
  return applyPlan({ ...plan, sources }, files, startedAt);
}
const undo = (files: FileStore, run: Run): Run => applyPlan(inverseOf(run), files, '2026-11-23T16:30:05');
const undoneBy = (files: FileStore): readonly (string | null)[] => readRuns(files).runs.map((run) => run.undoneBy);

describe('readRuns()', () => {
  test('gives runs back as they were applied, oldest first', () => {
    const files = memoryFiles();
    const later = file(files, 'b.md', '2026-11-23T16:30:06');
    const earlier = file(files, 'a.md');
    expect(readRuns(files)).toEqual({ runs: [earlier, later], diagnostics: [] });
    expect(earlier.sources).toEqual([{ path: 'Inbox/a', outcome: 'filed', note: 'a.md', report: '3 turns read' }]);
  });

  test('a list of runs tells all but the texts, and each run can be read whole from it', () => {
    const files = memoryFiles();
    const first = file(files, 'a.md');
    const back = undo(files, first);
    const [run] = readRuns(files).runs;
    const [summary] = listRuns(files).runs;
    const operation = { kind: 'create', path: 'a.md', to: null, leaves: sha256('a.md'), reason: 'filed' };
    expect(summary).toEqual({
      id: first.id,
      command: 'ingest',
      startedAt: first.startedAt,
      operations: [operation],
      madeFolders: [],
      sources: first.sources,
      undoneBy: back.id,
    });
    expect(summary === undefined ? null : readRun(summary, files)).toEqual(run);
    expect(readRun({ ...back, operations: [], id: '20260101-000000-0000' as Run['id'] }, files)).toBeNull();
  });

  test('a vault without journal has none', () => {
    expect(readRuns(memoryFiles())).toEqual({ runs: [], diagnostics: [] });
  });

  test('says which run took back which, until that one is taken back itself', () => {
    const files = memoryFiles();
    const first = file(files, 'a.md');
    const second = undo(files, first);
    expect(undoneBy(files)).toEqual([second.id, null]);
    const third = undo(files, second);
    expect(undoneBy(files)).toEqual([null, third.id, null]);
    const fourth = undo(files, first);
    expect(undoneBy(files)).toEqual([fourth.id, third.id, null, null]);
  });

  const line = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').split('\n')[0] ?? '';
  const damages: readonly [string, (bytes: Uint8Array) => Uint8Array][] = [
    ['cut short', (bytes) => bytes.slice(0, -1)],
    ['empty', () => new Uint8Array()],
    ['changed by a byte', (bytes) => bytes.map((byte, index) => (index === bytes.length - 9 ? byte ^ 1 : byte))],
    ['no entry', (bytes) => Buffer.from(`${line(bytes)}\n`, 'latin1')],
    ['of a later version', (bytes) => Buffer.from(Buffer.from(bytes).toString('latin1').replace('@2', '@3'), 'latin1')],
  ];
  test.each(damages)('an entry that is %s is told, and the others are read', (_what, damage) => {
    const files = memoryFiles();
    const broken = file(files, 'a.md');
    const whole = file(files, 'c.md');
    const path = at(`.boswell/journal/${broken.id}.run`);
    const bytes = files.read(path);
    files.remove(path);
    files.writeNew(path, damage(bytes));
    const { runs, diagnostics } = readRuns(files);
    expect(runs).toEqual([whole]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'journal-damaged', file: path }]);
    expect(listRuns(files)).toMatchObject({ runs: [{ id: whole.id }], diagnostics });
    expect(() => undo(files, whole)).not.toThrow();
  });

  test('an entry copied under another name is not taken for another run', () => {
    const files = memoryFiles();
    const run = file(files, 'a.md');
    files.copy(at(`.boswell/journal/${run.id}.run`), at('.boswell/journal/20260101-000000-0000.run'));
    expect(readRuns(files)).toMatchObject({ runs: [run], diagnostics: [{ code: 'journal-damaged' }] });
  });
});
