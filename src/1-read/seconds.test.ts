import { expect, test } from 'vitest';
import { epochSecondsOf, MILLISECOND, secondsOf, TICK } from './seconds.ts';

test.each([
  [12.3456, 1, 12.346],
  ['12.5', 1, 12.5],
  [90_061_000, MILLISECOND, 90_061],
  [12_300_000, TICK, 1.23],
  ['1.200s', 1, 1.2],
  [{ seconds: '61', nanos: 200_000_000 }, 1, 61.2],
  ['PT1H2M3.5S', 1, 3723.5],
  ['00:01:02,345', 1, 62.345],
  ['25:00:00', 1, 90_000],
  ['2m 5s', 1, 125],
  ['2:03 PM', 1, 50_580],
  ['-00:00:03,200', 1, 0],
  [-3, 1, 0],
  [Number.NaN, 1, null],
  [Number.POSITIVE_INFINITY, 1, null],
  [1e300, 1, null],
  ['soon', 1, null],
  ['', 1, null],
  [null, 1, null],
  [{}, 1, null],
  [[1], 1, null],
])('secondsOf(%j, %d) is %j', (value, unit, seconds) => {
  expect(secondsOf(value, unit)).toBe(seconds);
});

test.each([
  [1_773_153_000_000, 1_773_153_000],
  ['1773153000', 1_773_153_000],
  ['2026-03-10T14:30:00.500Z', 1_773_153_000.5],
  ['2026-03-10T15:30:00+01:00', 1_773_153_000],
  [12.5, null],
  ['00:01:02', null],
  ['2026-13-45T99:99:99Z', null],
])('epochSecondsOf(%j) is %j', (value, seconds) => {
  expect(epochSecondsOf(value)).toBe(seconds);
});
