import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faultyFiles } from '#files';
import { snapshot, vaultWith, worldOfTest } from '../../test/support/vaults.ts';
import { ingest } from './ingest.ts';

const request = { paths: [], engine: null, jobs: 1 };
const page = 'People/Tobias Renner/Tobias Renner.md';

describe('ingest, while a person edits a page that it is about to change,', () => {
  const vaults: ReturnType<typeof vaultWith>[] = [];
  afterAll(() => {
    for (const { dispose } of vaults) dispose();
  });

  /** A person who writes a line into the page each time the plan is made and Boswell is about to apply it, so many times. */
  function editing(times: number): { readonly root: string; readonly run: () => ReturnType<typeof ingest> } {
    const vault = vaultWith(['stand-up']);
    vaults.push(vault);
    const { root } = vault;
    const world = worldOfTest(root);
    let drafts = 0;
    const files = faultyFiles(world.files, ({ verb, paths }) => {
      if (verb !== 'writeNew' || !paths[0]?.startsWith('.boswell/lock-draft')) return;
      drafts += 1; // the first takes the lock, each other one says before applying that it is held still
      if (drafts > 1 && drafts <= times + 1) appendFileSync(join(root, page), `Edit ${drafts - 1} of mine.\n`);
    });
    return { root, run: () => ingest(request, { ...world, files }) };
  }

  test.each([1, 2])('plans again, and keeps what was written, after %d edits', async (times) => {
    const { root, run } = editing(times);
    const { plan } = await run();
    expect(plan.sources).toMatchObject([{ outcome: 'filed' }]);
    const text = readFileSync(join(root, page), 'utf8');
    expect(text).toContain(`Edit ${times} of mine.\n`);
    expect(text).toContain('[[2026-03-04 - Platform stand-up]]');
  });

  test('gives up the third time, says so, and files nothing', async () => {
    const { root, run } = editing(99);
    const before = Object.keys(snapshot(root));
    await expect(run()).rejects.toThrow(
      `The vault changed each of the 3 times it was planned: Cannot apply plan: "${page}" changed since it was planned`,
    );
    expect(Object.keys(snapshot(root))).toEqual(before);
  });
});
