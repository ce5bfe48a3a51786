import { describe, expect, test } from 'vitest';
import { isKnown, learnedRowsOf, partsOf } from './lexicon.ts';

describe('the words a network knows', () => {
  test.each([
    ["we'll", ['we', "'ll"]],
    ["don't", ['do', "n't"]],
    ["manager's", ['manager', "'s"]],
    ['quote', ['quote']],
    ["o'clock", ["o'clock"]],
  ])('"%s" is %j', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  test('a contraction is known where each of its parts has a vector, fixed or learned', () => {
    const lexicon = {
      dimensions: 1,
      vectors: Uint8Array.of(129),
      stepsAUnit: 1,
      vectorRows: new Map([['manager', 0]]),
      learnedRows: learnedRowsOf(new Set(['we', "we'll"])),
    };
    expect(["we'll", "manager's", 'manager', "you'll", 'zebra'].map((word) => isKnown(lexicon, word))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
