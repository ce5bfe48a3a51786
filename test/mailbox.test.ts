import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { answerName, examine, findRun, ingest, inspectConversation, openNames, runBySource, undo } from '#app';
import { mailOf, mboxOf } from '../src/1-read/__fixtures__/mail.ts';
import { snapshot, temporaryFolder, worldOfTest } from './support/vaults.ts';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const { dispose } of folders.splice(0)) dispose();
});

function vaultWithInbox(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = temporaryFolder();
  folders.push(folder);
  mkdirSync(join(folder.root, 'Inbox'));
  writeFileSync(join(folder.root, 'boswell.yaml'), 'me:\n  name: Ines Halloran\n');
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder.root, 'Inbox', name), bytes);
  return folder.root;
}

const petra = 'Petra Lindqvist <petra@norrfjord.example>';
const ama = 'Ama Boateng <ama@quay.example>';

function mail(
  id: string,
  from: string,
  to: string,
  subject: string,
  day: number,
  text: string,
  answers?: string,
): Uint8Array {
  const trace: Record<string, string> = answers === undefined ? {} : { 'In-Reply-To': `<${answers}@x.example>` };
  return mailOf(
    {
      'Message-ID': `<${id}@x.example>`,
      ...trace,
      From: from,
      To: to,
      Date: `${day} Dec 2025 10:00:00 +0100`,
      Subject: subject,
      'Content-Type': 'text/plain; charset=utf-8',
    },
    text,
  );
}

const crane = [
  mail('a1', petra, ama, 'Crane', 1, 'Could you please send me the crane plan by Friday?'),
  mail(
    'a2',
    ama,
    petra,
    'Re: Crane',
    3,
    "I'll send you the crane plan tomorrow.\n\n> Could you please send me the crane plan by Friday?",
    'a1',
  ),
];
const paint = [
  mail(
    'b1',
    petra,
    'Lotte Krug <lotte@halden.example>',
    'Paint',
    2,
    'Please order grey paint for the bollards by Tuesday.',
  ),
];
const box = mboxOf([...crane, ...paint]);
const request = { paths: [], engine: null, jobs: 1 };

const notesOf = (root: string): readonly string[] =>
  Object.keys(snapshot(root)).filter((path) => /^(?!Inbox\/).*\d{4}-\d{2}-\d{2} - .*\.md$/.test(path));

describe('a mailbox with several threads', () => {
  test('gives a note for each, with its people and tasks, and one archived original', async () => {
    const root = vaultWithInbox({ 'mails.mbox': box });
    const { plan, run } = await ingest(request, worldOfTest(root));
    expect(plan.sources.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['Inbox/mails.mbox', 'filed'],
      ['Inbox/mails.mbox', 'filed'],
    ]);
    const notes = notesOf(root).map((path) => readFileSync(join(root, path), 'utf8'));
    expect(notes).toHaveLength(2);
    const [craneNote = '', paintNote = ''] = notes.toSorted((one) => (one.includes('title: "Crane"') ? -1 : 1));
    expect(craneNote).toContain('source: "email"');
    expect(craneNote).toMatch(/- \[ \] Send .*crane plan.*@Ama Boateng 📅 2025-12-04/);
    expect(craneNote).toMatch(/^source_ref: "?Inbox\/_archive\/2026-03-16\/mails\.mbox#talk-2"?$/m);
    expect(craneNote).not.toContain('Lotte');
    expect(paintNote).toMatch(/paint.*📅 2025-12-09/);
    expect(Object.keys(snapshot(root)).filter((path) => path.endsWith('.mbox'))).toEqual([
      'Inbox/_archive/2026-03-16/mails.mbox',
    ]);
    const told = run === null ? null : runBySource(findRun(run.id, worldOfTest(root).files));
    expect(told?.sources.map(({ note, transcript }) => [note?.includes('Crane'), transcript])).toEqual([
      [false, 'Inbox/_archive/2026-03-16/mails - Paint (transcript).md'],
      [true, 'Inbox/_archive/2026-03-16/mails - Crane (transcript).md'],
    ]);
  });

  test('changes nothing when it comes again, is taken back to the byte, and leaves nothing for doctor', async () => {
    const root = vaultWithInbox({ 'mails.mbox': box });
    const before = snapshot(root);
    const world = worldOfTest(root);
    await ingest(request, world);
    const filed = snapshot(root);
    expect((await examine(world)).findings).toEqual([]);
    writeFileSync(join(root, 'Inbox', 'again.mbox'), box);
    const again = await ingest({ ...request, paths: [join(root, 'Inbox', 'again.mbox')] }, world);
    expect(again.plan).toMatchObject({ operations: [], sources: [{ outcome: 'unchanged' }] });
    expect({ ...snapshot(root), 'Inbox/again.mbox': '' }).toEqual({ ...filed, 'Inbox/again.mbox': '' });
    await undo(null, world);
    expect(Object.keys(snapshot(root)).filter((path) => path !== 'Inbox/again.mbox')).toEqual(Object.keys(before));
  });

  test('exported again with more in it files only what is new', async () => {
    const root = vaultWithInbox({ 'mails.mbox': box });
    const world = worldOfTest(root);
    await ingest(request, world);
    const more = mail('c1', ama, petra, 'Rope', 9, 'The rope on pier two has to be changed.');
    writeFileSync(join(root, 'Inbox', 'mails.mbox'), mboxOf([...paint, ...crane, more]));
    const { plan } = await ingest(request, world);
    expect(plan.sources.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'filed']);
    expect(notesOf(root)).toHaveLength(3);
    expect((await examine(world)).findings).toEqual([]);
  });

  test('is copied in from outside the vault, which stays as it is', async () => {
    const root = vaultWithInbox({});
    const outside = temporaryFolder();
    folders.push(outside);
    writeFileSync(join(outside.root, 'mails.mbox'), box);
    await ingest({ ...request, paths: [join(outside.root, 'mails.mbox')] }, worldOfTest(root));
    expect(notesOf(root)).toHaveLength(2);
    expect(readFileSync(join(outside.root, 'mails.mbox')).equals(Buffer.from(box))).toBe(true);
    expect(readFileSync(join(root, 'Inbox/_archive/2026-03-16/mails.mbox')).equals(Buffer.from(box))).toBe(true);
  });

  test('an answer about a name in one of its threads mends the note of that thread, and no other', async () => {
    const asks = mail('d1', petra, ama, 'Offer', 4, 'David will send the offer to the harbour board by Friday.');
    const root = vaultWithInbox({ 'mails.mbox': mboxOf([...crane, asks]) });
    mkdirSync(join(root, 'People'));
    for (const name of ['David Okafor', 'David Lindqvist'])
      writeFileSync(join(root, 'People', `${name}.md`), '---\ntype: person\n---\n');
    const world = worldOfTest(root);
    await ingest(request, world);
    const [open] = openNames(world);
    const before = snapshot(root);
    const answered = await answerName(open?.id ?? '', { kind: 'is', name: 'David Okafor' }, world, false);
    expect(answered.diagnostics).toEqual([]);
    const changed = Object.entries(snapshot(root)).filter(([path, text]) => before[path] !== text);
    expect(changed.map(([path]) => path.replace(/^.*\//, ''))).toEqual([
      'mails - Offer (transcript).md',
      expect.stringMatching(/Offer\.md$/),
      'David Okafor.md',
    ]);
    expect(changed[1]?.[1]).toMatch(/Send the offer.*@David Okafor/);
  });

  test('is the same vault with four jobs as with one', async () => {
    const [one, four] = [
      vaultWithInbox({ 'a.mbox': box, 'b.eml': crane[0] ?? box }),
      vaultWithInbox({ 'a.mbox': box, 'b.eml': crane[0] ?? box }),
    ];
    await ingest(request, worldOfTest(one));
    await ingest({ ...request, jobs: 4 }, worldOfTest(four));
    expect(snapshot(four)).toEqual(snapshot(one));
  });

  test('is shown whole by read', async () => {
    const root = vaultWithInbox({ 'mails.mbox': box });
    const path = join(root, 'Inbox', 'mails.mbox');
    const { conversation, others } = await inspectConversation({ path, pathInMessages: path, files: null });
    expect([conversation, ...others].map((each) => each?.title)).toEqual(['Paint', 'Crane']);
  });
});
