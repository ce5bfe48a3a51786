import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '#app';
import { diskFiles } from '#files';

/** The examples that ship with the project. */
export const examplesFolder: string = fileURLToPath(new URL('../../examples/', import.meta.url));

/** When every test runs: a fixed local time. */
const testNow = '2026-03-16T09:00:00';

/** Names of the examples, each a folder with one source and its labels. */
export function exampleNames(): readonly string[] {
  return readdirSync(examplesFolder).filter((name) => name !== 'vault');
}

/** File name of an example's source. */
export function exampleSource(example: string): string {
  const file = readdirSync(join(examplesFolder, example)).find((name) => /\.(md|vtt|srt|txt)$/.test(name));
  if (file === undefined) throw new Error(`examples/${example} has no source`);
  return file;
}

/** A fresh, empty folder; `dispose` removes it. */
export function temporaryFolder(): { readonly root: string; readonly dispose: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'boswell-test-'));
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** A fresh copy of the example vault with these examples waiting in its Inbox, modified at a fixed time. */
export function vaultWith(examples: readonly string[]): { readonly root: string; readonly dispose: () => void } {
  const folder = temporaryFolder();
  cpSync(join(examplesFolder, 'vault'), folder.root, { recursive: true });
  mkdirSync(join(folder.root, 'Inbox'));
  for (const example of examples) {
    const file = exampleSource(example);
    const target = join(folder.root, 'Inbox', file);
    cpSync(join(examplesFolder, example, file), target);
    utimesSync(target, new Date('2026-03-13T12:00:00Z'), new Date('2026-03-13T12:00:00Z'));
  }
  return folder;
}

/** The world of a vault in a test: its real files, a fixed clock, nothing shown. */
export function worldOfTest(root: string, now: string = testNow): World {
  return { root, files: diskFiles(root), now: () => now, progress: () => {}, signal: new AbortController().signal };
}

/** Every file and folder below a folder (folders end in `/`) with its bytes as Latin-1; `.boswell` is left out. */
export function snapshot(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .map(({ entry, path }) => ({ entry, path, name: path.slice(root.length + 1).replaceAll('\\', '/') }))
    .filter(({ name }) => name !== '.boswell' && !name.startsWith('.boswell/'))
    .map(({ entry, path, name }) =>
      entry.isDirectory() ? [`${name}/`, ''] : [name, readFileSync(path).toString('latin1')],
    );
  return Object.fromEntries(entries.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
