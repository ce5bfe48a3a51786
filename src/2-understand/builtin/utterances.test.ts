import { expect, test } from 'vitest';
import type { Conversation } from '#core';
import { tokensOf, utterancesOf } from './utterances.ts';

function talk(...turns: readonly (readonly [string | null, string])[]): Conversation {
  return {
    source: { path: 'talk.md', sha256: 'a'.repeat(64) as Conversation['source']['sha256'], format: 'markdown' },
    kind: 'meeting',
    title: 'Talk',
    date: '2026-03-02',
    time: null,
    language: 'en',
    participants: [],
    notUnderstood: 0,
    turns: turns.map(([speaker, text], index) => ({
      index,
      speaker,
      text,
      start: index * 10,
      end: null,
      line: index + 1,
    })),
  };
}

test('each sentence of a turn is an utterance that knows where it stands', () => {
  const conversation = talk(['Ruta', 'Um, okay. Can you hear me?'], ['Bo', 'Yes.']);
  const utterances = utterancesOf(conversation);
  expect(utterances.map(({ index, turn, sentence, text }) => [index, turn, sentence, text])).toEqual([
    [0, 0, 0, 'Um, okay.'],
    [1, 0, 1, 'Can you hear me?'],
    [2, 1, 0, 'Yes.'],
  ]);
  for (const { turn, start, end, text } of utterances)
    expect(conversation.turns[turn]?.text.slice(start, end)).toBe(text);
});

test.each([
  ['Can you hear me?', true],
  ['can you send me the list', true],
  ['I can send you the list.', false],
  ['what did she say about the roof', true],
  ['What a day.', false],
])('%j asks something: %j', (text, isQuestion) => {
  expect(utterancesOf(talk(['Ruta', text]))[0]?.isQuestion).toBe(isQuestion);
});

test('the start of its turn goes with each utterance', () => {
  expect(utterancesOf(talk(['Ruta', 'One.'], ['Bo', 'Two. Three.'])).map(({ startSeconds }) => startSeconds)).toEqual([
    0, 10, 10,
  ]);
});

test('tokensOf() keeps words together that belong together', () => {
  expect(tokensOf('I’ll do the one-on-one at 3.5 metres, okay?')).toEqual([
    "i'll",
    'do',
    'the',
    'one-on-one',
    'at',
    '3.5',
    'metres',
    'okay',
  ]);
});

test('talk without signs is cut where its sentences end; what was written line by line is not', () => {
  const said = "okay so the boiler is fixed i'll send you the invoice on friday";
  const conversation = talk(['Ruta', said]);
  expect(utterancesOf(conversation)).toHaveLength(3);
  expect(utterancesOf({ ...conversation, kind: 'email' })).toHaveLength(1);
  const mark = { kind: 'paragraph', sections: [] } as const;
  expect(utterancesOf({ ...conversation, turns: conversation.turns.map((turn) => ({ ...turn, mark })) })).toHaveLength(
    1,
  );
});
