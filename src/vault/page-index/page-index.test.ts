import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultSettings } from '#core';
import { diskFiles } from '#files';
import { openVault } from '../open-vault.ts';
import { inTurn } from './take-turns.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'boswell-index-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function aliasesOfDana(root: string, nowMs: number): readonly string[] | undefined {
  return openVault(diskFiles(root), defaultSettings, { remember: true, nowMs }).entities[0]?.aliases;
}

function vaultOfDana(): { readonly root: string; readonly page: string } {
  const root = fs.mkdtempSync(path.join(scratch, 'vault-'));
  fs.mkdirSync(path.join(root, 'People'));
  const page = path.join(root, 'People', 'Dana.md');
  fs.writeFileSync(page, '---\naliases: [Dani]\n---\n');
  return { root, page };
}

test('an edit of the same length is seen, also where a program sets the time of the file back', () => {
  const { root, page } = vaultOfDana();
  const { atime, mtime } = fs.statSync(page);
  expect(aliasesOfDana(root, Date.now() + 60_000)).toEqual(['Dani']);
  fs.writeFileSync(page, '---\naliases: [Dora]\n---\n');
  fs.utimesSync(page, atime, mtime);
  expect(aliasesOfDana(root, Date.now() + 60_000)).toEqual(['Dora']);
});

test('an edit in the same tick of the clock as the look before it is seen', () => {
  const { root, page } = vaultOfDana();
  for (const alias of ['Dani', 'Dora', 'Dita', 'Dean']) {
    fs.writeFileSync(page, `---\naliases: [${alias}]\n---\n`);
    expect(aliasesOfDana(root, Date.now())).toEqual([alias]);
  }
});

test('a note that is edited where it stands becomes a page of a person', () => {
  const { root } = vaultOfDana();
  const note = path.join(root, 'Notes.md');
  fs.writeFileSync(note, 'Met at a fair.\n');
  const people = (): readonly string[] =>
    openVault(diskFiles(root), defaultSettings, { remember: true, nowMs: Date.now() + 60_000 }).entities.map(
      ({ name }) => name,
    );
  expect(people()).toEqual(['Dana']);
  fs.writeFileSync(note, '---\ntype: person\n---\nMet at a fair.\n');
  expect(people()).toEqual(['Notes', 'Dana']);
});

test('every folder of a large vault has its turn to be looked at whole', () => {
  const folders = Array.from({ length: 1000 }, (_, index) => ({ folder: `Notes/${index}`, noteCount: index % 50 }));
  const records = new Map(folders.map((each) => [each.folder, each]));
  const seen = new Set<string>();
  let cursor = '';
  let looks = 0;
  while (seen.size < folders.length) {
    const turn = inTurn(records, cursor);
    for (const folder of turn.due) seen.add(folder);
    expect([...turn.due].reduce((sum, folder) => sum + (records.get(folder)?.noteCount ?? 0), 0)).toBeLessThan(2001);
    cursor = turn.cursor;
    looks += 1;
  }
  expect(looks).toBeLessThan(20);
});

test('all folders of a vault of some thousand notes are looked at whole every time', () => {
  const folders = Array.from({ length: 150 }, (_, index) => ({ folder: `Notes/${index}`, noteCount: 12 }));
  const { due, cursor } = inTurn(new Map(folders.map((each) => [each.folder, each])), 'Notes/5');
  expect(due.size).toBe(150);
  expect(cursor).toBe('Notes/5');
});
