import { mondayOf, weekdayOf } from '../calendar.ts';
import type { DateRule } from '../date-rule.ts';
import { firstWords, phrases, readPhrase, skip } from '../words.ts';

const weekOf = phrases(
  'week of',
  'week commencing|beginning|starting|from',
  'week commencing|beginning|starting on|from|with',
  'w / c',
  'w / b',
  'wc',
  'week that starts|begins on',
  'week containing|with',
);
const weekEnding = phrases('week ending', 'week ending on', 'w / e');

export const weekOfDay: DateRule = {
  name: 'week-of',
  description: 'The working week that a day lies in, to its Friday; a week "of" a Sunday is the one that follows it.',
  fires: [
    ['the week of the 12th', '2025-12-15', '2026-01-16'],
    ['week commencing 6 July', '2027-06-25', '2027-07-09'],
    ['w/c Feb 4', '2019-11-07', '2020-02-07'],
    ['the week ending the 23rd', '2025-12-15', '2025-12-23'],
  ],
  ignores: ['the week of the launch', 'a week of work', 'a week starting late'],
  begins: new Set(['the', ...firstWords(weekOf), ...firstWords(weekEnding)]),
  read(context, at) {
    const start = skip(context.tokens, at, 'the');
    const ending = readPhrase(context.tokens, start, weekEnding);
    const until = ending === null ? null : context.inner(ending);
    if (until !== null) return { next: until.next, first: mondayOf(until.last), last: until.last, grain: 'week' };
    const of = readPhrase(context.tokens, start, weekOf);
    const day = of === null ? null : context.inner(of);
    if (day === null || (day.grain !== 'day' && day.grain !== 'week')) return null;
    const first = weekdayOf(day.first) === 7 ? day.first + 1 : mondayOf(day.first);
    return { next: day.next, first, last: weekdayOf(day.first) === 6 ? first + 6 : first + 4, grain: 'week' };
  },
};
