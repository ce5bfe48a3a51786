import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isDate } from './calendar.ts';
import { findDates } from './find-dates.ts';
import { findDueDate } from './find-due-date.ts';

const words = fc.constantFrom(
  ..."by on in the a of next last this before after until from to two 12 15th first second third Monday friday may March January week weeks month day end mid - , . / Q 1 quarter year tomorrow today noon EOD Christmas or and not soon 12/19 2026 we send it sun's 🙂".split(
    ' ',
  ),
);
const said = fc.oneof(
  fc.array(words, { maxLength: 25 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const days = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

test('expressions stand in the text as they say, in order and apart', () => {
  fc.assert(
    fc.property(said, days, (text, reference) => {
      let from = 0;
      for (const { phrase, start, end, first, last } of findDates(text, reference)) {
        expect(text.slice(start, end)).toBe(phrase);
        expect(start).toBeGreaterThanOrEqual(from);
        expect(isDate(first) && isDate(last) && first <= last).toBe(true);
        from = end;
      }
    }),
    { numRuns: 500 },
  );
});

test('a due date is verbatim and never lies behind the talk', () => {
  fc.assert(
    fc.property(said, days, (text, reference) => {
      const found = findDueDate(text, reference);
      if (found === null) return;
      expect(text.slice(found.start, found.end)).toBe(found.phrase);
      expect(found.date === null || found.date >= reference).toBe(true);
    }),
    { numRuns: 500 },
  );
});
