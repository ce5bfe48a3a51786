import { describe, expect, test } from 'vitest';
import { defaultSettings, joinVaultPath, printSketch, type Sha256, sketchOf, UnreadableFileError } from '#core';
import { memoryFiles } from '#files';
import { openVault } from './open-vault.ts';

const nowMs = Date.parse('2026-03-16T10:00:00Z');
const digest = 'a'.repeat(64);
const vault = (files: Record<string, string>) =>
  openVault(memoryFiles(files), defaultSettings, { remember: false, nowMs });

describe('a vault as it stands', () => {
  test('knows its people, accounts and projects by folder or by type, aliases and all', () => {
    const { entities } = vault({
      'People/Dana Levi/Dana Levi.md': '---\naliases: [Dani]\naccount: "[[Brightwater]]"\n---\n# Dana Levi\n',
      'People/Dana Levi/2025-12-15 - Weekly call.md': '---\ntype: "people"\n---\n',
      'Accounts/Brightwater.md': '# Brightwater\n',
      'Wherever/Heron.md': '---\ntype: project\n---\n',
      'Daily/2025-12-15.md': 'Nothing special.\n',
    });
    expect(entities.map(({ kind, name, aliases, account }) => [kind, name, aliases, account])).toEqual([
      ['account', 'Brightwater', [], null],
      ['person', 'Dana Levi', ['Dani'], 'Brightwater'],
      ['project', 'Heron', [], null],
    ]);
  });

  test('knows what was filed from its pages alone, wherever a person moved the note', () => {
    const view = vault({
      'Inbox/_archive/2025-12-16/call (transcript).md': `---\ntype: "transcript"\nsource_ref: "Inbox/_archive/2025-12-16/call.vtt"\nsource_sha256: "${digest}"\n---\n`,
      'Elsewhere/Renamed.md': '---\ntype: "meeting"\nsource_ref: "Inbox/_archive/2025-12-16/call.vtt"\n---\n',
    });
    expect(view.filed(digest as never)).toEqual({
      note: 'Elsewhere/Renamed.md',
      transcript: 'Inbox/_archive/2025-12-16/call (transcript).md',
      archived: 'Inbox/_archive/2025-12-16/call.vtt',
    });
    expect(view.filed('b'.repeat(64) as never)).toBeNull();
  });

  test('compares names as the strictest file systems do', () => {
    const view = vault({ 'Meetings/Café plans.md': '' });
    expect(view.has(joinVaultPath('meetings/CAFE\u0301 PLANS.md'))).toBe(true);
    expect(view.hasNoteNamed('café plans')).toBe(true);
    expect(view.hasNoteNamed('plans')).toBe(false);
  });

  test('a page that is no UTF-8 text cannot be read, and says so, but spoils nothing else', () => {
    const files = memoryFiles({ 'People/Zoe.md': new Uint8Array([0x5a, 0x6f, 0xeb]) });
    const view = openVault(files, defaultSettings, { remember: false, nowMs });
    expect(() => view.read(joinVaultPath('People/Zoe.md'))).toThrow(UnreadableFileError);
    expect(view.read(joinVaultPath('People/Nobody.md'))).toBeNull();
  });
});

describe('what is remembered of the pages', () => {
  test('leaves no trace unless it may', () => {
    const files = memoryFiles({ 'People/Dana.md': '' });
    openVault(files, defaultSettings, { remember: false, nowMs });
    expect(files.stat(joinVaultPath('.boswell'))).toBeNull();
    openVault(files, defaultSettings, { remember: true, nowMs });
    expect(files.list(joinVaultPath('.boswell/index')).map(({ name }) => name)).toEqual(['00000001-whole']);
  });

  test('is never trusted over the files: a changed page is read again', () => {
    const files = memoryFiles({ 'People/Dana.md': '---\naliases: [Dani]\n---\n' });
    openVault(files, defaultSettings, { remember: true, nowMs });
    files.remove(joinVaultPath('People/Dana.md'));
    files.writeNew(joinVaultPath('People/Dana.md'), new TextEncoder().encode('---\naliases: [Dee]\n---\n'));
    expect(openVault(files, defaultSettings, { remember: true, nowMs }).entities[0]?.aliases).toEqual(['Dee']);
  });
});

test('a filed source is found by its words, the note of a duplicate and of a corrected transcript by what they are filed as', () => {
  const said = (...words: readonly string[]) => sketchOf(words.map((text) => ({ speaker: 'Dana Levi', text })));
  const sketch = said('We start the pilot in March, with forty seats, and look at the costs again in June.');
  const other = said('The gearbox is back from the workshop.');
  if (sketch === null || other === null) throw new Error('nothing was said');
  const page = (name: string, digit: string, rest: string): Record<string, string> => ({
    [`Inbox/_archive/${name}.md`]: `---\nsource_ref: "Inbox/_archive/${name}.vtt"\nsource_sha256: "${digit.repeat(64)}"\n${rest}---\n`,
  });
  const vault = openVault(
    memoryFiles({
      'Meetings/Call.md': '---\nsource_ref: "Inbox/_archive/corrected.vtt"\n---\n',
      ...page('call', 'a', `source_sketch: "${printSketch(sketch)}"\nsource_filed_as: "${'b'.repeat(64)}"\n`),
      ...page('corrected', 'b', `source_sketch: "${printSketch(sketch)}"\n`),
      ...page('again', 'c', `source_filed_as: "${'a'.repeat(64)}"\n`),
      ...page('other', 'd', `source_sketch: "${printSketch(other)}"\n`),
      ...page('from before', 'e', ''),
      ...page('of what was taken back', 'f', `source_filed_as: "${'0'.repeat(64)}"\n`),
    }),
    defaultSettings,
    { remember: false, nowMs },
  );
  expect(vault.alike(sketch).map(({ transcript, likeness }) => [transcript, likeness])).toEqual([
    ['Inbox/_archive/call.md', 1],
    ['Inbox/_archive/corrected.md', 1],
  ]);
  for (const digit of ['a', 'b', 'c']) {
    expect(vault.filed(digit.repeat(64) as Sha256)?.note).toBe('Meetings/Call.md');
  }
  expect(vault.filed('f'.repeat(64) as Sha256)).toBeNull();
});
