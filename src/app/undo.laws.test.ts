import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan, listRuns } from '#apply';
import { joinVaultPath as at, type FileOperation, type VaultPath } from '#core';
import { type FileStore, memoryFiles, sha256 } from '#files';
import { planOf, vaultState } from '../../test/support/vault-state.ts';
import { undo } from './undo.ts';
import type { World } from './world.ts';

const now = '2026-11-23T16:30:05';
const pages = ['People/Dana.md', 'People/Sam.md', 'Accounts/Larch.md'].map((path) => at(path));
const skeleton = '# Page\n\n## Recent Context\n\n- 2026-01-01: [[Old call]]\n\n## Mine\n';

const worldOf = (files: FileStore): World => ({
  files,
  root: '/vault',
  now: () => now,
  progress: () => {},
  signal: new AbortController().signal,
});

/** Something that happens to a vault; `which` and `where` choose among what is there. */
interface Happening {
  readonly kind: 'file' | 'rewrite' | 'undo' | 'insert' | 'change' | 'delete line' | 'delete file' | 'new file';
  readonly which: number;
  readonly where: number;
}

/** By how often each is drawn. */
const likely: readonly Happening['kind'][] = [
  ...(['file', 'file', 'file', 'rewrite', 'undo', 'undo', 'undo'] as const),
  ...(['insert', 'insert', 'change', 'delete line', 'delete file', 'new file'] as const),
];

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...likely),
    which: fc.nat(1000),
    where: fc.nat(1000),
  }),
  { minLength: 3, maxLength: 14 },
);

/** A vault, and every word a person wrote into it and did not delete again. */
class Story {
  readonly files: FileStore = memoryFiles(Object.fromEntries(pages.slice(0, 2).map((path) => [path, skeleton])));
  readonly words: Set<string> = new Set();
  #count = 0;

  word(): string {
    this.#count += 1;
    const word = `mine-${this.#count}-`;
    this.words.add(word);
    return word;
  }

  read(path: VaultPath): string {
    return new TextDecoder().decode(this.files.read(path));
  }

  /** What a person does to a file: words that are no longer in the vault were deleted by them. */
  write(path: VaultPath, text: string | null): void {
    if (this.files.stat(path) !== null) this.files.remove(path);
    for (let depth = 1; depth < path.split('/').length; depth += 1) {
      const folder = at(path.split('/').slice(0, depth).join('/'));
      if (this.files.stat(folder) === null) this.files.makeFolder(folder);
    }
    if (text !== null) this.files.writeNew(path, new TextEncoder().encode(text));
    const standing = everything(this.files);
    for (const word of this.words) if (!standing.includes(word)) this.words.delete(word);
  }
}

/** All files; a folder of ours that a person emptied may go with an undo. */
function filesOf(files: FileStore): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(vaultState(files)).filter(([path]) => !path.endsWith('/')));
}

function everything(files: FileStore): string {
  return Object.values(vaultState(files)).join('\n');
}

/** A run as `ingest` makes it: note, transcript, a line at the top of two pages, the source to the archive. */
function file(story: Story, { which }: Happening): void {
  const { files } = story;
  const name = `Call ${listRuns(files).runs.length}`;
  const source = at(`Inbox/${name}.vtt`);
  story.write(source, `WEBVTT ${story.word()}\n`);
  const text = story.read(source);
  const archived = at(`Inbox/_archive/${name}.vtt`);
  const about = `source_ref: "${archived}"\n`;
  const transcript = `---\ntype: "transcript"\n${about}source_sha256: "${sha256(text)}"\nnote: "[[Meetings/${name}]]"\n---\n`;
  const touched = [pages[which % 3], pages[(which + 1) % 3]].filter((path) => path !== undefined);
  const operations: FileOperation[] = [
    {
      kind: 'create',
      path: at(`Meetings/${name}.md`),
      content: `---\ntype: "meeting"\n${about}---\n# ${name}\n`,
      reason: '',
    },
    { kind: 'create', path: at(`Inbox/_archive/${name} (transcript).md`), content: transcript, reason: '' },
    ...touched.map((path): FileOperation => {
      const line = `- 2026-01-02: [[${name}]]\n`;
      if (files.stat(path) === null) {
        return { kind: 'create', path, content: skeleton.replace('- 2026', `${line}- 2026`), reason: '' };
      }
      const before = story.read(path);
      const content = before.includes('\n- ') ? before.replace('\n- ', `\n${line}- `) : before + line;
      return { kind: 'update', path, expects: sha256(before), content, reason: '' };
    }),
    { kind: 'move', path: source, to: archived, expects: sha256(text), reason: '' },
  ];
  const free = operations.filter((each) => each.kind !== 'create' || files.stat(each.path) === null);
  applyPlan(planOf(free), files, now);
}

/** A run that changes and removes lines of its own kind, as a later version of a note would. */
function rewrite(story: Story, { which }: Happening): void {
  const path = pages[which % 3];
  if (path === undefined || story.files.stat(path) === null) return;
  const before = story.read(path);
  const lines = before.split('\n');
  const target = lines.findIndex((line) => line.includes('[[') && !line.includes('mine-'));
  if (target < 0) return;
  const content = lines.flatMap((line, index) =>
    index !== target ? [line] : which % 2 === 0 ? [] : [`${line} again`],
  );
  const operation = { kind: 'update', path, expects: sha256(before), content: content.join('\n'), reason: '' } as const;
  applyPlan(planOf([operation]), story.files, now);
}

/** Takes back any run that stands, and, as nobody edits in between, brings it back to look, and takes it back again. */
async function undoOne(story: Story, { which }: Happening): Promise<void> {
  const standing = listRuns(story.files).runs.filter(({ undoneBy }) => undoneBy === null);
  const chosen = standing[which % Math.max(1, standing.length)];
  if (chosen === undefined) return;
  const before = filesOf(story.files);
  const { run } = await undo(chosen.id, worldOf(story.files));
  const after = filesOf(story.files);
  if (run === null) {
    expect(after).toEqual(before);
    return;
  }
  const again = await undo(run.id, worldOf(story.files));
  expect({ chosen: chosen.command, state: filesOf(story.files) }).toEqual({ chosen: chosen.command, state: before });
  expect(again.plan.diagnostics).toEqual([]);
  await undo(again.run?.id ?? '', worldOf(story.files));
  expect(filesOf(story.files)).toEqual(after);
}

function person(story: Story, { kind, which, where }: Happening): void {
  const notes = Object.keys(vaultState(story.files)).filter((path) => path.endsWith('.md'));
  const path = at(notes[which % Math.max(1, notes.length)] ?? 'Daily.md');
  if (kind === 'new file') story.write(at(`Daily ${where}.md`), `${story.word()}\n`);
  if (kind === 'delete file' && where % 3 === 0) story.write(path, null);
  if (kind === 'new file' || kind === 'delete file' || story.files.stat(path) === null) return;
  const lines = story.read(path).split('\n');
  const index = where % lines.length;
  if (kind === 'insert') lines.splice(index, 0, `- ${story.word()}`);
  if (kind === 'change') lines[index] = `${lines[index]} ${story.word()}`;
  if (kind === 'delete line') lines.splice(index, 1);
  story.write(path, lines.join('\n'));
}

test('whatever runs are taken back and brought back in whatever order, no word that a person wrote is lost', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (given) => {
      const story = new Story();
      for (const each of given) {
        if (each.kind === 'file') file(story, each);
        else if (each.kind === 'rewrite') rewrite(story, each);
        else if (each.kind === 'undo') await undoOne(story, each);
        else person(story, each);
        const standing = everything(story.files);
        expect([...story.words].filter((word) => !standing.includes(word))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('a run that is taken back leaves nothing of itself where nobody else wrote, be it the last or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.nat(), async (count, which) => {
      const story = new Story();
      for (let index = 0; index < count; index += 1) file(story, { kind: 'file', which: index, where: 0 });
      const number = which % count;
      const chosen = listRuns(story.files).runs[number];
      await undo(chosen?.id ?? '', worldOf(story.files));
      const state = vaultState(story.files);
      const { [`Inbox/Call ${number}.vtt`]: source, ...others } = state;
      expect(source).toMatch(/^WEBVTT mine-/);
      expect(JSON.stringify(others)).not.toContain(`Call ${number}`);
      expect(Object.keys(others).filter((path) => path.startsWith('Meetings/Call'))).toHaveLength(count - 1);
    }),
    { numRuns: 60 },
  );
});
