import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangePlan, type FileOperation, joinVaultPath, SettingsError, type Sha256 } from '#core';
import { memoryVault } from './__fixtures__/memory-vault.ts';
import { combinePlans } from './combine-plans.ts';
import { printPlanDiff } from './plan-diff.ts';
import { parsePlan, printPlan } from './plan-json.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;
const reason = 'because';
const note = joinVaultPath('Meetings/note.md');
const page = joinVaultPath('People/Ines.md');

function planOf(...operations: readonly FileOperation[]): ChangePlan {
  return { schema: 'boswell/plan@1', command: 'ingest', operations, sources: [], diagnostics: [] };
}

describe('printPlanDiff()', () => {
  const vault = memoryVault({ [page]: '# Ines\n\nOld.\n', 'Meetings/gone.md': 'bye' }, hash);

  test('shows pages as a unified diff and originals in a line each', () => {
    const plan = planOf(
      { kind: 'create', path: note, content: '# Call\n\nWell.\n', reason },
      { kind: 'update', path: page, expects: hash('x'), content: '# Ines\n\nNew.\n', reason },
      { kind: 'remove', path: joinVaultPath('Meetings/gone.md'), expects: hash('bye'), reason },
      { kind: 'copy', from: '/tmp/a.vtt', path: joinVaultPath('Inbox/_archive/a.vtt'), expects: hash('a'), reason },
      {
        kind: 'move',
        path: joinVaultPath('Inbox/b.vtt'),
        to: joinVaultPath('Inbox/_archive/b.vtt'),
        expects: hash('b'),
        reason,
      },
    );
    expect(printPlanDiff(plan, vault)).toMatchInlineSnapshot(`
      "--- /dev/null
      +++ b/Meetings/note.md
      @@ -0,0 +1,3 @@
      +# Call
      +
      +Well.
      --- a/People/Ines.md
      +++ b/People/Ines.md
      @@ -1,3 +1,3 @@
       # Ines
       
      -Old.
      +New.
      --- a/Meetings/gone.md
      +++ /dev/null
      @@ -1,1 +0,0 @@
      -bye
      \\ No newline at end of file
      copy /tmp/a.vtt -> Inbox/_archive/a.vtt
      move Inbox/b.vtt -> Inbox/_archive/b.vtt
      "
    `);
  });
  test('is empty for a plan that changes nothing', () => {
    expect(printPlanDiff(planOf(), vault)).toBe('');
  });
});

describe('a plan as JSON', () => {
  test('is parsed back whatever its texts hold', () => {
    return fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (content, text) => {
        const plan: ChangePlan = {
          ...planOf({ kind: 'create', path: note, content, reason: text }),
          sources: [{ path: text, sha256: hash(text), outcome: 'filed', note, report: text }],
          diagnostics: [{ severity: 'info', code: 'broken-cue', file: null, line: 3, message: text, hint: null }],
        };
        expect(await parsePlan(printPlan(plan))).toEqual(plan);
      }),
    );
  });
  test.each([
    ['no JSON', '{', /^Cannot read the plan: .*JSON/],
    ['something else', '{"schema":"x"}', /^Cannot read the plan: .* at "schema"/],
    [
      'a path out of the vault',
      printPlan(planOf({ kind: 'create', path: note, content: '', reason })).replace('Meetings', '..'),
      /Expected a path inside the vault at "operations.0.path"/,
    ],
    [
      'a hash that is none',
      printPlan(planOf({ kind: 'remove', path: note, expects: hash('x'), reason })).replace(hash('x'), 'abc'),
      /Expected a SHA-256 in hexadecimal digits at "operations.0.expects"/,
    ],
    ['a word too many', printPlan(planOf()).replace('"command"', '"force": true, "command"'), /"force"/],
  ])('that is %s is refused with the place', async (_what, text, message) => {
    await expect(parsePlan(text)).rejects.toThrow(SettingsError);
    await expect(parsePlan(text)).rejects.toThrow(message);
  });
});

describe('combinePlans()', () => {
  test('makes one operation of a page that is made and then changed', () => {
    const made = planOf({ kind: 'create', path: page, content: 'one', reason: 'first' });
    const changed = planOf({ kind: 'update', path: page, expects: hash('one'), content: 'two', reason: 'then' });
    expect(combinePlans([made, changed]).operations).toEqual([
      { kind: 'create', path: page, content: 'two', reason: 'first; then' },
    ]);
  });
  test('keeps the first expectation of a page that is changed twice', () => {
    const update = (expects: string, content: string): ChangePlan =>
      planOf({ kind: 'update', path: page, expects: hash(expects), content, reason });
    expect(combinePlans([update('a', 'b'), update('b', 'c')]).operations).toEqual([
      { kind: 'update', path: page, expects: hash('a'), content: 'c', reason },
    ]);
  });
  test('puts originals last', () => {
    const from = (name: string): FileOperation => ({
      kind: 'move',
      path: joinVaultPath('Inbox', name),
      to: joinVaultPath('Archive', name),
      expects: hash(name),
      reason,
    });
    const one = planOf({ kind: 'create', path: note, content: '', reason }, from('a'));
    const two = planOf({ kind: 'create', path: page, content: '', reason }, from('b'));
    expect(combinePlans([one, two]).operations.map(({ path }) => path)).toEqual([note, page, 'Inbox/a', 'Inbox/b']);
  });
  test('of nothing is a plan that does nothing', () => {
    expect(combinePlans([])).toEqual(planOf());
  });
});
