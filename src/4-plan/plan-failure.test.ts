import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Sha256 } from '#core';
import { parseFrontmatter } from '#markdown';
import { applied, type Files, memoryVault, settings } from './__fixtures__/memory-vault.ts';
import { defaultTemplates } from './default-templates.ts';
import { planFailure } from './plan-failure.ts';
import { planAlreadyFiled, planLeftAlone } from './unchanged.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;
const trouble: Diagnostic = {
  severity: 'error',
  code: 'binary',
  file: 'Inbox/call.vtt',
  line: 14,
  message: 'Cannot read <b>call.vtt</b>: it is no text #urgent',
  hint: 'Export it again as text',
};
const failed = { path: 'Inbox/call.vtt', sha256: hash('\u0000'), diagnostics: [trouble] };
const inside = { insideVault: true, today: '2026-01-04' };
const folder = 'Inbox/_failed/2026-01-04';

describe('a source that could not be read', () => {
  const files: Files = { 'Inbox/call.vtt': '\u0000', [`${folder}/call.vtt`]: 'another of that name' };
  const plan = planFailure(failed, inside, memoryVault(files, hash), settings, defaultTemplates);

  test('is set aside beside a page that says why', () => {
    expect(plan.operations.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      `create ${folder}/call (2).vtt (not read).md`,
      'move Inbox/call.vtt',
    ]);
    expect(plan.operations[1]).toMatchObject({ to: `${folder}/call (2).vtt`, expects: hash('\u0000') });
    expect(plan.sources).toMatchObject([{ outcome: 'failed', note: `${folder}/call (2).vtt (not read).md` }]);
    expect(plan.diagnostics).toEqual([trouble]);
  });
  test('has a page on which nothing acts', async () => {
    const page = applied(files, plan, hash)[`${folder}/call (2).vtt (not read).md`] ?? '';
    await expect(page).toMatchFileSnapshot('./__fixtures__/failure/page.md');
    expect(parseFrontmatter(page).problems).toEqual([]);
  });
  test('stays where it is when it was set aside before', () => {
    const again = { ...failed, path: `${folder}/call (2).vtt` };
    const vault = memoryVault(applied(files, plan, hash), hash);
    expect(planFailure(again, inside, vault, settings, defaultTemplates)).toMatchObject({
      operations: [],
      sources: [{ outcome: 'failed', report: `Could not be read: ${trouble.message}` }],
    });
  });
  test('from outside is copied once a day', () => {
    const outside = { insideVault: false, today: '2026-01-04' };
    const source = { ...failed, path: '/home/ines/call.vtt' };
    const first = planFailure(source, outside, memoryVault({}, hash), settings, defaultTemplates);
    expect(first.operations.at(-1)).toMatchObject({
      kind: 'copy',
      from: '/home/ines/call.vtt',
      path: `${folder}/call.vtt`,
    });
    const after = memoryVault(applied({}, first, hash, { '/home/ines/call.vtt': '\u0000' }), hash);
    expect(planFailure(source, outside, after, settings, defaultTemplates).operations).toEqual([]);
  });
});

test('a source that could not be opened is left alone', () => {
  expect(planLeftAlone('Inbox/gone.vtt', trouble)).toMatchObject({
    operations: [],
    sources: [{ path: 'Inbox/gone.vtt', sha256: null, outcome: 'failed', note: null }],
    diagnostics: [trouble],
  });
});

test('a source whose note a person deleted is not filed again', () => {
  const filed = { note: null, transcript: settings.folders.archive, archived: settings.folders.archive };
  const vault = { ...memoryVault({}, hash), filed: () => filed };
  expect(planAlreadyFiled({ path: 'Inbox/call.vtt', sha256: hash('x') }, vault).sources).toMatchObject([
    { outcome: 'unchanged', note: null, report: 'Filed already: its note is gone, its transcript is "Inbox/_archive"' },
  ]);
});
