import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder, worldOfTest } from '../../test/support/vaults.ts';
import { changeEntities, type EntityChange } from './entities.ts';
import { ingest } from './ingest.ts';
import { undo } from './undo.ts';

const talk: readonly (readonly [string, string])[] = [
  ['Ines Halloran', 'Morning. Bob Hale is in Leith this week, so it is the two of us for the depot and its gates.'],
  ['Tom Arden', 'Fine. Bob Hale said that the north depot opens in May, with forty people on two shifts.'],
  ['Ines Halloran', 'Good news. The south gate costs eleven thousand euros, because the old one was never painted.'],
  ['Tom Arden', "I'll send the drawings of the gate to Bob Hale by Friday, and a copy to the painters."],
  ['Ines Halloran', 'We decided to keep the small crane until the end of June, whatever the inspectors say about it.'],
  ['Wanda Pryce', 'Then we are done. Mind the wind this afternoon, they say gusts of forty knots over the firth.'],
];
const vtt = (said: typeof talk): string =>
  `WEBVTT\n\n${said.map(([who, words], at) => `00:0${at}:00.000 --> 00:0${at}:50.000\n<v ${who}>${words}</v>\n`).join('\n')}`;
const corrected = talk.map(([who, words]): readonly [string, string] => [
  who,
  words.replace('eleven thousand', 'twelve thousand').replace('opens in May', 'opens in June'),
]);

const note = 'Meetings/2026-03-10 - Depot call.md';
const bob = 'People/Bob Hale.md';
const robert = 'People/Robert Hale.md';
/** What the person wrote, by the words that no run may drop. */
const theirs = {
  [bob]: [
    'rings back on Fridays, as in [[2026-03-10 - Depot call]]',
    'see [[2026-03-10 Depot call (transcript)#^t1|what he said]] again',
    'His brother is [[Bob Hale|also Bob]].',
  ],
  [robert]: ['told me of trams in [[2026-03-10 - Depot call]]', 'The painter knows [[Bob Hale]] well.'],
  [note]: ['Remember that [[Bob Hale]] is shy.', 'ask [[Bob Hale]] for the [[2026-03-10 - Depot call]] bill'],
} as const;

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.dispose();
});

async function vault() {
  const folder = temporaryFolder();
  folders.push(folder);
  const path = (name: string): string => join(folder.root, name);
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  const read = (name: string): string => readFileSync(path(name), 'utf8');
  const world = () => worldOfTest(folder.root, `2026-03-16T${String(hour++).padStart(2, '0')}:00:00`);
  let hour = 9;
  const run = () => ingest({ paths: [], engine: null, jobs: 1 }, world());
  put('boswell.yaml', 'me: {name: Ines Halloran}\n');
  for (const page of [bob, robert]) put(page, '---\ntype: person\n---\n\nMine.\n');
  put('Inbox/2026-03-10 Depot call.vtt', vtt(talk));
  await run();
  for (const [name, lines] of Object.entries(theirs)) {
    const [item, second, prose] = lines.length === 3 ? lines : [lines[1], undefined, lines[0]];
    const items = [item, second].filter((each) => each !== undefined).map((each) => `- ${each}\n`);
    const standing = read(name).replace(/(## (?:Key Facts|Key Information)\n\n)/, `$1${items.join('')}`);
    const withItems = standing === read(name) ? `${standing}\n## Mine\n\n${items.join('')}` : standing;
    put(name, `${withItems}\n${prose}\n`);
  }
  return {
    read,
    put,
    change: (change: EntityChange) => changeEntities(change, world()),
    undo: () => undo(null, world()),
    correct: async () => {
      put('Inbox/call again.vtt', vtt(corrected));
      return run();
    },
  };
}

/** The words of a line, whoever its links lead to. */
const words = (text: string): string => text.replace(/\[\[(?:Robert|Bob|Bobby) Hale(?:\|[^\]]*)?\]\]/g, '[[him]]');
const all = Object.values(theirs).flat().map(words);
const merge: EntityChange = { kind: 'merge', into: 'Robert Hale', other: 'Bob Hale' };
const rename: EntityChange = { kind: 'rename', page: 'Bob Hale', name: 'Bobby Hale' };
const off = { name: 'Bobby Hale', aliases: [], emails: [], facts: ['rings back', 'see [['], links: [note] };
const split: EntityChange = { kind: 'split', page: 'Bob Hale', off };

test.each([
  ['merged', [merge], ['People/Robert Hale.md', note]],
  ['renamed', [rename], ['People/Bobby Hale.md', robert, note]],
  ['split', [split], [bob, 'People/Bobby Hale.md', robert, note]],
  ['merged, and the merge was taken back', [merge, 'undo'], [bob, robert, note]],
  ['renamed, and the renaming was taken back', [rename, 'undo'], [bob, robert, note]],
  ['split, and the split was taken back', [split, 'undo'], [bob, robert, note]],
  ['merged and renamed', [merge, { ...rename, page: 'Robert Hale' }], ['People/Bobby Hale.md', note]],
] as const)(
  'no line of a person is dropped by a corrected transcript after their pages were %s',
  async (_what, steps, files) => {
    const { read, change, undo: takeBack, correct } = await vault();
    for (const step of steps) await (step === 'undo' ? takeBack() : change(step));
    const done = await correct();
    expect(done.plan.sources[0]?.report).toContain('Corrects what was filed before');
    const left = words(files.map(read).join('\n'));
    for (const line of all) expect(left).toContain(line);
    expect(left).toContain('twelve thousand');
    expect(left).not.toContain('eleven thousand');
    expect(left).not.toContain('opens in May');
  },
);
