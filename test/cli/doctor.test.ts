import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleNames, snapshot, temporaryFolder, vaultWith } from '../support/vaults.ts';
import { type Answer, boswell } from './run-boswell.ts';

/** A vault in which everything is wrong that can be. */
const troubles: Readonly<Record<string, string | Buffer>> = {
  'boswell.yaml': 'me: {name: Ines Halloran}\n',
  // As an older program left it: two blocks, signs decoded as Mac Roman.
  'Accounts/Corvane/2025-12-15 - Weekly call.md':
    '---\r\ntype: "customer"\r\ntitle: "Weekly call"\r\ndate: "2025-12-15"\r\n---\r\ntype: "customer"\r\ntitle: "Weekly call"\r\ndate: "2025-12-15"\r\naccount: "Corvane"\r\ntags:\r\n  - "generated"\r\n---\r\n\r\n# Weekly call\r\n\r\n**Account**: [[]]\r\n**Person**: [[Nkechi]]\r\n\r\n- [ ] Write the design up. @Keir Donnelly \uf8ffüìÖ 2025-12-19 ‚è´ #task\r\n- [ ] Send it 📅 2025-12-19 @Keir Donnelly #task\r\n- [ ] Pay 📅 19/12/2025\r\n',
  'Accounts/Corvane/Corvane.md':
    '\uFEFF---\ntype: account\naliases: [CL]\n---\nSee [[Old/2025-12-15 - Weekly call|the call]].\n',
  'Accounts/Tallis.md':
    '---\ntype: account\naliases: [cl]\nnote: part: two\n---\nIt wonâ€™t wait. ![[Files/plan.png]] ![[lost.png]] [[#^gone]]\n',
  'People/Nkechi Adeyemi.md': '---\ntype: person\naliases: Nkechi\n---\n',
  'Meetings/Latin.md': Buffer.from('Gr\xfc\xdfe', 'latin1'),
  'Meetings/A.md': '---\nsource_ref: "Inbox/_archive/2025-12-16/gone.vtt"\n---\n[[Tomas Brandt]]\n',
  'Meetings/B.md': '---\nsource_ref: "Inbox/_archive/2025-12-16/gone.vtt"\n---\n',
  'Files/plan.png': 'png',
  'Inbox/new call.vtt': 'WEBVTT\n',
  'Inbox/_archive/2025-12-16/never.md': 'Dana: the words of a source, [[nowhere]] and â€™ included, are left alone\n',
  'templates/note.md': '# {{title}} [[]] [[nowhere]]\n',
  '.obsidian/notes.md': '[[nowhere]]\n',
  '.boswell/journal/20260101-090000-0001.pending': '{"cut',
  '.boswell/journal/20260101-080000-0002.run': '{"cut',
};

function troubledVault(): ReturnType<typeof temporaryFolder> {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(troubles)) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true });
    writeFileSync(join(folder.root, path), content);
  }
  return folder;
}

interface Document {
  readonly schema: string;
  readonly findings: readonly { check: string; file: string; line: number | null; canMend: boolean }[];
  readonly mended: Document['findings'];
  readonly run: string | null;
}

/** `check file:line` of each finding that a `--json` answer lists. */
function listed(answer: Answer, which: 'findings' | 'mended' = 'findings'): readonly string[] {
  const document = JSON.parse(answer.out) as Document;
  expect(document.schema).toBe('boswell/doctor@1');
  return document[which].map(({ check, file, line }) => `${check} ${file}${line === null ? '' : `:${line}`}`);
}

const call = 'Accounts/Corvane/2025-12-15 - Weekly call.md';
const certain = [
  'interrupted-run .boswell/journal/20260101-090000-0001.pending',
  `doubled-frontmatter ${call}:6`,
  `empty-link ${call}:16`,
  `broken-link ${call}:17`,
  `broken-characters ${call}:19`,
  `unreadable-task ${call}:20`,
  'broken-link Accounts/Corvane/Corvane.md:5',
  'invalid-frontmatter Accounts/Tallis.md:4',
  'broken-characters Accounts/Tallis.md:6',
];
const open = [
  'damaged-journal .boswell/journal/20260101-080000-0002.run',
  'broken-link Accounts/Tallis.md:6',
  'broken-anchor Accounts/Tallis.md:6',
  'unfiled-source Inbox/_archive/2025-12-16/never.md',
  'unfiled-source Inbox/new call.vtt',
  'missing-source Meetings/A.md:2',
  'missing-source Meetings/B.md:2',
  'duplicate-note Meetings/A.md',
  'duplicate-note Meetings/B.md',
  'broken-link Meetings/A.md:4',
  'unreadable-page Meetings/Latin.md',
];

describe('doctor', () => {
  test('finds everything that is wrong, fails, and writes nothing', () => {
    const vault = troubledVault();
    const before = snapshot(vault.root);
    const answer = boswell(['doctor', '--json'], vault.root);
    expect(answer.code).toBe(1);
    const task = [`unreadable-task ${call}:21`];
    expect(listed(answer).toSorted()).toEqual([...certain, ...open, ...task].toSorted());
    expect(snapshot(vault.root)).toEqual(before);
    const text = boswell(['doctor'], vault.root);
    expect(text.code).toBe(1);
    expect(text.out).toContain(
      'Meetings/A.md:4  Cannot follow "[[Tomas Brandt]]": no page has this name\n    Make the page',
    );
    expect(text.out).toContain(
      '21 things found in 10 files, 6 pages looked at; 9 of them can be mended with: boswell doctor --fix',
    );
    vault.dispose();
  });

  test('--fix mends what is certain as one run, leaves the rest, and undo gives back every byte', () => {
    const vault = troubledVault();
    const before = snapshot(vault.root);
    const fixed = boswell(['doctor', '--fix', '--json'], vault.root);
    expect(fixed.code).toBe(1);
    // The block is merged first, so that what stands below it moves up and both pages are known by their aliases.
    expect(
      listed(fixed, 'mended')
        .map((each) => each.replace(/:\d+$/, ''))
        .toSorted(),
    ).toEqual(certain.map((each) => each.replace(/:\d+$/, '')).toSorted());
    const left = [
      'shared-alias Accounts/Corvane/Corvane.md:3',
      'shared-alias Accounts/Tallis.md:3',
      `unreadable-task ${call}:16`,
    ];
    expect(listed(fixed).toSorted()).toEqual([...open, ...left].toSorted());
    expect(readFileSync(join(vault.root, call), 'utf8')).toBe(
      '---\r\ntype: "customer"\r\ntitle: "Weekly call"\r\ndate: "2025-12-15"\r\naccount: "Corvane"\r\ntags:\r\n  - "generated"\r\n---\r\n\r\n# Weekly call\r\n\r\n**Person**: [[Nkechi Adeyemi|Nkechi]]\r\n\r\n- [ ] Write the design up. @Keir Donnelly 📅 2025-12-19 ⏫ #task\r\n- [ ] Send it @Keir Donnelly 📅 2025-12-19 #task\r\n- [ ] Pay 📅 19/12/2025\r\n',
    );
    expect(readFileSync(join(vault.root, 'Accounts/Corvane/Corvane.md'), 'utf8')).toBe(
      '\uFEFF---\ntype: account\naliases: [CL]\n---\nSee [[Accounts/Corvane/2025-12-15 - Weekly call|the call]].\n',
    );
    const mended = snapshot(vault.root);
    const again = boswell(['doctor', '--fix', '--json'], vault.root);
    expect(listed(again)).toEqual(listed(fixed));
    expect(JSON.parse(again.out)).toMatchObject({ mended: [], run: null });
    expect(snapshot(vault.root)).toEqual(mended);
    expect(boswell(['history'], vault.root).out).toContain('doctor');
    expect(boswell(['undo'], vault.root).code).toBe(0);
    expect(snapshot(vault.root)).toEqual(before);
    vault.dispose();
  });

  test('what people read after --fix says what was mended, what is left, and how to take it back', () => {
    const vault = troubledVault();
    const { out } = boswell(['doctor', '--fix'], vault.root);
    expect(out).toMatch(/^Mended 9 things in 4 files$/m);
    expect(out).toMatch(/^14 things left for you in \d+ files, \d+ pages looked at$/m);
    expect(out).toMatch(/^Take it back with: boswell undo \d{8}-\d{6}-/m);
    vault.dispose();
  });

  test('nothing is wrong with the vault of the examples, filed or not', () => {
    const vault = vaultWith([]);
    expect(boswell(['doctor'], vault.root)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is wrong: '),
    });
    vault.dispose();
    const filed = vaultWith(exampleNames());
    expect(boswell(['ingest'], filed.root).code).toBe(0);
    expect(boswell(['doctor', '--fix'], filed.root)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nothing is wrong: /),
    });
    filed.dispose();
  });

  test('a link that leads out of the vault is not followed', () => {
    const [vault, outside] = [vaultWith([]), temporaryFolder()];
    writeFileSync(join(outside.root, 'Secret.md'), '[[nowhere]] wonâ€™t\n');
    symlinkSync(outside.root, join(vault.root, 'Linked'));
    symlinkSync(join(outside.root, 'Secret.md'), join(vault.root, 'Secret.md'));
    expect(boswell(['doctor', '--fix'], vault.root)).toMatchObject({ code: 0 });
    expect(readFileSync(join(outside.root, 'Secret.md'), 'utf8')).toBe('[[nowhere]] wonâ€™t\n');
    vault.dispose();
    outside.dispose();
  });

  test('a note that a person renamed outside of Obsidian is found again by its source', () => {
    const vault = vaultWith(['stand-up']);
    expect(boswell(['ingest'], vault.root).code).toBe(0);
    const note =
      Object.keys(snapshot(vault.root)).find((path) => path.endsWith('/2026-03-04 - Platform stand-up.md')) ?? '';
    const text = readFileSync(join(vault.root, note), 'utf8');
    rmSync(join(vault.root, note));
    writeFileSync(join(vault.root, dirname(note), 'Stand-up in March.md'), text);
    const found = listed(boswell(['doctor', '--json'], vault.root));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.startsWith('broken-link'))).toBe(true);
    expect(boswell(['doctor', '--fix'], vault.root).code).toBe(0);
    vault.dispose();
  });
});
