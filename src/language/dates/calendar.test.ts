import { expect, test } from 'vitest';
import { addDays, addMonths, businessDaysAfter, isDate, toDay, toIso, weekday } from './calendar.ts';

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-1-1', false],
  ['tomorrow', false],
])('isDate("%s") is %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test('days and months are added over the ends of years, months clamped to their last day', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(addMonths('2025-10-31', 4)).toBe('2026-02-28');
  expect(addMonths('2025-01-31', -2)).toBe('2024-11-30');
});

test('the week begins with Monday as 1', () => {
  expect(weekday('2025-12-15')).toBe(1);
  expect(weekday('2025-12-21')).toBe(7);
  expect(weekday('1969-12-31')).toBe(3);
});

test.each([
  ['2025-12-19', 1, '2025-12-22'],
  ['2025-12-20', 5, '2025-12-26'],
  ['2025-12-15', 10, '2025-12-29'],
  ['2025-12-22', -1, '2025-12-19'],
])('businessDaysAfter() counts from %s by %i to %s', (from, count, expected) => {
  expect(toIso(businessDaysAfter(toDay(from), count))).toBe(expected);
});
