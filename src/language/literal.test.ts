import { expect, test } from 'vitest';
import { literal } from './literal.ts';

test('signs of expressions stand for themselves', () => {
  expect(new RegExp(`^${literal('A. Osei (Quay)+')}$`).test('A. Osei (Quay)+')).toBe(true);
  expect(new RegExp(`^${literal('a.b')}$`).test('axb')).toBe(false);
});

test('of a text of a hundred thousand letters no expression is made: it matches nothing', () => {
  const word = 'ab'.repeat(50_000);
  expect(new RegExp(`\\b${literal(word)}\\b`, 'iu').test(word)).toBe(false);
});
