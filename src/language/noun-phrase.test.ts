import { expect, test } from 'vitest';
import { nounPhrasesOf } from './noun-phrase.ts';

test.each([
  ['We finished the pricing deck yesterday.', ['the pricing deck']],
  ['I have a copy of the contract here.', ['a copy of the contract']],
  ['She left her keys on the table.', ['her keys']],
  ['That was a good question.', []],
  ['Give me a minute.', []],
  ['The report looks fine.', ['The report']],
  ['I owe the auditors a copy of the bank file.', ['the auditors', 'a copy of the bank file']],
  ['The policy brought trouble.', ['The policy']],
])('nounPhrasesOf() finds in %j what it is about', (text, expected) => {
  expect(nounPhrasesOf(text).flatMap(({ text: said, isAside }) => (isAside ? [] : [said]))).toEqual(expected);
});

test('what only says where, when or for whom is marked as that', () => {
  expect(nounPhrasesOf('She left her keys on the shelf.').map(({ text, isAside }) => [text, isAside])).toEqual([
    ['her keys', false],
    ['the shelf', true],
  ]);
});
