import { describe, expect, test } from 'vitest';
import { addCounts, noCounts, precisionRecall } from './counts.ts';
import { matchItems, textSimilarity } from './match-items.ts';
import { firstWords, rouge } from './rouge.ts';
import { countExactTurns, countTurnsWithin } from './turns.ts';

describe('counts', () => {
  test('nothing predicted and nothing to find gives zeros, not NaN', () => {
    expect(precisionRecall(noCounts)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test('conversations are pooled before the figures are made', () => {
    const one = { rightPredicted: 1, predicted: 2, goldFound: 1, gold: 1 };
    const other = { rightPredicted: 0, predicted: 2, goldFound: 0, gold: 1 };
    expect(precisionRecall(addCounts(one, other))).toEqual({ precision: 0.25, recall: 0.5, f1: 1 / 3 });
  });
});

describe('countTurnsWithin()', () => {
  test.each([
    { k: 1, predicted: [11], gold: [[10, 12]], right: 1, found: 1 },
    { k: 1, predicted: [8], gold: [[10, 12]], right: 0, found: 0 },
    { k: 10, predicted: [8], gold: [[10, 12]], right: 1, found: 1 },
    { k: 0, predicted: [10, 10], gold: [[10], []], right: 1, found: 1 },
  ])('$predicted against $gold at ±$k', ({ k, predicted, gold, right, found }) => {
    const counts = countTurnsWithin(k, predicted, gold);
    expect([counts.rightPredicted, counts.goldFound]).toEqual([right, found]);
  });

  test('a gold item without turns is not counted as missed', () => {
    expect(countTurnsWithin(1, [], [[], [3]]).gold).toBe(1);
  });
});

test('countExactTurns() compares sets of turns', () => {
  expect(countExactTurns([1, 2, 3], [[2], [3, 4]])).toEqual({ rightPredicted: 2, predicted: 3, goldFound: 2, gold: 3 });
});

describe('rouge()', () => {
  test('a text against itself is 1', () => {
    expect(rouge('The crew checks the brakes', 'the crew, checks the brakes!')).toEqual({
      rouge1: 1,
      rouge2: 1,
      rougeL: 1,
    });
  });

  test('order matters for L and not for 1', () => {
    const scores = rouge('b a', 'a b');
    expect(scores).toEqual({ rouge1: 1, rouge2: 0, rougeL: 0.5 });
  });

  test('a word said twice counts as often as the reference has it', () => {
    expect(rouge('pump pump', 'pump').rouge1).toBeCloseTo(2 / 3);
  });

  test('firstWords() cuts between words', () => {
    expect(firstWords('one  two three', 2)).toBe('one two');
  });
});

describe('matchItems()', () => {
  const span = (turn: number, start = 0, end = 10): { turn: number; start: number; end: number } => ({
    turn,
    start,
    end,
  });

  test('items that rest on the same words are one', () => {
    const matches = matchItems(
      [{ text: 'Send the deck', spans: [span(4)] }],
      [{ text: 'Mail slides', spans: [span(4, 5, 20)] }],
    );
    expect(matches).toEqual([{ gold: 0, predicted: 0 }]);
  });

  test('a neighbouring turn needs words in common', () => {
    const gold = [{ text: 'Send the pricing deck', spans: [span(4)] }];
    expect(matchItems([{ text: 'Book a room', spans: [span(5)] }], gold)).toEqual([]);
    expect(matchItems([{ text: 'Send the deck', spans: [span(5)] }], gold)).toEqual([{ gold: 0, predicted: 0 }]);
  });

  test('one prediction stands for one gold item', () => {
    const gold = [
      { text: 'Send the deck', spans: [span(4)] },
      { text: 'Book the room', spans: [span(4)] },
    ];
    expect(matchItems([{ text: 'Book the room', spans: [span(4)] }], gold)).toEqual([{ gold: 1, predicted: 0 }]);
  });

  test('textSimilarity() ignores short words', () => {
    expect(textSimilarity('to the pump', 'of the pump')).toBe(1);
  });
});
