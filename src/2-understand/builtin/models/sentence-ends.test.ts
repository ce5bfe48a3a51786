import { describe, expect, test } from 'vitest';
import { cutAtSentenceEnds } from './sentence-ends.ts';

const cut = (text: string): readonly string[] =>
  cutAtSentenceEnds(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('talk that was put down without signs is cut where its sentences end', () => {
  test.each([
    [
      "okay so the boiler is fixed i'll send you the invoice on friday",
      ['okay', 'so the boiler is fixed', "i'll send you the invoice on friday"],
    ],
    [
      'the harbour office wants the plans before easter so can you print them tomorrow thank you',
      ['the harbour office wants the plans before easter', 'so can you print them tomorrow', 'thank you'],
    ],
    [
      "no that's fine we don't need a second crane i talked to the yard yesterday",
      ["no that's fine", "we don't need a second crane", 'i talked to the yard yesterday'],
    ],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });
});

describe('what stays whole', () => {
  test.each([
    ['a short answer', 'yes i think so too'],
    ['one sentence', 'can you tell the people in the warehouse that the truck is late'],
    ['a condition with what depends on it', 'if the truck is late the warehouse has to wait for it'],
    ['talk with signs', 'The boiler is fixed, I will send you the invoice on Friday'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });
});

test('no word is lost or said twice, whatever stands between words', () => {
  const text = "  so   the boiler is fixed\ti'll send you the invoice  then we see  what they say about it ";
  const pieces = cut(text);
  expect(pieces.join(' ').split(/\s+/)).toEqual(text.split(/\s+/).slice(0, -1));
});
