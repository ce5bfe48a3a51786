import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskFiles, type FileStore, faultyFiles } from '#files';
import { caselessFiles } from '../../test/support/caseless-files.ts';
import { snapshot, temporaryFolder, worldOfTest } from '../../test/support/vaults.ts';
import { changeEntities } from './entities.ts';
import { undo } from './undo.ts';

const files: Readonly<Record<string, string>> = {
  'People/petra lindqvist/petra lindqvist.md':
    '---\ntype: person\naliases: [pl]\n---\n\n# petra lindqvist\n\nSee [[petra lindqvist#Gifts]].\n',
  'People/petra lindqvist/2026-03-01 - Fair.md':
    '---\nparticipants: ["petra lindqvist"]\n---\n\n- [ ] Ring. @petra lindqvist\n\n[[petra lindqvist]], [[Petra Lindqvist|P]], [her](petra%20lindqvist.md)\n',
  'People/tom.md': '---\ntype: person\n---\n\nKnows [[petra lindqvist]].\n',
};
const change = { kind: 'rename', page: 'petra lindqvist', name: 'Petra Lindqvist' } as const;

function vault(): string {
  const folder = temporaryFolder();
  onTestFinished(folder.dispose);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true });
    writeFileSync(join(folder.root, path), content);
  }
  return folder.root;
}

const systems: readonly (readonly [string, (files: FileStore) => FileStore])[] = [
  ['tells names by their capitals', (inner) => inner],
  ['does not tell names by their capitals', caselessFiles],
];

test.each(systems)('a page gets its name in other capitals on a system that %s, and back', async (_what, system) => {
  const root = vault();
  const before = snapshot(root);
  const world = { ...worldOfTest(root), files: system(diskFiles(root)) };
  await changeEntities(change, world);
  const after = snapshot(root);
  const folder = 'People/petra lindqvist';
  expect(Object.keys(after)).toEqual(
    Object.keys(before)
      .map((path) => path.replace('/petra lindqvist.md', '/Petra Lindqvist.md'))
      .toSorted(),
  );
  expect(after[`${folder}/Petra Lindqvist.md`]).toBe(
    '---\ntype: person\naliases: [pl]\n---\n\n# Petra Lindqvist\n\nSee [[Petra Lindqvist#Gifts]].\n',
  );
  expect(after[`${folder}/2026-03-01 - Fair.md`]).toBe(
    '---\nparticipants: ["Petra Lindqvist"]\n---\n\n- [ ] Ring. @Petra Lindqvist\n\n[[Petra Lindqvist]], [[Petra Lindqvist|P]], [her](Petra%20Lindqvist.md)\n',
  );
  expect(readFileSync(join(root, 'People/tom.md'), 'utf8')).toContain('Knows [[Petra Lindqvist]].');
  await undo(null, { ...world, files: system(diskFiles(root)) });
  expect(snapshot(root)).toEqual(before);
});

test.each(systems)('where that fails at any step on a system that %s, all is as it was', async (_what, system) => {
  const root = vault();
  const before = snapshot(root);
  const steps: string[] = [];
  const inner = system(diskFiles(root));
  await changeEntities(change, { ...worldOfTest(root), files: faultyFiles(inner, ({ verb }) => steps.push(verb)) });
  await undo(null, { ...worldOfTest(root), files: inner });
  const writes = steps.flatMap((verb, index) => (/^(?:rename|moveNew|remove|writeNew)$/.test(verb) ? [index] : []));
  for (const failing of writes) {
    const failed = await changeEntities(change, {
      ...worldOfTest(root),
      files: faultyFiles(inner, ({ index }) => {
        if (index === failing) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      }),
    }).then(
      () => false,
      () => true,
    );
    if (!failed) await undo(null, { ...worldOfTest(root), files: inner });
    expect(snapshot(root)).toEqual(before);
  }
});
