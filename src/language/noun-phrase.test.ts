import { expect, test } from 'vitest';
import { nounPhrasesOf } from './noun-phrase.ts';

test.each([
  ['We finished the pricing deck yesterday.', ['the pricing deck']],
  ['I have a copy of the contract here.', ['a copy of the contract']],
  ['She left her keys on the table.', ['her keys']],
  ['That was a good question.', []],
  ['Give me a minute.', []],
  ['The report looks fine.', ['The report']],
])('nounPhrasesOf() finds in %j what it is about', (text, expected) => {
  expect(nounPhrasesOf(text).map((phrase) => phrase.text)).toEqual(expected);
});
