import { type Day, dateOf, dayOf } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { monthAt } from '../lexicon.ts';
import { type Counted, readCardinal, readOrdinal, readYear } from '../numbers.ts';
import type { Token } from '../token.ts';
import { is, mayEndBefore, skip } from '../words.ts';

export const calendarDate: DateRule = {
  name: 'calendar-date',
  description:
    'A day and a month in words, with or without a year; without one it is the next on or after the day of the talk.',
  fires: [
    ['January 5th', '2025-12-15', '2026-01-05'],
    ['the fifth of January', '2025-12-15', '2026-01-05'],
    ['14 Feb 2026', '2024-03-06', '2026-02-14'],
    ['march eighteenth', '2019-04-25', '2020-03-18'],
    ['23/Sep/2020', '2016-11-07', '2020-09-23'],
  ],
  ignores: ['you may second that', 'ten may be too many', 'they march 10 miles'],
  begins: new Set(['the']),
  read(context, at) {
    return readMonthFirst(context, at) ?? readDayFirst(context, at) ?? readYearFirst(context, at);
  },
};

function readMonthFirst(context: DateContext, at: number): Reading | null {
  const { tokens } = context;
  const month = monthAt(tokens[at]);
  if (month === null) return null;
  const middle = readYear(tokens, separator(tokens, at + 1));
  const last = middle === null ? null : readDay(tokens, separator(tokens, middle.next), false);
  if (middle !== null && last !== null && isJoined(tokens, middle.next))
    return dated(last.next, middle.value, month.value, last.value);
  const day = readDay(tokens, skip(tokens, separator(tokens, at + 1), 'the'), true);
  if (day === null || (month.weak && !mayEndBefore(tokens, day.next) && readCardinal(tokens, day.next) === null))
    return null;
  const found = withYear(context, day.next, month.value, day.value);
  const unsure =
    month.weak && day.value <= 10 && tokens[day.next - 1]?.kind === 'word' && !is(tokens, day.next - 2, 'the');
  return found !== null && unsure ? { ...found, weak: 'day' } : found;
}

function readDayFirst(context: DateContext, at: number): Reading | null {
  const { tokens } = context;
  const day = readDay(tokens, skip(tokens, at, 'the'), true);
  if (day === null) return null;
  const middle = isJoined(tokens, day.next) ? readYear(tokens, day.next + 1) : null;
  if (middle !== null && isJoined(tokens, middle.next)) {
    const month = monthAt(tokens[middle.next + 1]);
    return month === null ? null : dated(middle.next + 2, middle.value, month.value, day.value);
  }
  const named = skip(tokens, separator(tokens, skip(tokens, day.next, 'day')), 'of');
  const month = monthAt(tokens[named]);
  if (month === null || (month.weak && !is(tokens, named - 1, 'of') && !mayEndBefore(tokens, named + 1))) return null;
  if (month.weak && is(tokens, named + 1, 'be', 'have', 'not', 'well')) return null;
  return withYear(context, named + 1, month.value, day.value);
}

function readYearFirst({ tokens }: DateContext, at: number): Reading | null {
  const year = readYear(tokens, at);
  if (year === null || !isJoined(tokens, year.next)) return null;
  const monthFirst = monthAt(tokens[year.next + 1]);
  if (monthFirst !== null && isJoined(tokens, year.next + 2)) {
    const day = readDay(tokens, year.next + 3, false);
    return day === null ? null : dated(day.next, year.value, monthFirst.value, day.value);
  }
  const day = readDay(tokens, year.next + 1, false);
  const month = day !== null && isJoined(tokens, day.next) ? monthAt(tokens[day.next + 1]) : null;
  return day === null || month === null ? null : dated(day.next + 2, year.value, month.value, day.value);
}

function readDay(tokens: readonly Token[], at: number, spoken: boolean): Counted | null {
  const token = tokens[at];
  const number = spoken
    ? (readOrdinal(tokens, at) ?? readCardinal(tokens, at))
    : token?.kind === 'number'
      ? { value: token.value, next: at + 1 }
      : null;
  if (number === null || number.value < 1 || number.value > 31) return null;
  if (token?.kind === 'number' && (token.word.length > 2 || is(tokens, number.next, 'am', 'pm', '%'))) return null;
  return number;
}

/** The day of a month with the year that follows it, or the next one from the day of the talk on. */
function withYear({ tokens, today }: DateContext, at: number, month: number, day: number): Reading | null {
  const year = readYear(tokens, yearStart(tokens, at));
  if (year !== null) return dated(year.next, year.value, month, day);
  const next = nextMonthDay(today, month, day);
  return next === null ? null : oneDay(at, next);
}

function yearStart(tokens: readonly Token[], at: number): number {
  if (isJoined(tokens, at)) return at + 1;
  const after = skip(tokens, skip(tokens, at, '.'), ',');
  return skip(tokens, after, 'of', 'in');
}

function dated(next: number, year: number, month: number, day: number): Reading | null {
  const found = dayOf(year, month, day);
  return found === null ? null : oneDay(next, found);
}

export function nextMonthDay(today: Day, month: number, day: number): Day | null {
  const { year } = dateOf(today);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const found = dayOf(year + ahead, month, day);
    if (found !== null && found >= today) return found;
  }
  return null;
}

function separator(tokens: readonly Token[], at: number): number {
  return skip(tokens, at, '/', '-', '.', ',');
}

function isJoined(tokens: readonly Token[], at: number): boolean {
  return is(tokens, at, '/', '-');
}
