import { expect, test } from 'vitest';
import type { Decision, Extraction } from '#core';
import { talk } from '../../test/support/talk.ts';
import { ground } from './ground.ts';

const conversation = talk('Bram Kuiper: The ferry sails at noon.', 'Vera Lund: Agreed.');
const decision = (evidence: Decision['evidence']): Decision => ({
  kind: 'decision',
  text: 'Sail at noon.',
  confidence: 0.8,
  evidence,
});
const empty: Extraction = {
  engine: 'test',
  summary: '',
  topics: [],
  actionItems: [],
  decisions: [],
  keyFacts: [],
  openQuestions: [],
  mentions: [],
};

test('an item whose quote was never said is dropped', () => {
  const invented = { ...empty, decisions: [decision([{ turn: 0, quote: 'The ferry sails at one.', start: 0 }])] };
  expect(ground(invented, conversation).decisions).toEqual([]);
});

test('evidence that does not hold goes, the rest stays, with the start of its turn', () => {
  const half = {
    ...empty,
    decisions: [
      decision([
        { turn: 9, quote: 'Agreed.', start: 3 },
        { turn: 1, quote: 'Agreed.', start: 999 },
      ]),
    ],
  };
  expect(ground(half, conversation).decisions[0]?.evidence).toEqual([{ turn: 1, quote: 'Agreed.', start: 5 }]);
});

test('an empty quote is no evidence', () => {
  expect(
    ground({ ...empty, decisions: [decision([{ turn: 0, quote: ' ', start: 0 }])] }, conversation).decisions,
  ).toEqual([]);
});

test('a mention keeps the turns that have its text or whose speaker it is', () => {
  const mentions = [
    { kind: 'person' as const, text: 'Vera Lund', confidence: 1, turns: [0, 1] },
    { kind: 'other' as const, text: 'Kestrel', confidence: 1, turns: [0] },
  ];
  expect(ground({ ...empty, mentions }, conversation).mentions).toEqual([
    { kind: 'person', text: 'Vera Lund', confidence: 1, turns: [1] },
  ]);
});

test('what is grounded stays as it is', () => {
  const sound = { ...empty, decisions: [decision([{ turn: 0, quote: 'sails at noon', start: 0 }])] };
  expect(ground(sound, conversation)).toEqual(sound);
});
