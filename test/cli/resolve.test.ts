import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { snapshot, temporaryFolder } from '../support/vaults.ts';
import { answering, boswell } from './run-boswell.ts';

const person = (name: string, more = ''): string => `---\ntype: person\ntitle: "${name}"\n${more}---\n\n# ${name}\n`;
const files: Readonly<Record<string, string>> = {
  'boswell.yaml': 'me: {name: Ines Halloran}\n',
  'People/David Okafor/David Okafor.md': person('David Okafor'),
  'People/David Lindqvist/David Lindqvist.md': person('David Lindqvist', 'aliases: ["Linden"]\n'),
  'People/Maren Sollie/Maren Sollie.md': person('Maren Sollie'),
  'Inbox/2026-03-02 Harbour call.vtt': [
    'WEBVTT',
    ...[
      'Maren Sollie>The second crane arrives at the harbour on Thursday, so the offer is urgent.',
      'Ines Halloran>David will send the offer to the harbour board by Friday.',
      'Maren Sollie>Good. And David should check the crane plan before Thursday.',
      'Tom Arden>I will write the agenda by Wednesday.',
    ].map((said, at) => `00:00:${10 + at * 10}.000 --> 00:00:${18 + at * 10}.000\n<v ${said}</v>`),
    '',
  ].join('\n\n'),
};

const note = 'Meetings/2026-03-02 - Harbour call.md';
const transcript = 'Inbox/_archive/2026-03-16/2026-03-02 Harbour call (transcript).md';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

function filedVault(): { readonly root: string; readonly id: string; readonly report: string } {
  const folder = temporaryFolder();
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true });
    writeFileSync(join(folder.root, path), content);
  }
  const { out, code } = boswell(['ingest'], folder.root);
  expect(code).toBe(0);
  const id = /[0-9a-f]{6}-david/.exec(out)?.[0] ?? '';
  return { root: folder.root, id, report: out };
}

const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

interface Listed {
  readonly questions: readonly {
    readonly id: string;
    readonly said: string;
    readonly candidates: readonly string[];
    readonly saidIn: readonly string[];
  }[];
}

describe('a first name that two people have', () => {
  test('stays plain text, is listed by ingest with its candidates, and by resolve --json', () => {
    const { root, id, report } = filedVault();
    expect(report).toContain(
      `1 name stays open; say who is meant with: boswell resolve\n    ${id}  "David": David Lindqvist or David Okafor?`,
    );
    expect(text(root, note)).not.toContain('Okafor');
    expect(text(root, transcript)).toContain('open_names:\n  - "David (t1, t2): David Lindqvist / David Okafor"');
    const listed = JSON.parse(boswell(['resolve', '--json'], root).out) as Listed;
    expect(listed.questions).toMatchObject([{ id, said: 'David', candidates: ['David Lindqvist', 'David Okafor'] }]);
    expect(listed.questions[0]?.saidIn[0]).toContain('David will send the offer');
  });

  test('is mended by an answer: owner, links, the page and the transcript; undo gives back every byte', () => {
    const { root, id } = filedVault();
    const before = snapshot(root);
    const answered = boswell(['resolve', id, 'David Okafor'], root);
    expect(answered).toMatchObject({ code: 0, err: '' });
    expect(answered.out).toContain('"David" is David Okafor, in this conversation');
    expect(text(root, note)).toMatch(/Send the offer.*@David Okafor/);
    expect(text(root, note)).toContain('- [[David Okafor]]');
    expect(text(root, 'People/David Okafor/David Okafor.md')).toContain('[[2026-03-02 - Harbour call]]');
    expect(text(root, 'People/David Okafor/David Okafor.md')).not.toContain('aliases');
    expect(text(root, transcript)).toContain('answered_names:\n  - "David = David Okafor"');
    expect(boswell(['resolve'], root).out).toBe('No name is open\n');
    expect(boswell(['ingest'], root).out).toContain('Nothing to do');
    boswell(['undo'], root);
    expect(snapshot(root)).toEqual(before);
    expect(boswell(['resolve', '--json'], root).out).toContain(id);
  });

  test('keeps what a person made of the note', () => {
    const { root, id } = filedVault();
    const path = join(root, note);
    writeFileSync(
      path,
      text(root, note)
        .replace('# Harbour call', '# Harbour call\n\nMy own line.')
        .replace('to the harbour board. (', 'to the whole harbour board. ('),
    );
    boswell(['resolve', id, '2'], root);
    expect(text(root, note)).toContain('# Harbour call\n\nMy own line.');
    expect(text(root, note)).toMatch(/whole harbour board\..*@David Okafor/);
  });

  test("a task that was ticked is the right person's too, and stays ticked; an owner that you gave it stays", () => {
    const { root, id } = filedVault();
    const path = join(root, note);
    const edited = text(root, note)
      .replace(/- \[ \] (Send the offer.*@David)( 📅 \S+.*)/, '- [x] $1$2 ✅ 2026-03-05')
      .replace(/- \[ \] (Check the crane plan.*@)David/, '- [x] $1Wanda Pryce');
    writeFileSync(path, edited);
    boswell(['resolve', id, 'David Okafor'], root);
    expect(text(root, note)).toMatch(/- \[x\] Send the offer.*@David Okafor 📅 \S+.* ✅ 2026-03-05\n/);
    expect(text(root, note)).toMatch(/- \[x\] Check the crane plan.*@Wanda Pryce/);
  });

  test('is asked for at the terminal, in a pipe too; skip leaves it open', () => {
    const { root, id } = filedVault();
    const skipped = answering(['resolve'], root, '5\n');
    expect(skipped.out).toContain('  1  David Lindqvist\n  2  David Okafor\n  3  somebody or something new');
    expect(skipped.out).toContain('1 name stays open');
    expect(answering(['resolve'], root, '').out).toContain('1 name stays open');
    expect(answering(['resolve'], root, '1\n').out).toContain('"David" is David Lindqvist');
    expect(boswell(['resolve', id, 'David Okafor'], root)).toMatchObject({ code: 2 });
  });

  test('may be somebody new, who gets a page, or nobody', () => {
    const { root, id } = filedVault();
    const dry = boswell(['resolve', id, 'nobody', '--dry-run'], root);
    expect(dry.out).toContain('+  - "David = nobody"');
    expect(boswell(['resolve', id, 'new', 'David Stenhouse'], root).code).toBe(0);
    expect(text(root, 'People/David Stenhouse/David Stenhouse.md')).toContain('[[2026-03-02 - Harbour call]]');
    expect(text(root, note)).toMatch(/@David Stenhouse/);
    const other = filedVault();
    expect(boswell(['resolve', other.id, 'nobody'], other.root).code).toBe(0);
    expect(text(other.root, note)).not.toMatch(/Okafor|Lindqvist/);
    expect(boswell(['resolve'], other.root).out).toBe('No name is open\n');
  });

  test('what is no answer is wrong use and changes nothing', () => {
    const { root, id } = filedVault();
    const before = snapshot(root);
    for (const words of [['7'], ['Nobody Known'], ['new', 'David Okafor'], ['1', '2'], []]) {
      expect(boswell(['resolve', id, ...words], root).code).toBe(2);
    }
    expect(boswell(['resolve', 'ffffff-x', '1'], root).code).toBe(2);
    expect(snapshot(root)).toEqual(before);
  });

  test('an answer holds for the corrected export of the talk', () => {
    const { root, id } = filedVault();
    boswell(['resolve', id, 'David Okafor'], root);
    const source = files['Inbox/2026-03-02 Harbour call.vtt'] ?? '';
    writeFileSync(
      join(root, 'Inbox/2026-03-02 Harbour call.vtt'),
      source.replace('Maren Sollie>Good', 'Ines Halloran>Good'),
    );
    const again = boswell(['ingest'], root);
    expect(again.out).not.toContain('stays open');
    expect(text(root, note)).toMatch(/@David Okafor/);
  });
});
