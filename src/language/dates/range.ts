import { type Day, mondayOf, weekdayOf } from './calendar.ts';
import type { DateContext, Reading } from './date-rule.ts';
import { readDaytimesAfter } from './daytime.ts';
import type { Expression } from './expression.ts';
import { is, phrases, readPhrase, skip } from './words.ts';

const to = phrases('to', 'through', 'thru', 'until|till', 'up to|until', '-', '–', '—', 'and');

/** Joins "from the 16th to the 20th", "between Monday and Wednesday", "Monday through Friday" into one range: ranges end at their end. */
export function joinRange(context: DateContext, first: Expression): Expression {
  const { tokens } = context;
  const join = readPhrase(tokens, first.next, to);
  if (join === null || first.grain === 'moment') return first;
  if (is(tokens, first.next, 'and') !== is(tokens, first.at, 'between')) return first;
  if (
    is(tokens, first.next, 'to', 'until', 'till') &&
    first.relation !== 'from' &&
    first.relation !== 'plain' &&
    first.relation !== 'in'
  )
    return first;
  const last = context.inner(skip(tokens, join, 'by'));
  if (last === null || last.grain === 'moment' || last.past === true) return first;
  const end = endAfter(first, last);
  if (end === null) return first;
  const { weak: _weak, ...plain } = first;
  return { ...plain, next: readDaytimesAfter(tokens, last.next), last: end, relation: 'in' };
}

/** A weekday after "to" is the one after the first day, not after the day of the talk. */
function endAfter(first: Reading, last: Reading): Day | null {
  if (last.last >= first.first) return last.last;
  const later = mondayOf(first.first) + weekdayOf(last.last) - 1;
  const isWeekday = last.grain === 'day' && first.grain === 'day' && first.first - last.last < 14;
  if (!isWeekday) return null;
  return later >= first.first ? later : later + 7;
}
