import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractionDocument, ingest, inspectFindings, undo } from '#app';
import { exampleNames, exampleSource, examplesFolder, snapshot, vaultWith, worldOfTest } from './support/vaults.ts';

// Rewritten by `npm run golden -- --update`, never by CI.
const isUpdating = process.env['GOLDEN'] === 'update';

describe.each(exampleNames())('the example %s', (example) => {
  const expectedFolder = join(examplesFolder, example, 'expected');

  test('becomes the note, the transcript page and the entity pages that a reviewer approved', async () => {
    const vault = vaultWith([example]);
    const before = snapshot(vault.root);
    const extraction = await extractionText(vault.root, example);
    await ingest({ paths: [], engine: null, jobs: 1 }, worldOfTest(vault.root));
    const made = changedTexts(before, snapshot(vault.root));
    if (isUpdating) {
      rmSync(expectedFolder, { recursive: true, force: true });
      for (const [path, text] of Object.entries(made)) write(join(expectedFolder, 'vault', path), text);
      write(join(expectedFolder, 'extraction.json'), extraction);
    }
    expect(made).toEqual(textsBelow(join(expectedFolder, 'vault')));
    vault.dispose();
  });

  test('has the extraction that a reviewer approved, every quote verbatim in its turn', async () => {
    const vault = vaultWith([example]);
    expect(await extractionText(vault.root, example)).toBe(
      readFileSync(join(expectedFolder, 'extraction.json'), 'utf8'),
    );
    vault.dispose();
  });

  test('changes nothing when it is ingested a second time, and is taken back to the byte', async () => {
    const vault = vaultWith([example]);
    const world = worldOfTest(vault.root);
    const before = snapshot(vault.root);
    await ingest({ paths: [], engine: null, jobs: 1 }, world);
    const filed = snapshot(vault.root);
    cpSync(join(examplesFolder, example, exampleSource(example)), join(vault.root, 'Inbox', 'again.md'));
    const again = await ingest({ paths: [], engine: null, jobs: 1 }, world);
    expect(again.plan).toMatchObject({ operations: [], sources: [{ outcome: 'unchanged' }] });
    rmSync(join(vault.root, 'Inbox', 'again.md'));
    expect(snapshot(vault.root)).toEqual(filed);
    await undo(null, world);
    expect(snapshot(vault.root)).toEqual(before);
    vault.dispose();
  });
});

test('all examples filed at once give the same vault with four jobs as with one', async () => {
  const [one, four] = [vaultWith(exampleNames()), vaultWith(exampleNames())];
  await ingest({ paths: [], engine: null, jobs: 1 }, worldOfTest(one.root));
  await ingest({ paths: [], engine: null, jobs: 4 }, worldOfTest(four.root));
  expect(snapshot(four.root)).toEqual(snapshot(one.root));
  one.dispose();
  four.dispose();
});

/** Text files that are new or other than before; the archived original is bytes we did not write. */
function changedTexts(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const sources = new Set(Object.values(before));
  const changed = Object.entries(after).filter(
    ([path, bytes]) => !path.endsWith('/') && before[path] !== bytes && !sources.has(bytes),
  );
  return Object.fromEntries(changed.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString('utf8')]));
}

async function extractionText(root: string, example: string): Promise<string> {
  const world = worldOfTest(root);
  const file = exampleSource(example);
  const { findings } = await inspectFindings({
    path: join(root, 'Inbox', file),
    pathInMessages: `Inbox/${file}`,
    files: world.files,
    engine: null,
    signal: world.signal,
  });
  if (findings === null) throw new Error(`examples/${example} could not be read`);
  for (const item of [
    ...findings.extraction.actionItems,
    ...findings.extraction.decisions,
    ...findings.extraction.keyFacts,
  ]) {
    for (const { turn, quote } of item.evidence) expect(findings.conversation.turns[turn]?.text).toContain(quote);
  }
  return `${JSON.stringify(extractionDocument(findings), null, 2)}\n`;
}

function textsBelow(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
