import { expect, test } from 'vitest';
import { parseClock, printClock } from './clock.ts';

test.each([
  ['00:03:12.500', 192.5],
  ['3:12', 192],
  ['03:12,5', 192.5],
  ['0:0:0.570', 0.57],
  ['00:00:01,450', 1.45],
  ['75:30', 4530],
  ['26:00:00.000', 93_600],
  ['1:02:03', 3723],
])('parseClock() reads %s as %d seconds', (text, seconds) => {
  expect(parseClock(text)).toBe(seconds);
});

test.each(['', '12', '1:60', '1:02:60', '1:2:3:4', '1:', ':12', '1:02.', '-1:02', '1:02x', '12:345', '1234567:00'])(
  'parseClock() takes "%s" for no time',
  (text) => {
    expect(parseClock(text)).toBeNull();
  },
);

test.each([
  ['00:00:01.000', 1],
  ['00:01.000', 1],
  ['000:00:01.000', 1],
  ['0:0:1.000', null],
  ['00:00:01,000', null],
  ['00:00:01.00', null],
  ['75:30.000', null],
  ['000:01.000', null],
])('parseClock() is strict about %s where it is asked to be', (text, seconds) => {
  expect(parseClock(text, 0, text.length, true)).toBe(seconds);
});

test('printClock() rounds down and passes a day', () => {
  expect([0, 59.9, 3723, 93_600].map(printClock)).toEqual(['00:00:00', '00:00:59', '01:02:03', '26:00:00']);
});
