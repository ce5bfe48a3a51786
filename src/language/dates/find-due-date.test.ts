import { describe, expect, test } from 'vitest';
import { findDueDate } from './find-due-date.ts';

const monday = '2025-12-15';

describe('of several days', () => {
  test.each([
    ['We meet on Friday, so get me the numbers by Wednesday', 'by Wednesday', '2025-12-17'],
    ['Ideally by Wednesday, but no later than Friday', 'no later than Friday', '2025-12-19'],
    ['By Wednesday, sorry, I mean Thursday', 'Thursday', '2025-12-18'],
    ['No wait, Thursday, not Wednesday', 'Thursday', '2025-12-18'],
    ['On Thursday instead of Wednesday', 'On Thursday', '2025-12-18'],
    ["Wednesday doesn't work for Ilse, so Friday", 'Friday', '2025-12-19'],
    ['Send it Thursday or Friday', 'Thursday or Friday', '2025-12-19'],
    ['They shipped it on Monday, we pay by the 20th', 'by the 20th', '2025-12-20'],
  ])('the deadline of "%s" is "%s"', (said, phrase, date) => {
    expect(findDueDate(said, monday)).toMatchObject({ phrase, date });
  });
});

describe('a preposition', () => {
  test.each([
    ['by the 20th', '2025-12-20'],
    ['before the 20th', '2025-12-19'],
    ['before the end of the month', '2025-12-31'],
    ['before noon on the 20th', '2025-12-20'],
    ['after the 20th', '2025-12-21'],
    ['after the board meeting on the 9th', '2026-01-09'],
    ["before Friday's call", '2025-12-19'],
    ['two weeks before the launch on the 30th', '2025-12-16'],
    ['not before the 20th', null],
    ['starting Monday', '2025-12-22'],
    ['from Thursday to Friday', '2025-12-19'],
  ])('decides that "%s" is due on %s', (said, date) => {
    expect(findDueDate(said, monday)?.date).toBe(date);
  });
});

test('the phrase is verbatim, with the fillers and times of day within it', () => {
  const said = 'Can you send it by, um, the the 18th at noon, Pacific time?';
  const found = findDueDate(said, monday);
  expect(found).toMatchObject({ phrase: 'by, um, the the 18th at noon', date: '2025-12-18' });
  expect(said.slice(found?.start, found?.end)).toBe(found?.phrase);
});

test('a weekday that does not fit its date leaves the phrase without a date', () => {
  expect(findDueDate('by Thursday, December 19th', monday)).toMatchObject({ date: null });
});

test.each([
  'I sent it on Monday',
  'On Monday we met the supplier',
  "I've been on it this week",
  'we have not met since Monday',
])('"%s" tells of what has been and sets no date', (said) => {
  expect(findDueDate(said, monday)).toBeNull();
});

test('the region decides the order of day and month, and the holidays', () => {
  expect(findDueDate('by 2/3', monday)?.date).toBe('2026-02-03');
  expect(findDueDate('by 2/3', monday, { region: 'GB' })?.date).toBe('2026-03-02');
  expect(findDueDate('by Thanksgiving', '2026-08-31', { region: 'CA' })?.date).toBe('2026-10-12');
});

test('a reference that is no date is refused', () => {
  expect(() => findDueDate('tomorrow', '2025-02-30')).toThrow(RangeError);
});
