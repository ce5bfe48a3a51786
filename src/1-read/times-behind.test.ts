import { expect, test } from 'vitest';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

async function turnsOf(text: string): Promise<readonly (readonly [number | null, string])[]> {
  const { conversation } = await readConversation(sourceOf('Inbox/talk.txt', text));
  return (conversation?.turns ?? []).map(({ start, text }) => [start, text]);
}

test('a time behind each colon is when it was said', async () => {
  const talk = 'Petra: 00:03 Shall we start?\n\nGuido: 00:07 Yes.\n\nPetra: 01:13 The crane first.\n';
  expect(await turnsOf(talk)).toEqual([
    [3, 'Shall we start?'],
    [7, 'Yes.'],
    [73, 'The crane first.'],
  ]);
});

test('a time that somebody says is not', async () => {
  const talk = 'Petra: Shall we meet?\n\nGuido: 10:30 suits me.\n\nPetra: 11:00 is better.\n\nGuido: Fine.\n';
  expect((await turnsOf(talk)).map(([start]) => start)).toEqual([null, null, null, null]);
});

test('a day and a time before each name are when it was said, and the day of the talk', async () => {
  const talk = '[2026-03-10 14:03:00] Petra: Shall we start?\n[2026-03-10 14:04:00] Guido: Yes.\n';
  const { conversation } = await readConversation(sourceOf('Inbox/talk.txt', talk));
  expect(conversation).toMatchObject({ date: '2026-03-10', time: '14:03' });
  expect(conversation?.turns.map(({ speaker, start }) => [speaker, start])).toEqual([
    ['Petra', 0],
    ['Guido', 60],
  ]);
});
