import { type Day, dateOf, daysIn, monthStart, weekdayOf } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { weekdayAt } from '../lexicon.ts';
import { readOrdinal } from '../numbers.ts';
import { mayEndBefore, skip } from '../words.ts';
import { calendarDate } from './calendar-date.ts';
import { numericDate } from './numeric-date.ts';

export const weekdayDate: DateRule = {
  name: 'weekday-date',
  description: 'A weekday with its date; the weekday decides the order of day and month, or which month is meant.',
  fires: [
    ['Tuesday, March 7', '2017-01-10', '2017-03-07'],
    ['friday 7.6', '2018-07-06', '2018-07-06'],
    ['Monday the 21st', '2019-01-25', '2019-10-21'],
    ['sunday 31', '2019-01-25', '2019-03-31'],
  ],
  ignores: ['Friday at 3', 'the sun, 3 metres wide', 'Monday 10 am'],
  begins: new Set(['the', 'this', 'coming', 'next']),
  read(context, at) {
    const start = skip(context.tokens, skip(context.tokens, at, 'the'), 'this', 'coming', 'next');
    const day = weekdayAt(context.tokens[start]);
    if (day === null) return null;
    const after = skip(context.tokens, start + 1, ',', '.');
    return readDate(context, after, day.value) ?? readNumber(context, after, day.value);
  },
};

function readDate(context: DateContext, at: number, weekday: number): Reading | null {
  const date = calendarDate.read(context, at) ?? numericDate.read(context, at);
  if (date === null) return null;
  const { next, first, swapped } = date;
  const agreeing = [first, swapped ?? first].filter((day) => weekdayOf(day) === weekday);
  if (agreeing.length > 0) return oneDay(next, Math.min(...agreeing));
  return { ...oneDay(next, first), doubtful: true };
}

function readNumber(context: DateContext, at: number, weekday: number): Reading | null {
  const { tokens, today } = context;
  const start = skip(tokens, at, 'the');
  const token = tokens[start];
  const ordinal = readOrdinal(tokens, start);
  if (ordinal !== null) {
    if (token?.kind === 'word' && ordinal.value <= 12 && !mayEndBefore(tokens, ordinal.next)) return null;
    return found(today, ordinal.next, weekday, ordinal.value);
  }
  if (token?.kind !== 'number' || token.value > 31 || !mayEndBefore(tokens, start + 1)) return null;
  const reading = found(today, start + 1, weekday, token.value);
  const clock = token.value <= 12 && (reading?.doubtful === true || start === at);
  return clock && reading?.last !== nearest(today, weekday, token.value) ? null : reading;
}

function nearest(today: Day, weekday: number, day: number): Day | null {
  const reading = found(today, 0, weekday, day);
  return reading !== null && reading.last - today <= 31 ? reading.last : null;
}

/** The next day that has both the number and the weekday, within two years. */
function found(today: Day, next: number, weekday: number, day: number): Reading | null {
  const { year, month } = dateOf(today);
  for (let ahead = 0; ahead <= 24; ahead++) {
    const start = monthStart(year, month + ahead);
    const inMonth = dateOf(start);
    const candidate = start + day - 1;
    if (day < 1 || day > daysIn(inMonth.year, inMonth.month) || candidate < today) continue;
    if (weekdayOf(candidate) === weekday)
      return { ...oneDay(next, candidate), ...(candidate - today > 62 ? { doubtful: true } : {}) };
  }
  return null;
}
