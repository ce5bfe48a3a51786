import { expect, test } from 'vitest';
import { findDates } from './find-dates.ts';

test('every day named is found in order, with what it is', () => {
  const said =
    'We signed in 2019, renewed last Thursday, and in ten minutes we plan next week; the fair is from May 4 to May 8.';
  expect(
    findDates(said, '2025-12-15').map(({ phrase, first, last, kind, time }) => [phrase, first, last, kind, time]),
  ).toEqual([
    ['in 2019', '2019-01-01', '2019-12-31', 'range', 'past'],
    ['last Thursday', '2025-12-11', '2025-12-11', 'point', 'past'],
    ['in ten minutes', '2025-12-15', '2025-12-15', 'point', 'moment'],
    ['next week', '2025-12-22', '2025-12-26', 'range', 'ahead'],
    ['from May 4 to May 8', '2026-05-04', '2026-05-08', 'range', 'ahead'],
  ]);
});

test('what only looks like a day is not found', () => {
  expect(findDates('Give me a second, the march of progress may take 24/7 on the sun.', '2025-12-15')).toEqual([]);
});
