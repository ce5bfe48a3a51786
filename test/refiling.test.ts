import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest, undo } from '#app';
import { parseTask } from '#markdown';
import { snapshot, vaultWith, worldOfTest } from './support/vaults.ts';

/** Who says what; a minute apart. Invented people of no example. */
const call: readonly (readonly [string, string])[] = [
  [
    'Petra Lindqvist',
    "Morning everyone. Let's go through the harbour crane before the inspectors come in on Thursday week.",
  ],
  [
    'Yusuf Adan',
    'The gearbox is back from the workshop, and it runs quieter than it has in years, the whole crew noticed.',
  ],
  ['Petra Lindqvist', "Good. I'll send the inspection report to Marguerite Dufour by Friday."],
  [
    'Yusuf Adan',
    "I'll order the new slewing bearing from Halden Bearings tomorrow, the old one has a crack you can see.",
  ],
  [
    'Marguerite Dufour',
    'The insurance costs eleven thousand euros a year now, because of the two accidents in the spring.',
  ],
  [
    'Petra Lindqvist',
    'That hurts. We decided to keep the small crane in service until the end of June, so that stands.',
  ],
  ['Yusuf Adan', 'Fine by me. Can you book the test weights for the load test, Marguerite?'],
  ['Marguerite Dufour', "Sure, I'll book the test weights by Wednesday."],
  ['Petra Lindqvist', "And I'll talk to the port captain about closing the north quay for a morning."],
  ['Yusuf Adan', 'How long does the load test take with the water bags, does anybody remember from the last time?'],
  ['Marguerite Dufour', 'Three hours or so, and the quay was empty by noon, which the ferries liked very much.'],
  [
    'Petra Lindqvist',
    'Then we are done. Thanks both, and mind the wind this afternoon, they say gusts of forty knots.',
  ],
];

const asVtt = (said: typeof call): string =>
  `WEBVTT\n\n${said
    .map(
      ([who, words], at) =>
        `00:${String(at).padStart(2, '0')}:00.000 --> 00:${String(at).padStart(2, '0')}:50.000\n<v ${who}>${words}</v>\n`,
    )
    .join('\n')}`;
const asText = (said: typeof call): string => said.map(([who, words]) => `${who}: ${words}`).join('\n\n');
const asMarkdown = (said: typeof call): string =>
  `# Export of the recorder\n\n${said.map(([who, words]) => `**${who}**: ${words}`).join('\n\n')}\n`;
const corrected = call.map(([who, words]): readonly [string, string] => [
  who,
  words
    .replace('Halden Bearings', 'Haldane Bearings')
    .replace('the test weights by Wednesday', 'the test weights by Thursday')
    .replace('eleven thousand', 'twelve thousand'),
]);

const first = '2026-03-10 09 00 - Crane call.vtt';

function vaultOf(files: Readonly<Record<string, string>>) {
  const vault = vaultWith([]);
  const path = (name: string): string => join(vault.root, name);
  const drop = (name: string, text: string): void => {
    writeFileSync(path(`Inbox/${name}`), text);
    utimesSync(path(`Inbox/${name}`), new Date('2026-03-13T12:00:00Z'), new Date('2026-03-13T12:00:00Z'));
  };
  for (const [name, text] of Object.entries(files)) drop(name, text);
  let hour = 9;
  const now = (): string => `2026-03-16T${String(hour++).padStart(2, '0')}:00:00`;
  return {
    ...vault,
    drop,
    ingest: (jobs = 1) => ingest({ paths: [], engine: null, jobs }, worldOfTest(vault.root, now())),
    undo: (run: string | null = null) => undo(run, worldOfTest(vault.root, now())),
    read: (name: string) => readFileSync(path(name), 'utf8'),
    edit: (name: string, change: (text: string) => string) =>
      writeFileSync(path(name), change(readFileSync(path(name), 'utf8'))),
    move: (from: string, to: string) => {
      mkdirSync(dirname(path(to)), { recursive: true });
      renameSync(path(from), path(to));
    },
    delete: (name: string) => rmSync(path(name), { recursive: true }),
  };
}

const noteOf = (done: Awaited<ReturnType<typeof ingest>>): string => done.plan.sources[0]?.note ?? 'no note';
const notesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(files).filter(
    (path) => /\d{4}-\d{2}-\d{2} - .*\.md$/.test(path) && !path.startsWith('Inbox/') && !path.includes('Brightwater'),
  );

describe('the same call, exported again', () => {
  test.each([
    ['as text under another name', 'recording of the meeting.txt', asText(call)],
    ['as Markdown with a heading', 'Crane call (export).md', asMarkdown(call)],
    [
      'with a header of its own',
      'call again.vtt',
      asVtt(call).replace('WEBVTT', 'WEBVTT - Exported 2026-04-01\n\nNOTE made by another program'),
    ],
    ['as text without its last part', 'half.txt', asText(call.slice(0, 9))],
    ['without speakers', 'captions.txt', call.map(([, words]) => words).join('\n\n')],
  ])('%s, is archived with a page that names the note', async (_what, name, text) => {
    const vault = vaultOf({ [first]: asVtt(call) });
    const note = noteOf(await vault.ingest());
    const before = snapshot(vault.root);
    vault.drop(name, text);
    const again = await vault.ingest();
    expect(again.plan.sources).toMatchObject([{ outcome: 'duplicate', note, report: expect.stringContaining(note) }]);
    const after = snapshot(vault.root);
    const stem = name.replace(/\.\w+$/, '');
    expect(Object.keys(after).filter((path) => !(path in before))).toEqual([
      `Inbox/_archive/2026-03-16/${stem} (duplicate).md`,
      `Inbox/_archive/2026-03-16/${name}`,
    ]);
    expect(vault.read(`Inbox/_archive/2026-03-16/${stem} (duplicate).md`)).toContain(`[[${note.replace('.md', '')}|`);

    vault.drop('a third time', text);
    expect((await vault.ingest()).plan).toMatchObject({ operations: [], sources: [{ outcome: 'unchanged', note }] });
    vault.delete('Inbox/a third time');
    vault.delete('.boswell/index');
    vault.drop('a fourth time', text);
    expect((await vault.ingest()).plan).toMatchObject({ operations: [], sources: [{ outcome: 'unchanged', note }] });
    vault.delete('Inbox/a fourth time');

    await vault.undo(again.run?.id);
    vault.delete(`Inbox/${name}`);
    expect(snapshot(vault.root)).toEqual(before);
    vault.dispose();
  });

  test('in one batch with it, is filed once, and four jobs give the same vault as one', async () => {
    const files = {
      [first]: asVtt(call),
      'Crane call as text.txt': asText(call),
      'Crane call corrected.txt': asText(corrected),
    };
    const [one, four] = [vaultOf(files), vaultOf(files)];
    const done = await one.ingest();
    await four.ingest(4);
    expect(snapshot(four.root)).toEqual(snapshot(one.root));
    expect(done.plan.sources.map(({ outcome }) => outcome)).toEqual(['filed', 'duplicate', 'filed']);
    expect(notesOf(snapshot(one.root))).toEqual([noteOf(done)]);
    expect(one.read(noteOf(done))).toContain('welve thousand');
    one.dispose();
    four.dispose();
  });

  test('is another meeting where two days are stated and the words differ, or most words do', async () => {
    const vault = vaultOf({ [first]: asVtt(call) });
    await vault.ingest();
    vault.drop('2026-03-17 09 00 - Crane call.vtt', asVtt(corrected));
    const other = call.map(([who, words]): readonly [string, string] => [who, words.split(' ').reverse().join(' ')]);
    vault.drop('2026-03-10 11 00 - Crane call.vtt', asVtt(other));
    expect((await vault.ingest()).plan.sources.map(({ outcome }) => outcome)).toEqual(['filed', 'filed']);
    expect(notesOf(snapshot(vault.root))).toHaveLength(3);
    vault.dispose();
  });

  test('is filed anew where the note was deleted', async () => {
    const vault = vaultOf({ [first]: asVtt(call) });
    vault.delete(noteOf(await vault.ingest()));
    vault.drop('again.txt', asText(call));
    expect((await vault.ingest()).plan.sources).toMatchObject([{ outcome: 'filed' }]);
    vault.dispose();
  });
});

test('short talks are the same only word for word, and on the same day', async () => {
  const memo = 'Note to self, buy milk and ring the dentist.';
  const vault = vaultOf({ '2026-03-10 Memo.txt': memo });
  await vault.ingest();
  vault.drop('2026-03-10 Memo two.txt', `${memo}\n`);
  vault.drop('2026-03-11 Memo.txt', `${memo} `);
  vault.drop('2026-03-12 Memo.txt', memo.replace('dentist', 'doctor'));
  expect((await vault.ingest()).plan.sources.map(({ path, outcome }) => `${path.slice(6)} ${outcome}`)).toEqual([
    '2026-03-10 Memo two.txt duplicate',
    '2026-03-11 Memo.txt filed',
    '2026-03-12 Memo.txt filed',
  ]);
  vault.dispose();
});

describe('a corrected transcript of a filed call', () => {
  test('updates its note and the lines about it elsewhere, without adding any, and is taken back to the byte', async () => {
    const vault = vaultOf({ [first]: asVtt(call) });
    const note = noteOf(await vault.ingest());
    const before = snapshot(vault.root);
    vault.drop('crane call, names put right.txt', asText(corrected));
    const again = await vault.ingest();
    expect(again.plan.sources).toMatchObject([{ outcome: 'filed', note, report: expect.stringContaining('Corrects') }]);
    expect(again.plan.diagnostics).toEqual([]);
    const after = snapshot(vault.root);
    expect(notesOf(after)).toEqual(notesOf(before));
    const text = vault.read(note);
    expect(text).toContain('# Crane call\n');
    expect(text).not.toMatch(/Halden|leven thousand/);
    expect(text).toContain('#^t3|');
    expect(text).not.toContain('Crane call (transcript)#');
    const pages = Object.entries(after).filter(([path]) => /^(People|Accounts|Projects)\//.test(path));
    for (const [path, page] of pages) {
      expect(page.split(`[[${note.slice(note.lastIndexOf('/') + 1, -3)}]]`).length, path).toBeLessThanOrEqual(2);
      expect(page, path).not.toContain('leven thousand');
    }
    // The earlier page stays, so that what a person cited still leads there.
    expect(vault.read(`Inbox/_archive/2026-03-16/${first.replace('.vtt', ' (transcript).md')}`)).toMatch(/ \^t3\n/);

    for (const [name, words] of [
      ['a.vtt', asVtt(call)],
      ['b.txt', asText(corrected)],
    ] as const) {
      vault.drop(name, words);
      expect((await vault.ingest()).plan).toMatchObject({ operations: [], sources: [{ outcome: 'unchanged', note }] });
      vault.delete(`Inbox/${name}`);
    }
    await vault.undo(again.run?.id);
    vault.delete('Inbox/crane call, names put right.txt');
    expect(snapshot(vault.root)).toEqual(before);
    vault.dispose();
  });

  test.each([['where it was filed'], ['where the person moved it']])(
    'keeps what a person made of the note, %s',
    async (place) => {
      const vault = vaultOf({ [first]: asVtt(call) });
      let note = noteOf(await vault.ingest());
      const tasks = () =>
        vault
          .read(note)
          .split('\n')
          .filter((line) => parseTask(line) !== null);
      const taskOf = (words: string): string => tasks().find((line) => line.includes(words)) ?? 'no such task';
      const report = taskOf('inspection report');
      const bearing = taskOf('slewing bearing');
      const weights = taskOf('test weights');
      expect([report, bearing, weights]).not.toContain('no such task');
      const ticked = `${report.replace('[ ]', '[x]')} ✅ 2026-03-12`;
      vault.edit(note, (text) =>
        text
          .replace(report, ticked)
          .replace(`${weights}\n`, '')
          .replace(bearing, bearing.replace('Order', 'Order at once'))
          .replace('\n---\n\n*Source', '\nMy own line.\n\n---\n\n*Source'),
      );
      if (place === 'where the person moved it') {
        vault.move(note, 'Cranes/The crane.md');
        note = 'Cranes/The crane.md';
      }
      for (const round of [
        corrected,
        corrected.map(([who, words]): readonly [string, string] => [who, words.replace('water bags', 'water sacks')]),
      ]) {
        vault.drop('corrected.txt', asText(round));
        const again = await vault.ingest();
        expect(again.plan.sources).toMatchObject([{ outcome: 'filed', note }]);
        const text = vault.read(note);
        expect(tasks().filter((line) => line.includes('inspection report'))).toEqual([ticked]);
        expect(tasks().filter((line) => line.includes('slewing bearing'))).toHaveLength(1);
        expect(text).toContain('Order at once');
        expect(text).toContain('My own line.');
        expect(tasks().filter((line) => line.includes('test weights'))).toEqual([]);
        expect(again.plan.diagnostics).toMatchObject([{ code: 'edit-kept', file: note }]);
      }
      vault.dispose();
    },
  );

  test('adds only what is new where the journal is gone', async () => {
    const vault = vaultOf({ [first]: asVtt(call) });
    const note = noteOf(await vault.ingest());
    vault.edit(note, (text) => text.replace(/- \[ \] .*test weights.*\n/, ''));
    const mine = vault.read(note);
    vault.delete('.boswell');
    const more: typeof call = [
      ...corrected,
      ['Yusuf Adan', "I'll email the tide tables to the harbour office by Monday."],
    ];
    vault.drop('corrected.txt', asText(more));
    await vault.ingest();
    const text = vault.read(note);
    const added = text.split('\n').filter((line) => !mine.includes(line));
    expect(added).toEqual([expect.stringContaining('source_ref'), expect.stringContaining('tide tables')]);
    expect(text).not.toMatch(/- \[ \] .*test weights/);
    vault.dispose();
  });

  test('that names the speakers updates what was filed of captions without names', async () => {
    const vault = vaultOf({
      '2026-03-10 Crane call.vtt': asVtt(call)
        .replaceAll(/<v [^>]*>/g, '')
        .replaceAll('</v>', ''),
    });
    const note = noteOf(await vault.ingest());
    vault.drop('crane call with names.vtt', asVtt(call));
    expect((await vault.ingest()).plan.sources).toMatchObject([{ outcome: 'filed', note }]);
    expect(vault.read(note)).toContain('@Petra Lindqvist');
    vault.dispose();
  });

  test('without a date is of the day of the call it corrects', async () => {
    const vault = vaultOf({ [first]: asVtt(call) });
    const note = noteOf(await vault.ingest());
    const dates = () => vault.read(note).match(/📅 \S+/g);
    const due = dates();
    expect(due?.length).toBeGreaterThan(1);
    vault.drop('corrected.txt', asText(call.map(([who, words]) => [who, words.replace('Halden', 'Haldane')] as const)));
    await vault.ingest();
    expect(dates()).toEqual(due);
    vault.dispose();
  });
});
