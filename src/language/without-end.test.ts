import { expect, test } from 'vitest';
import { withoutEnd } from './without-end.ts';

test.each([
  ['Send the deck, then…', /[\s,….]/, 'Send the deck, then'],
  ['Send the deck', /[\s,….]/, 'Send the deck'],
  [' , . ', /[\s,.]/, ''],
  ['', /[\s,.]/, ''],
])('%j loses the signs at its end and none within', (text, sign, expected) => {
  expect(withoutEnd(text, sign)).toBe(expected);
});
