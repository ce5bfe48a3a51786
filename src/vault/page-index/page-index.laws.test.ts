import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, joinVaultPath, printSketch, type Sha256, sketchOf, type VaultPath } from '#core';
import { type FileStore, memoryFiles } from '#files';
import { openVault } from '../open-vault.ts';

const nowMs = Date.parse('2026-03-16T10:00:00Z');
const digests = ['a', 'b', 'c'].map((digit) => digit.repeat(64) as Sha256);
const talks = ['We start the pilot in March with forty seats.', 'The gearbox is back from the workshop.'].flatMap(
  (text) => sketchOf([{ speaker: null, text }]) ?? [],
);

const folders = ['', 'People', 'People/Dana', 'Accounts', 'Notes', 'notes/Ünder', '.trash'];
const names = ['Dana.md', 'DANA.md', 'Brightwater.md', 'ΟΔΥΣΣΕΥΣ.md', 'call.vtt', 'Plan.md', 'Zoë "x".md'];
const contents = [
  '# Nothing\n',
  '---\ntype: person\naliases: [Dani]\n---\n',
  '---\ntype: account\nemail: desk@brightwater.example\n---\n',
  `---\nsource_ref: "Inbox/call.vtt"\nsource_sha256: "${digests[0]}"\n${sketchLine(0)}---\n`,
  `---\nsource_ref: "Inbox/call.vtt"\nsource_sha256: "${digests[1]}"\nsource_filed_as: "${digests[0]}"\n---\n`,
  `---\nsource_ref: "Inbox/two.vtt"\nsource_sha256: "${digests[0]}"\n${sketchLine(1)}---\n`,
  '---\ntype: "meeting"\nsource_ref: "Inbox/call.vtt"\n---\n',
];

function sketchLine(talk: number): string {
  const sketch = talks[talk];
  return sketch === undefined ? '' : `source_sketch: "${printSketch(sketch)}"\n`;
}

const path = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => joinVaultPath(folder, name));
const change = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, content: fc.constantFrom(...contents) }),
  fc.record({ kind: fc.constant('remove' as const), path }),
  fc.record({ kind: fc.constant('move' as const), path, to: path }),
  fc.constant({ kind: 'look' as const }),
);

/** Everything that can be asked of a vault, asked. */
function answers(files: FileStore, remember: boolean): unknown {
  const view = openVault(files, defaultSettings, { remember, nowMs });
  const paths = folders.flatMap((folder) => names.map((name) => joinVaultPath(folder, name)));
  return {
    entities: view.entities,
    has: paths.filter((each) => view.has(each)),
    named: ['dana', 'Οδυσσευς', 'οδυσσευσ', 'call.vtt', 'zoë "X"', 'People', 'nobody'].map((name) =>
      view.hasNoteNamed(name),
    ),
    filed: digests.map((digest) => view.filed(digest)),
    alike: talks.map((talk) => view.alike(talk)),
  };
}

function withoutIndex(files: FileStore): FileStore {
  const copy = memoryFiles();
  const walk = (folder: VaultPath | null): void => {
    for (const { name, kind } of files.list(folder)) {
      const at = joinVaultPath(folder ?? '', name);
      if (at === '.boswell') continue;
      if (kind === 'folder') {
        copy.makeFolder(at);
        walk(at);
      } else copy.writeNew(at, files.read(at));
    }
  };
  walk(null);
  return copy;
}

function carryOut(files: FileStore, step: typeof change extends fc.Arbitrary<infer Step> ? Step : never): void {
  if (step.kind === 'look') answers(files, true);
  if (step.kind === 'write') {
    if (files.stat(step.path) !== null) files.remove(step.path);
    files.writeNew(step.path, new TextEncoder().encode(step.content));
  }
  if (step.kind === 'remove' && files.stat(step.path) !== null) files.remove(step.path);
  if (step.kind === 'move' && files.stat(step.path) !== null && files.stat(step.to) === null)
    files.moveNew(step.path, step.to);
}

test('a vault that was looked at before answers as one that never was, whatever was done to it meanwhile', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), (steps) => {
      const files = memoryFiles(
        Object.fromEntries(folders.filter((name) => name !== '').map((name) => [`${name}/`, ''])),
      );
      for (const step of steps) carryOut(files, step);
      expect(answers(files, true)).toEqual(answers(withoutIndex(files), false));
    }),
    { numRuns: 150 },
  );
});

test('a damaged index is as good as none: cut off, changed anywhere, or with a part missing', () => {
  const initial = Object.fromEntries(contents.map((content, index) => [`Notes/${index}.md`, content]));
  const expected = answers(memoryFiles(initial), false);
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom('cut', 'change', 'lose'),
      (at, byte, how) => {
        const files = memoryFiles({ ...initial, 'Notes/new.md': '' });
        answers(files, true);
        files.remove(joinVaultPath('Notes/new.md'));
        answers(files, true);
        const parts = files.list(joinVaultPath('.boswell/index'));
        expect(parts).toHaveLength(2);
        const part = joinVaultPath('.boswell/index', parts[at % 2]?.name ?? '');
        const bytes = Uint8Array.from(files.read(part));
        files.remove(part);
        const place = at % bytes.length;
        if (how === 'change') bytes[place] = byte;
        if (how !== 'lose') files.writeNew(part, how === 'cut' ? bytes.slice(0, place) : bytes);
        expect(answers(files, true)).toEqual(expected);
        expect(answers(files, true)).toEqual(expected);
      },
    ),
    { numRuns: 100 },
  );
});
