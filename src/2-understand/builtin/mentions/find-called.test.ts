import { expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { findCalled } from './find-called.ts';

const called = (...lines: readonly string[]): readonly string[] =>
  findCalled(utterancesOf(talk(...lines))).map(({ text, turn }) => `${text} ${turn}`);

test('a first name without a capital counts where somebody is called by it twice, at each of its places', () => {
  expect(
    called(
      'Speaker 1: hey how are you doing nadia',
      'Speaker 2: fine thanks the hull is dry',
      'Speaker 1: i told them nadia did all of it',
      'Speaker 1: thanks nadia',
    ),
  ).toEqual(['Nadia 0', 'Nadia 2', 'Nadia 3']);
});

test.each([
  ['called once', ['Speaker 1: thanks marcus', 'Speaker 2: bye']],
  ['only spoken of', ['Speaker 1: i asked marcus', 'Speaker 2: marcus has it']],
  ['an everyday word', ['Speaker 1: thanks rose', 'Speaker 2: bye rose']],
  ['in a talk with capitals', ['Speaker 1: Thanks marcus, says Vera.', 'Speaker 2: bye marcus']],
])('%s, it does not', (_, lines) => {
  expect(called(...lines)).toEqual([]);
});
