import { expect, test } from 'vitest';
import { fromFirstWords } from './wall-clock.ts';

const turns = (...starts: readonly (number | null)[]) =>
  starts.map((start) => ({ speaker: null, text: 'hm', start, end: null, line: 1 }));
const seen = (...starts: readonly (number | null)[]) => {
  const { turns: counted, time } = fromFirstWords(turns(...starts));
  return [time, ...counted.map(({ start }) => start)];
};

test('times of the day count from the first words, past midnight too', () => {
  expect(seen(50_583, null, 50_590)).toEqual(['14:03', 0, null, 7]);
  expect(seen(86_390, 10)).toEqual(['23:59', 0, 20]);
});

test('times of a recording stay', () => {
  expect(seen(3, 3725, 93_600)).toEqual([null, 3, 3725, 93_600]);
  expect(seen(93_600)).toEqual([null, 93_600]);
  expect(seen()).toEqual([null]);
});
