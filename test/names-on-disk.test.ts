import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Ingested, ingest, undo } from '#app';
import { BoswellError, SettingsError } from '#core';
import { snapshot, temporaryFolder, worldOfTest } from './support/vaults.ts';

/** A vault with an Inbox, beside a folder that nothing may be written to. */
interface Place {
  readonly root: string;
  readonly outside: string;
  readonly put: (path: string, text: string) => void;
  readonly ingest: (...paths: readonly string[]) => Promise<Ingested>;
  /** Every file of the vault but those in `.boswell`, as paths; links are not followed. */
  readonly files: () => readonly string[];
  /** Paths of the notes that were filed, transcripts and pages of entities left out. */
  readonly notes: () => readonly string[];
}

function place(settings = ''): Place {
  const folder = temporaryFolder();
  onTestFinished(folder.dispose);
  const top = realpathSync(folder.root);
  const root = join(top, 'vault');
  const outside = join(top, 'outside');
  mkdirSync(join(root, 'Inbox'), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.md'), talk('the code of the safe'));
  if (settings !== '') writeFileSync(join(root, 'boswell.yaml'), settings);
  const files = (): readonly string[] =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => !path.startsWith('.boswell/'))
      .toSorted();
  const isNote = (path: string): boolean =>
    path.endsWith('.md') && /^type: (?!"?(?:person|account|project|transcript|failure)\b)/m.test(read(root, path));
  return {
    root,
    outside,
    put: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    ingest: async (...paths) =>
      ingest({ paths: paths.map((path) => join(root, path)), engine: null, jobs: 1 }, worldOfTest(root)),
    files,
    notes: () => files().filter((path) => !path.startsWith('Inbox/') && isNote(path)),
  };
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function talk(about: string, speaker = 'Dana Levi'): string {
  return `**${speaker}**: I will send ${about} to Marek Osei by Friday.\n\n**Marek Osei**: Thanks, ${about} it is.\n`;
}

function titled(title: string, about: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-03-02\n---\n\n${talk(about)}`;
}

/** What every name on the way must be for Windows, macOS and Linux to take it, and to mean the same by it. */
function expectNamesFitEverywhere(paths: readonly string[]): void {
  for (const path of paths) {
    expect(path).toBe(path.normalize('NFC'));
    for (const name of path.split('/')) {
      expect(Buffer.byteLength(name), name).toBeLessThanOrEqual(255);
      expect(name).not.toMatch(/[<>:"|?*\\\p{Cc}]|[. ]$/u);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(name).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    }
  }
  const keys = paths.map((path) => path.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
}

const oddTitles: readonly (readonly [string, string])[] = [
  ['a device of Windows', 'CON'],
  ['a device of Windows with an extension', 'aux.notes'],
  ['a port', 'com1'],
  ['dots and blanks at the end', 'Weekly call... . '],
  ['dots at the start', '...hidden'],
  ['dots only', '..'],
  ['a way upwards', '../../../outside/owned'],
  ['a way upwards, as on Windows', '..\\..\\outside\\owned'],
  ['an absolute path', '/etc/passwd'],
  ['a drive', 'C:\\Windows\\system32'],
  ['a stream of NTFS', 'call:secret.md'],
  ['300 letters', 'Quarterly planning '.repeat(16)],
  ['300 letters of three bytes', '会議の記録'.repeat(60)],
  ['300 families of eighteen bytes', '👩‍👩‍👧'.repeat(100)],
  ['emoji', '🚀 Launch 👍🏽'],
  ['Hebrew', 'פגישה עם דנה'],
  ['a name that shows itself backwards', 'call \u202Egnp.exe'],
  ['decomposed accents', 'Re\u0301union a\u0300 Paris'],
  ['invisible letters', 'Call\u200b\u2060\ufeff'],
  ['control characters', 'Call\u0007\u001b[31m'],
  ['wildcards and quotes', 'What? "Now" <or> *never* | maybe'],
  ['signs of Obsidian', '[[Dana]] #plan ^t1'],
  ['nothing', '   '],
  ['a page extension', 'notes.md'],
  ['a name of JavaScript', '__proto__'],
];

describe('a title becomes a file that every system takes, in the vault', () => {
  test.each(oddTitles)('%s', async (_, title) => {
    const { root, outside, put, ingest: file, notes, files } = place();
    put('Inbox/call.md', titled(title, 'the report'));
    const { plan } = await file();
    expect(plan.sources.map(({ outcome }) => outcome)).toEqual(['filed']);
    expect(notes().length).toBe(1);
    expect(read(root, notes()[0] ?? '')).toContain('the report');
    expectNamesFitEverywhere(files());
    expect(readdirSync(outside)).toEqual(['secret.md']);
    expect(readdirSync(dirname(root)).toSorted()).toEqual(['outside', 'vault']);
  });

  test('all of them at once, and their like as speakers: one note each, and undo leaves none of it', async () => {
    const { root, outside, put, ingest: file, notes, files } = place();
    for (const [index, [, title]] of oddTitles.entries())
      put(`Inbox/call ${index}.md`, titled(title, `report ${index}`));
    for (const [index, [, name]] of oddTitles.entries()) {
      if (!/[*:]/.test(name)) put(`Inbox/talk ${index}.md`, talk(`matter ${index}`, name));
    }
    const before = snapshot(root);
    const { plan } = await file();
    const filed = plan.sources.filter(({ outcome }) => outcome === 'filed');
    expect(filed.length).toBe(plan.sources.length);
    expect(notes()).toEqual(filed.map(({ note }) => note).toSorted());
    expectNamesFitEverywhere(files());
    expect(readdirSync(outside)).toEqual(['secret.md']);
    await undo(null, worldOfTest(root));
    expect(snapshot(root)).toEqual(before);
  });
});

describe('two titles never become one file', () => {
  test.each([
    ['that differ in case', 'Budget Review', 'BUDGET review'],
    ['that differ in their Unicode form', 'R\u00e9union', 'Re\u0301union'],
    ['that differ in case beyond ASCII', 'Łódź', 'ŁÓDŹ'],
    ['that differ in what no file name holds', 'Plan A/B', 'Plan A:B'],
    ['that differ in what cannot be seen', 'Plan', 'Pl\u200ban'],
    ['that differ in dots at the end', 'Plan', 'Plan...'],
    ['that differ after the 255th byte', `${'Long '.repeat(60)}one`, `${'Long '.repeat(60)}two`],
    ['that are equal', 'Plan', 'Plan'],
  ])('%s', async (_, one, other) => {
    for (const together of [true, false]) {
      const { root, put, ingest: file, notes, files } = place();
      put('Inbox/a.md', titled(one, 'the first report'));
      if (!together) await file();
      put('Inbox/b.md', titled(other, 'some other thing entirely'));
      await file();
      const texts = notes().map((path) => read(root, path));
      expect(texts.length).toBe(2);
      expect(texts.filter((text) => text.includes('the first report')).length).toBe(1);
      expect(texts.filter((text) => text.includes('some other thing entirely')).length).toBe(1);
      expectNamesFitEverywhere(files());
    }
  });

  test.runIf(process.platform === 'linux').each([
    ['in case', 'Inbox/Call.md', 'Inbox/call.md'],
    ['in Unicode form', 'Inbox/R\u00e9union.md', 'Inbox/Re\u0301union.md'],
    ['in their folder', 'Inbox/one/call.md', 'Inbox/two/call.md'],
  ])('also where two sources differ only %s: both are archived, byte for byte', async (_, one, other) => {
    const { root, put, ingest: file, files } = place();
    const texts = [talk('the first report'), talk('some other thing entirely')];
    put(one, texts[0] ?? '');
    put(other, texts[1] ?? '');
    await file();
    await file(); // what has the same name but for case waits for the next run
    const archived = files().filter((path) => path.startsWith('Inbox/_archive/') && !path.includes('(transcript)'));
    expect(archived.map((path) => read(root, path)).toSorted()).toEqual(texts.toSorted());
    expect(files().filter((path) => /^Inbox\/[^_]/.test(path))).toEqual([]);
    expectNamesFitEverywhere(files());
  });

  test('a source whose own name takes all 255 bytes is filed', async () => {
    const { put, ingest: file, files } = place();
    put(`Inbox/${'é'.repeat(126)}.md`, talk('the report'));
    put(`Inbox/${'x'.repeat(251)}.vtt`, 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana Levi>I will send the figures.\n');
    put(`Inbox/${'y'.repeat(251)}.txt`, '');
    const { plan } = await file();
    expect(plan.sources.map(({ outcome }) => outcome).toSorted()).toEqual(['failed', 'filed', 'filed']);
    expect(files().filter((path) => /^Inbox\/[^_]/.test(path))).toEqual([]);
    expectNamesFitEverywhere(files());
  });

  test('a source in NFD, as macOS and its archives write it, is filed under its name in NFC', async () => {
    const { root, put, ingest: file, files } = place();
    put('Inbox/Unterlagen fu\u0308r Zoe\u0308/Gespra\u0308ch.md', talk('the report'));
    const { plan } = await file();
    expect(plan.sources).toMatchObject([{ path: 'Inbox/Unterlagen für Zoë/Gespräch.md', outcome: 'filed' }]);
    expect(files().filter((path) => path.endsWith('/Gespräch.md')).length).toBe(1);
    await undo(null, worldOfTest(root));
    expect(readdirSync(join(root, 'Inbox'), { recursive: true })).toHaveLength(2);
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link that leads out of the vault', (path: string) => symlinkSync('/nowhere/at/all.md', path)],
  ])('a note whose name %s has gets another', async (_, take) => {
    const { root, put, ingest: file, notes } = place();
    put('Inbox/a.md', titled('Plan', 'the report'));
    await file();
    const [path = ''] = notes();
    await undo(null, worldOfTest(root));
    mkdirSync(dirname(join(root, path)), { recursive: true });
    take(join(root, path));
    expect((await file()).plan.sources).toMatchObject([{ outcome: 'filed', note: path.replace(/\.md$/, ' (2).md') }]);
  });
});

describe('nothing is written outside the vault', () => {
  test.each([
    'folders:\n  people: ../..',
    'folders:\n  archive: "../outside"',
    'folders:\n  meetings: /tmp',
    'folders:\n  inbox: "C:\\\\Users"',
    'folders:\n  accounts: "a/../../outside"',
    'folders:\n  failed: "\\\\\\\\server\\\\share"',
    'folders:\n  templates: ".."',
  ])('whatever boswell.yaml says: %j', async (settings) => {
    const { root, outside, put, ingest: file } = place(`${settings}\n`);
    put('Inbox/call.md', talk('the report'));
    const before = snapshot(root);
    await expect(file()).rejects.toThrow(SettingsError);
    expect(snapshot(root)).toEqual(before);
    expect(readdirSync(outside)).toEqual(['secret.md']);
  });

  test.each(['People', 'Meetings', 'Inbox/_archive', '.boswell'])(
    'where "%s" is a link that leads out of the vault, the run is refused, whole',
    async (folder) => {
      const { root, outside, put, ingest: file } = place();
      put('Inbox/call.md', talk('the report'));
      symlinkSync(outside, join(root, folder));
      const before = read(root, 'Inbox/call.md');
      await expect(file()).rejects.toThrow(BoswellError);
      expect(readdirSync(outside)).toEqual(['secret.md']);
      expect(read(root, 'Inbox/call.md')).toBe(before);
    },
  );

  test('a link to a folder inside is followed', async () => {
    const { root, put, ingest: file } = place();
    mkdirSync(join(root, 'Real people'));
    symlinkSync('Real people', join(root, 'People'));
    symlinkSync('../Real people', join(root, 'Inbox/also people'));
    put('Real people/Olga Stern.md', '---\ntype: person\n---\n# Olga Stern\n');
    put('Inbox/call.md', talk('the report'));
    const { plan } = await file();
    expect(plan.sources).toMatchObject([{ path: 'Inbox/call.md', outcome: 'filed' }]);
    const { plan: second } = await file();
    expect(second.operations).toEqual([]);
  });

  test('a link in the Inbox is left alone, and keeps nothing else from being filed', async () => {
    const { root, outside, put, ingest: file, files } = place();
    put('Elsewhere/mine.md', talk('the letter'));
    symlinkSync('../Elsewhere/mine.md', join(root, 'Inbox/inside.md'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'Inbox/outside.md'));
    symlinkSync(outside, join(root, 'Inbox/folder'));
    symlinkSync('loop.md', join(root, 'Inbox/loop.md'));
    put('Inbox/call.md', talk('the report'));
    const { plan } = await file();
    expect(plan.sources.filter(({ outcome }) => outcome === 'filed')).toMatchObject([{ path: 'Inbox/call.md' }]);
    const named = await file('Inbox/outside.md', 'Inbox/inside.md', 'Inbox/folder/secret.md', 'Inbox/loop.md');
    expect(named.plan.operations).toEqual([]);
    expect(named.plan.diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'source-is-link'));
    const written = files().filter((path) => path.startsWith('Meetings/') || path.startsWith('People/'));
    expect(written.filter((path) => /safe|letter/.test(read(root, path)))).toEqual([]);
    expect(readdirSync(outside)).toEqual(['secret.md']);
  });
});
