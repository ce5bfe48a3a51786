import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleSource, examplesFolder, snapshot, temporaryFolder, vaultWith } from '../support/vaults.ts';
import { boswell, boswellWithoutPermission } from './run-boswell.ts';

const call = join(examplesFolder, 'stand-up', exampleSource('stand-up'));

describe('help and wrong use', () => {
  test('every command explains itself with an example', () => {
    const names = ['init', 'ingest', 'watch', 'read', 'extract', 'plan', 'apply', 'history', 'show', 'undo', 'doctor'];
    const general = boswell(['--help'], '.');
    expect(general.code).toBe(0);
    for (const name of names) {
      expect(general.out).toContain(`  ${name} `);
      const own = boswell([name, '--help'], '.');
      expect(own.code).toBe(0);
      expect(own.out).toMatch(new RegExp(`Example:\\n {2}boswell ${name}`));
    }
  });

  test('--version prints the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(boswell(['--version'], '.')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['ingest', '--jobs', 'many'], 'Cannot use --jobs "many"'],
    [['read'], "missing required argument 'file'"],
    [['history', '--nope'], "unknown option '--nope'"],
    [['show', 'x'], 'Unknown run "x"'],
    [['ingest', '--vault', 'no/such/folder'], 'No such vault'],
  ])('%j ends with 2 and says why', (args, why) => {
    const vault = vaultWith([]);
    const { code, err } = boswell(args, vault.root);
    expect(err).toContain(why);
    expect(code).toBe(2);
    vault.dispose();
  });

  test('outside any vault, ingest says how to make one', () => {
    const folder = temporaryFolder();
    const { code, err } = boswell(['ingest'], folder.root);
    expect(code).toBe(2);
    expect(err).toContain('boswell init');
    folder.dispose();
  });
});

describe('init', () => {
  test('makes a vault of an empty folder, and changes nothing the second time', () => {
    const folder = temporaryFolder();
    expect(boswell(['init', 'Notes'], folder.root).code).toBe(0);
    const made = snapshot(folder.root);
    expect(Object.keys(made)).toEqual([
      'Notes/',
      'Notes/Accounts/',
      'Notes/Inbox/',
      'Notes/Meetings/',
      'Notes/People/',
      'Notes/Projects/',
      'Notes/boswell.yaml',
    ]);
    expect(boswell(['init', 'Notes'], folder.root).out).toContain('nothing changed');
    expect(snapshot(folder.root)).toEqual(made);
    folder.dispose();
  });

  test("takes over an existing vault's own folders, and files into them", () => {
    const folder = temporaryFolder();
    for (const name of ['.obsidian', '00 - Inbox', '10 - Contacts', '20 - Clients', '30 - Meeting Notes']) {
      mkdirSync(join(folder.root, name));
    }
    const { out } = boswell(['init', '.'], folder.root);
    expect(out).toContain('uses  20 - Clients  (for accounts)');
    expect(readFileSync(join(folder.root, 'boswell.yaml'), 'utf8')).toContain('people: "10 - Contacts"');
    expect(Object.keys(snapshot(folder.root))).not.toContain('People/');
    folder.dispose();
  });
});

describe('the round of a source', () => {
  test('a dry run shows the change as a diff and leaves no trace at all', () => {
    const vault = vaultWith(['stand-up']);
    const before = snapshot(vault.root);
    const { code, out } = boswell(['ingest', '--dry-run'], vault.root);
    expect(code).toBe(0);
    expect(out).toContain('+# Platform stand-up');
    expect(snapshot(vault.root)).toEqual(before);
    expect(existsSync(join(vault.root, '.boswell'))).toBe(false);
    expect(boswell(['history'], vault.root).out).toBe('Nothing was run in this vault yet\n');
    vault.dispose();
  });

  test('ingest files it, a second ingest of it has nothing to do, undo gives back every byte', () => {
    const vault = vaultWith(['stand-up']);
    const before = snapshot(vault.root);
    const first = boswell(['ingest'], vault.root);
    expect(first.code).toBe(0);
    expect(first.err).not.toMatch(/error|warning/);
    expect(first.out).toMatch(/^\+ Inbox\/2026-03-04 Platform stand-up\.md → .*2026-03-04 - Platform stand-up\.md$/m);
    expect(first.out).toContain('turns read');
    const second = boswell(['ingest', call], vault.root);
    expect(second).toMatchObject({ code: 0 });
    expect(second.out).toContain('1 filed before, nothing to do; nothing changed');
    expect(boswell(['show', 'last'], vault.root).out).toContain('move');
    expect(boswell(['undo'], vault.root).code).toBe(0);
    expect(snapshot(vault.root)).toEqual(before);
    expect(boswell(['history'], vault.root).out).toContain('taken back by');
    expect(boswell(['undo'], vault.root)).toMatchObject({ code: 2 });
    vault.dispose();
  });

  test('a file from outside the vault is copied into the archive and stays where it was', () => {
    const vault = vaultWith([]);
    expect(boswell(['ingest', call], vault.root).code).toBe(0);
    expect(readFileSync(call)).toEqual(
      readFileSync(join(vault.root, 'Inbox/_archive/2026-03-16', exampleSource('stand-up'))),
    );
    expect(boswell(['undo'], vault.root).code).toBe(0);
    expect(snapshot(vault.root)).toEqual({ ...snapshot(vaultWith([]).root) });
    vault.dispose();
  });

  test('a plan is written, looked at, and applied; once the vault has changed it is refused, whole', () => {
    const vault = vaultWith(['one-to-one', 'stand-up']);
    const planFile = join(mkdtempSync(join(tmpdir(), 'boswell-plan-')), 'plan.json');
    expect(boswell(['plan', 'Inbox/2026-03-04 Platform stand-up.md', '-o', planFile], vault.root).code).toBe(0);
    writeFileSync(join(vault.root, 'Inbox/2026-03-04 Platform stand-up.md'), 'Tobias: changed\n');
    const before = snapshot(vault.root);
    const refused = boswell(['apply', planFile], vault.root);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('changed since it was planned');
    expect(snapshot(vault.root)).toEqual(before);
    boswell(['plan', 'Inbox/2026-03-03 14 30 - Ines Hanneke one to one.md', '-o', planFile], vault.root);
    expect(boswell(['apply', planFile], vault.root).code).toBe(0);
    vault.dispose();
  });

  test('--json answers are JSON, from every command that has an answer', () => {
    const vault = vaultWith(['stand-up']);
    const json = (...args: string[]): unknown => JSON.parse(boswell([...args, '--json'], vault.root).out);
    const source = 'Inbox/2026-03-04 Platform stand-up.md';
    expect(json('read', source)).toMatchObject({
      schema: 'boswell/conversation@1',
      date: '2026-03-04',
      kind: 'meeting',
    });
    expect(json('extract', source)).toMatchObject({ schema: 'boswell/extraction@1', engine: 'builtin' });
    expect(json('plan', source)).toMatchObject({ schema: 'boswell/plan@1' });
    expect(json('ingest')).toMatchObject({ schema: 'boswell/run@1', sources: [{ outcome: 'filed' }] });
    expect(json('history')).toMatchObject({ schema: 'boswell/history@1', runs: [{ undoneBy: null }] });
    expect(json('show', 'last')).toMatchObject({ schema: 'boswell/run@1' });
    expect(json('undo')).toMatchObject({ schema: 'boswell/run@1' });
    vault.dispose();
  });

  test('an engine that is not known is named, with those that are', () => {
    const vault = vaultWith(['stand-up']);
    const { code, err } = boswell(['ingest', '--engine', 'bultin'], vault.root);
    expect(code).toBe(1);
    expect(err).toContain('Unknown engine "bultin"');
    vault.dispose();
  });
});

describe('bad input', () => {
  test('empty, binary, broken and too large sources each get a clear message and are set aside; the rest is filed', () => {
    const vault = vaultWith(['stand-up']);
    const inbox = join(vault.root, 'Inbox');
    writeFileSync(join(inbox, 'empty.md'), '');
    writeFileSync(join(inbox, 'picture.vtt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    writeFileSync(join(inbox, 'header only.vtt'), 'WEBVTT\n\n');
    writeFileSync(join(inbox, 'huge.txt'), 'Dana: hello\n');
    truncateSync(join(inbox, 'huge.txt'), 200_000_000);
    const { code, out, err } = boswell(['ingest'], vault.root);
    expect(code).toBe(1);
    expect(out).toContain('1 filed; 4 failed');
    for (const name of ['empty.md', 'picture.vtt', 'header only.vtt', 'huge.txt']) {
      expect(err).toContain(`Inbox/${name}`);
    }
    const after = Object.keys(snapshot(vault.root));
    for (const name of ['empty.md', 'picture.vtt', 'header only.vtt', 'huge.txt']) {
      expect(after).toContain(`Inbox/_failed/2026-03-16/${name}`);
    }
    expect(
      after.filter((path) => path.startsWith('Inbox/') && !path.startsWith('Inbox/_') && path !== 'Inbox/'),
    ).toEqual([]);
    vault.dispose();
  });

  test('text that is no UTF-8 is filed as what it must have been, with a warning', () => {
    const vault = vaultWith([]);
    const text =
      'Zo\xeb: I will send the caf\xe9 list by Friday.\nSam: Thanks Zo\xeb, and the menu?\nZo\xeb: Sam, that one is yours.\n';
    writeFileSync(join(vault.root, 'Inbox', '2026-03-12 Lunch.txt'), Buffer.from(text, 'latin1'));
    const { code, err } = boswell(['ingest'], vault.root);
    expect(err).toContain('Inbox/2026-03-12 Lunch.txt');
    expect(code).toBe(0);
    expect(
      Object.values(snapshot(vault.root)).some((bytes) =>
        Buffer.from(bytes, 'latin1').toString().includes('café list'),
      ),
    ).toBe(true);
    vault.dispose();
  });

  test('a title of forbidden characters only, and two sources with one name, become files of their own', () => {
    const vault = vaultWith([]);
    const inbox = join(vault.root, 'Inbox');
    const talk = (what: string): string =>
      `---\ntitle: "???***"\n---\nDana: I'll send the ${what}.\nSam: Thanks, Dana.\nDana: Sure.\n`;
    mkdirSync(join(inbox, 'a'));
    mkdirSync(join(inbox, 'b'));
    writeFileSync(join(inbox, 'a', '2026-03-12 call.md'), talk('deck'));
    writeFileSync(join(inbox, 'b', '2026-03-12 call.md'), talk('quote'));
    const { code, out } = boswell(['ingest'], vault.root);
    expect(code).toBe(0);
    expect(out).toContain('2 filed');
    const archived = Object.keys(snapshot(vault.root)).filter((path) => /_archive\/.*call( \(2\))?\.md$/.test(path));
    expect(archived).toHaveLength(2);
    vault.dispose();
  });

  test('a vault that may not be written is named, and nothing changes', () => {
    const vault = vaultWith(['stand-up']);
    const before = snapshot(vault.root);
    const { code, err } = boswellWithoutPermission(['ingest'], vault.root);
    expect(err).toContain('the system does not give permission');
    expect(err).not.toContain('bug');
    expect(code).toBe(1);
    expect(snapshot(vault.root)).toEqual(before);
    vault.dispose();
  });

  test('a file that is not there is named, and the others are filed', () => {
    const vault = vaultWith(['stand-up']);
    const { code, err, out } = boswell(
      ['ingest', 'Inbox/gone.md', 'Inbox/2026-03-04 Platform stand-up.md'],
      vault.root,
    );
    expect(code).toBe(1);
    expect(err).toContain('Inbox/gone.md');
    expect(out).toContain('1 filed');
    vault.dispose();
  });

  test('a link in the Inbox that leads out of the vault is not followed', () => {
    const vault = vaultWith([]);
    symlinkSync(call, join(vault.root, 'Inbox', 'link.md'));
    const before = snapshot(vault.root);
    boswell(['ingest'], vault.root);
    expect(readFileSync(call, 'utf8').length).toBeGreaterThan(0);
    expect(Object.keys(snapshot(vault.root))).toEqual(Object.keys(before));
    vault.dispose();
  });
});
