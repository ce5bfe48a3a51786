import { type Day, dateOf } from '../calendar.ts';
import type { DateContext, DateRule, Reading } from '../date-rule.ts';
import { type Holiday, holidays } from '../holidays.ts';
import { readYear } from '../numbers.ts';
import { firstWords, is, readPhrase, skip } from '../words.ts';

export const holiday: DateRule = {
  name: 'holiday',
  description: 'A holiday by its name, the next one, or that of a year.',
  fires: [
    ['Christmas', '2025-12-15', '2025-12-25'],
    ['Easter 2018', '2016-11-07', '2018-04-01'],
    ['Thanksgiving', '2026-08-31', '2026-11-26'],
    ['the holidays', '2025-12-15', '2026-01-01'],
  ],
  ignores: ['he is on holiday', 'a new year plan', 'happy holidays to all'],
  begins: new Set(['this', 'next', 'last', ...holidays.flatMap(({ said }) => firstWords(said))]),
  read(context, at) {
    const { tokens } = context;
    const past = is(tokens, at, 'last');
    if (is(tokens, at - 1, 'lunar', 'chinese', 'jewish', 'islamic', 'orthodox', 'persian')) return null;
    const start = skip(tokens, at, 'this', 'next', 'last');
    let longest: Reading | null = null;
    for (const holiday of holidays) {
      const end = readPhrase(tokens, start, holiday.said);
      if (end !== null && end > (longest?.next ?? 0)) longest = resolve(context, holiday, end, past);
    }
    return longest;
  },
};

function resolve(
  { tokens, today, region }: DateContext,
  { first, days = 1 }: Holiday,
  end: number,
  past: boolean,
): Reading | null {
  const named =
    is(tokens, end - 1, 'year', 'years') && is(tokens, end, 'plan', 'plans', 'party', 'resolution', 'resolutions');
  if (named) return null;
  const said = readYear(tokens, skip(tokens, end, 'of', 'in'));
  const { year } = dateOf(today);
  const day = said === null ? nearest(first, today, year, region, days, past) : first(said.value, region);
  if (day === null) return null;
  const last = day + days - 1;
  return {
    next: said?.next ?? end,
    first: day,
    last,
    grain: days > 1 ? 'week' : 'day',
    ...(last < today ? { past: true } : {}),
  };
}

function nearest(
  first: Holiday['first'],
  today: Day,
  year: number,
  region: DateContext['region'],
  days: number,
  past: boolean,
): Day | null {
  const candidates = [year - 1, year, year + 1].map((each) => first(each, region)).filter((day) => day !== null);
  return past
    ? (candidates.findLast((day) => day < today) ?? null)
    : (candidates.find((day) => day + days - 1 >= today) ?? null);
}
