import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

const folder = 'src/1-read/__fixtures__/transcript';

async function read(name: string, path = `Inbox/2026-03-10 14 03 - ${name}`): Promise<Conversation> {
  const { conversation, diagnostics } = await readConversation(sourceOf(path, readFileSync(`${folder}/${name}`)));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return conversation;
}

/** The one talk that the fixtures have, in the formats of many programs. */
const TALK: readonly (readonly [speaker: string, start: number, words: string])[] = [
  ['Petra Lindqvist', 3, 'Morning, all. Shall we start with the crane?'],
  ['Guido van der Meer', 7, 'Yes. The wind was at fourteen metres, so we stopped at noon.'],
  ['Petra Lindqvist', 13, 'Okay. So here is the thing: we wait for the survey.'],
  ['Ama Boateng', 19, 'Note that I leave at 10:30.'],
  ['Guido van der Meer', 23, "I'll send the wind limits to Norrfjord by Friday."],
  ['Petra Lindqvist', 3725, 'Great. Thanks, everyone.'],
];
const words = TALK.map(([, , text]) => text);
const speakers = TALK.map(([speaker]) => speaker);
const starts = TALK.map(([, start]) => start);
/** Zoom saves times of the day: they are counted from the first words. */
const fromFirst = starts.map((start) => start - 3);
/** Google Meet writes a time every five minutes. */
const everyFiveMinutes = [0, null, null, null, 300, null];

describe('one talk gives the same speakers and words from', () => {
  test.each<readonly [name: string, format: string, starts: readonly (number | null)[]]>([
    ['zoom.vtt', 'webvtt', starts],
    ['teams.vtt', 'webvtt', starts],
    ['teams-metadata.vtt', 'webvtt', starts],
    ['meet.vtt', 'webvtt', [3, 7, 10, 19, 23, 3725]],
    ['meet.sbv', 'sbv', [3, 7, 10, 19, 23, 3725]],
    ['webex.vtt', 'webvtt', starts],
    ['otter.srt', 'srt', starts],
    ['otter.txt', 'transcript', starts],
    ['zoom-captions.txt', 'transcript', fromFirst],
    ['zoom-chat-old.txt', 'zoom-chat', fromFirst],
    ['zoom-chat-new.txt', 'zoom-chat', fromFirst],
    ['zoom-chat-cloud.txt', 'zoom-chat', starts],
    ['meet.txt', 'transcript', everyFiveMinutes],
    ['meet.md', 'transcript', everyFiveMinutes],
    ['webex.txt', 'transcript', starts],
    ['teams-copied.txt', 'transcript', starts],
    ['fireflies.md', 'transcript', starts],
    ['fathom.txt', 'transcript', starts],
    ['tldv.md', 'transcript', starts],
    ['read-ai.txt', 'transcript', starts],
    ['notion.md', 'transcript', starts],
    ['macwhisper.md', 'transcript', starts],
    ['macwhisper-bold.md', 'transcript', starts],
    ['tldv-code.md', 'transcript', starts],
    ['read-ai-header.txt', 'transcript', starts],
    ['macwhisper.txt', 'transcript', starts.map(() => null)],
    ['rev.txt', 'transcript', starts],
  ])('%s', async (name, format, expectedStarts) => {
    const { source, kind, turns, participants } = await read(name);
    const said = turns.filter(({ mark }) => mark === undefined);
    expect(source.format).toBe(format);
    expect(kind).toBe('meeting');
    expect(said.map(({ text }) => text)).toEqual(words);
    expect(said.map(({ speaker }) => speaker?.replace(/ [(|].*$/, ''))).toEqual(speakers);
    expect(said.map(({ start }) => (start === null ? null : Math.floor(start)))).toEqual(expectedStarts);
    expect(participants.map((one) => one.name).slice(0, 3)).toEqual([
      'Petra Lindqvist',
      'Guido van der Meer',
      'Ama Boateng',
    ]);
  });
});

describe('what stands around the words is read, too', () => {
  test.each([
    ['otter.txt', { title: 'Harbour call', date: '2026-03-10', time: '14:03' }],
    ['meet.txt', { title: 'Harbour call', date: '2026-03-10', time: '14:03' }],
    ['meet.md', { title: 'Harbour call', date: '2026-03-10' }],
    ['fireflies.md', { title: 'Harbour call', date: '2026-03-10', time: '14:03' }],
    ['tldv.md', { title: 'Harbour call', date: '2026-03-10', time: '14:03' }],
    ['read-ai.txt', { title: 'Harbour call', date: '2026-03-10', time: '14:03' }],
    ['tldv-code.md', { title: 'Harbour call', date: '2026-03-10', time: '14:03' }],
    ['read-ai-header.txt', { title: 'Harbour call', date: '2026-03-10' }],
    ['notion.md', { title: 'Harbour call', date: '2026-03-10', time: '14:03' }],
    ['granola.md', { title: 'Harbour call', date: '2026-03-10' }],
    ['teams-copied.txt', { title: 'Harbour call', date: '2026-03-10', time: '13:03' }],
    ['teams-metadata.vtt', { date: '2026-03-10', time: '13:03' }],
    ['zoom-chat-new.txt', { time: '14:03', isDateStated: false }],
  ])('%s', async (name, expected) => {
    const conversation = await read(name, `Inbox/transcript.${name.split('.').at(-1)}`);
    expect(conversation).toMatchObject(expected);
  });

  test('addresses of a list go to the people who spoke, and nobody is there twice', async () => {
    expect((await read('fireflies.md')).participants).toEqual([
      { name: 'Petra Lindqvist', email: 'petra.lindqvist@norrfjord.example' },
      { name: 'Guido van der Meer', email: 'guido@norrfjord.example' },
      { name: 'Ama Boateng', email: 'ama@norrfjord.example' },
    ]);
  });

  test('those who were invited and said nothing took part; a shared screen did not', async () => {
    expect((await read('meet.md')).participants.at(-1)).toEqual({
      name: 'Rika Solheim',
      email: 'rika@norrfjord.example',
    });
    expect((await read('meet.txt')).participants).toHaveLength(3);
  });

  test.each([
    [
      'meet.md',
      [
        'Guido van der Meer will send the wind limits to Norrfjord by Friday.',
        'Petra Lindqvist will book the second survey.',
      ],
    ],
    ['notion.md', ['Guido van der Meer to send the wind limits to Norrfjord by Friday']],
    ['fireflies.md', ['Guido van der Meer', 'Send the wind limits to Norrfjord by Friday (00:23)']],
    [
      'fathom.txt',
      ['Send the wind limits to Norrfjord - WATCH: https://fathom.example/calls/221272945?timestamp=23.9'],
    ],
  ])('the tasks that %s lists are turns with their form', async (name, expected) => {
    const listed = (await read(name)).turns.filter(({ mark }) => mark !== undefined && mark.sections.length > 0);
    expect(listed.map(({ text }) => text)).toEqual(expected);
  });
});

test.each([
  ['14:03:10 Von Petra Lindqvist an alle:', '14:04:10 Von Ama Boateng an alle:'],
  ['14:03:10 de Petra Lindqvist à tout le monde:', '14:04:10 de Ama Boateng à tout le monde:'],
])('the chat of a Zoom in another language: %s', async (first, second) => {
  const chat = `${first}\n\tShall we start?\n${second}\n\tYes.\n`;
  const { conversation } = await readConversation(sourceOf('Inbox/meeting_saved_chat.txt', chat));
  expect(conversation?.turns.map(({ speaker, start }) => [speaker, start])).toEqual([
    ['Petra Lindqvist', 0],
    ['Ama Boateng', 60],
  ]);
});

test('YouTube: what rolls is read once, and >> begins another voice', async () => {
  const { turns } = await read('youtube.vtt');
  expect(turns.map(({ text }) => text)).toEqual([
    'morning all shall we start with the crane',
    'yes the wind was at fourteen metres [Music]',
  ]);
});

test('YouTube, copied: a time above each line', async () => {
  const { turns } = await read('youtube-copied.txt');
  expect(turns.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
    [null, 3, 'morning all shall we start with the crane'],
    [null, 7, 'yes the wind was at fourteen metres'],
    [null, 13, 'so here is the thing we wait for the survey'],
    [null, 3725, 'great thanks everyone'],
  ]);
});

test('Granola knows only "Me" and "Them", which are nobody', async () => {
  const { turns, participants } = await read('granola.md');
  expect(turns.map(({ speaker }) => speaker)).toEqual(['Me', 'Them', 'Me', 'Them', 'Me']);
  expect(participants).toEqual([]);
});

test('Granola\'s "Other" is nobody either', async () => {
  const page =
    '# Harbour call\n\n## Transcript\n\n**Other:** Shall we start?\n\n**Me:** Yes.\n\n**Other:** The crane first.\n';
  const { conversation } = await readConversation(sourceOf('Inbox/talk.md', page));
  expect(conversation?.turns.map(({ speaker }) => speaker)).toEqual(['Other', 'Me', 'Other']);
  expect(conversation?.participants).toEqual([]);
});

test('a header may have fields that nobody knows: none of them speaks', async () => {
  const page =
    'Client: Norrfjord\nDate: 10 March 2026\nPodcast: Quay\nAttendees: Petra Lindqvist, Ama Boateng\n\nPetra Lindqvist: Shall we start?\n\nAma Boateng: Yes.\n\nPetra Lindqvist: The crane first.\n';
  const { conversation } = await readConversation(sourceOf('Inbox/talk.txt', page));
  expect(conversation).toMatchObject({ date: '2026-03-10' });
  expect(conversation?.turns.map(({ speaker }) => speaker)).toEqual([
    'Petra Lindqvist',
    'Ama Boateng',
    'Petra Lindqvist',
  ]);
});

test('a talk of two turns below a header of five fields is a talk', async () => {
  const fields =
    'Title: Harbour call\nDate: 2026-03-10\nDuration: 30 minutes\nParticipants: Petra Lindqvist, Ama Boateng\nSource: Read.ai';
  const said = '[00:00:00] Petra Lindqvist:\nGood morning, everyone.\n\n[00:00:15] Ama Boateng:\nThe crane is north.\n';
  const { conversation } = await readConversation(sourceOf('Inbox/transcript.txt', `${fields}\n\n${said}`));
  expect(conversation).toMatchObject({ kind: 'meeting', title: 'Harbour call', date: '2026-03-10' });
  expect(conversation?.turns.map(({ speaker, start }) => [speaker, start])).toEqual([
    ['Petra Lindqvist', 0],
    ['Ama Boateng', 15],
  ]);
});

test.each(readdirSync(folder))('%s is known by its content under any extension', async (name) => {
  const { source, turns } = await read(name);
  for (const extension of ['vtt', 'srt', 'md', 'txt', 'json', 'docx', 'eml']) {
    const other = await read(name, `Inbox/call.${extension}`);
    expect(other.source.format).toBe(source.format);
    expect(other.turns).toEqual(turns);
  }
});
