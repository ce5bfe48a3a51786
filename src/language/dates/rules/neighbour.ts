import { mondayOf, weekdayAfter, weekdayBefore } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { readEventDay } from '../event.ts';
import { weekdayAt } from '../lexicon.ts';
import { is, phrases, readPhrase, skip } from '../words.ts';

const before = phrases('before', 'right|just|immediately before', 'prior to', 'preceding');
const after = phrases('after', 'right|just|immediately after', 'following', 'from');

export const neighbour: DateRule = {
  name: 'neighbour',
  description: 'The day, weekday, week or weekend before or after a day.',
  fires: [
    ['the day after Christmas', '2025-12-15', '2025-12-26'],
    ['the Friday before Christmas', '2025-12-15', '2025-12-19'],
    ['the week after Easter', '2026-03-11', '2026-04-10'],
    ['the first Monday after the 12th', '2026-03-11', '2026-03-16'],
  ],
  ignores: ['the day after the launch', 'the week before', 'the people after us'],
  begins: new Set(['the', 'next', 'very', 'last', 'day', 'night', 'evening', 'morning', 'week', 'weekend']),
  read(context, at) {
    const { tokens } = context;
    const start = skip(tokens, at, 'the');
    const named = skip(tokens, start, 'first', 'next', 'very', 'last');
    const back = readPhrase(tokens, named + 1, before);
    const join = back ?? readPhrase(tokens, named + 1, after);
    if (
      join === null ||
      !(weekdayAt(tokens[named]) !== null || is(tokens, named, 'day', 'night', 'evening', 'morning', 'week', 'weekend'))
    )
      return null;
    const anchor = context.inner(join) ?? readEventDay(context, join);
    if (
      anchor === null ||
      (start === at && weekdayAt(tokens[at]) !== null && back === null && is(tokens, named + 1, 'from'))
    )
      return null;
    return beside(context, named, anchor, back !== null);
  },
};

function beside({ tokens }: DateContext, at: number, anchor: Reading, back: boolean): Reading | null {
  const weekday = weekdayAt(tokens[at]);
  const { next, first, last } = anchor;
  if (weekday !== null)
    return oneDay(next, back ? weekdayBefore(first, weekday.value) : weekdayAfter(last, weekday.value));
  if (is(tokens, at, 'week')) {
    const monday = back ? mondayOf(first) - 7 : mondayOf(last) + 7;
    return { next, first: monday, last: monday + 4, grain: 'week' };
  }
  if (!is(tokens, at, 'weekend')) return oneDay(next, back ? first - 1 : is(tokens, at, 'day') ? last + 1 : last);
  const saturday = back ? weekdayBefore(first, 6) : weekdayAfter(last, 6);
  return { next, first: saturday, last: saturday + 1, grain: 'weekend' };
}
