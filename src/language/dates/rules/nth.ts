import { type Day, weekdayAfter, weekdayBefore, weekdayOf } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { weekdayAt } from '../lexicon.ts';
import { type Counted, readCardinal, readOrdinal } from '../numbers.ts';
import { type Period, periodAround, periodUnitAt } from '../period.ts';
import { is, skip } from '../words.ts';

export const nth: DateRule = {
  name: 'nth',
  description: 'The first, second or last weekday, day or week of a period.',
  fires: [
    ['the first Monday in February', '2025-12-15', '2026-02-02'],
    ['the last Friday of the month', '2026-03-11', '2026-03-27'],
    ['the last day of June', '2026-03-11', '2026-06-30'],
    ['the second week of January', '2025-12-15', '2026-01-14'],
    ['the first two weeks of January', '2025-12-15', '2026-01-14'],
  ],
  ignores: ['the first time', 'the last one of them', 'the second item of the list', 'last Friday'],
  begins: new Set(['the', 'last', 'final']),
  read(context, at) {
    const { tokens } = context;
    const start = skip(tokens, at, 'the');
    const count = readPosition(context, start);
    if (count === null) return null;
    const several =
      readCardinal(tokens, count.next) ?? (is(tokens, count.next, 'few') ? { value: 3, next: count.next + 1 } : null);
    const what = several?.next ?? count.next;
    const range = readWhole(
      context,
      skip(tokens, what + (is(tokens, what, 'business', 'working') ? 2 : 1), 'evening', 'morning', 'afternoon'),
    );
    if (range === null) return null;
    return pick(context, what, range, count.value, several?.value ?? 1);
  },
};

/** A negative position counts from the end. */
function readPosition({ tokens }: DateContext, at: number): Counted | null {
  if (is(tokens, at, 'last', 'final')) return { value: -1, next: at + 1 };
  if (is(tokens, at, 'second') && is(tokens, at + 1, 'to', 'last')) {
    return { value: -2, next: is(tokens, at + 1, 'to') ? at + 3 : at + 2 };
  }
  const ordinal = readOrdinal(tokens, at);
  return ordinal !== null && ordinal.value <= 5 ? ordinal : null;
}

function readWhole(context: DateContext, at: number): Reading | null {
  const { tokens, today } = context;
  if (!is(tokens, at, 'of', 'in')) return null;
  const the = skip(tokens, at + 1, 'the', 'this', 'each');
  const unit = periodUnitAt(tokens, the);
  if (the > at + 1 && unit !== null && unit.unit !== 'weekend')
    return { next: unit.next, ...periodAround(today, unit.unit, 0), edge: true };
  const inner = context.inner(at + 1);
  return inner !== null && inner.grain !== 'day' ? inner : null;
}

function pick(context: DateContext, at: number, range: Reading, position: number, count: number): Reading | null {
  const { tokens, today } = context;
  const business = is(tokens, at, 'business', 'working');
  const word = business ? tokens[at + 1]?.word : tokens[at]?.word;
  const weekday = weekdayAt(tokens[at]);
  const find = (whole: Period): Reading | null => {
    if (weekday !== null) return nthWeekday(whole, range.next, weekday.value, position);
    if (word === 'day' || word === 'days') return nthDay(whole, range.next, position, count, business);
    return word === 'week' || word === 'weeks' ? nthWeek(whole, range.next, position, count) : null;
  };
  const found = find(range);
  if (found === null || found.last >= today || range.edge !== true) return found;
  return range.grain === 'month' ? find(periodAround(today, 'month', 1)) : found;
}

function nthWeekday(whole: Period, next: number, weekday: number, position: number): Reading | null {
  const day =
    position > 0
      ? weekdayAfter(whole.first - 1, weekday) + 7 * (position - 1)
      : weekdayBefore(whole.last + 1, weekday) + 7 * (position + 1);
  return day < whole.first || day > whole.last ? null : oneDay(next, day);
}

function nthDay(whole: Period, next: number, position: number, count: number, business: boolean): Reading | null {
  let day: Day = position > 0 ? whole.first + position - 1 : whole.last + position + 1;
  while (business && weekdayOf(day) > 5) day += position > 0 ? 1 : -1;
  return position > 0
    ? { ...oneDay(next, day), last: day + count - 1 }
    : { ...oneDay(next, day), first: day - count + 1 };
}

function nthWeek(whole: Period, next: number, position: number, count: number): Reading {
  const days = 7 * count;
  const first = position > 0 ? whole.first + 7 * (position - 1) : whole.last + 1 + 7 * (position + 1) - days;
  const last = Math.min(first + days - 1, whole.last);
  return { next, first, last, grain: 'week' };
}
