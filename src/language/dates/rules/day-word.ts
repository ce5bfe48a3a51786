import { businessDaysAfter } from '../calendar.ts';
import { type DateRule, oneDay } from '../date-rule.ts';
import type { Token } from '../token.ts';
import { firstWords, is, phrases, readPhrase } from '../words.ts';

const tomorrows = 'tomorrow|tmrw|tmr|tmw|tomorow|tommorow|tommorrow|2moro|tomo';
const today = phrases(
  'today',
  'later today',
  'tonight',
  'later tonight',
  'this afternoon|evening|lunchtime',
  'this very day',
  'within the hour',
  'within|in the next hour',
);
const thisMorning = phrases('this morning');
const tomorrow = phrases(
  tomorrows,
  'later tomorrow',
  'the|very next|following day',
  'the very next day',
  'the day after',
  'next day',
);
const dayAfterTomorrow = phrases(`the day after ${tomorrows}`, `day after ${tomorrows}`, 'overmorrow');
const nextBusinessDay = phrases('the|very next|following business|working|work day', 'next business|working|work day');
const yesterday = phrases('yesterday', 'last night', 'yesterday night|evening|morning|afternoon');
const dayBeforeYesterday = phrases('the day before yesterday', 'day before yesterday', 'night before last');
const words = [
  { table: today, offset: 0 },
  { table: tomorrow, offset: 1 },
  { table: dayAfterTomorrow, offset: 2 },
  { table: thisMorning, offset: 0 },
  { table: yesterday, offset: -1 },
  { table: dayBeforeYesterday, offset: -2 },
];

/** "the day after they leave" is some other day. */
function isFollowed(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark';
}

export const dayWord: DateRule = {
  name: 'day-word',
  description: 'Words for the days around the day of the talk.',
  fires: [
    ['tomorrow', '2025-12-31', '2026-01-01'],
    ['tonight', '2025-12-15', '2025-12-15'],
    ['the day after tomorrow', '2024-02-28', '2024-03-01'],
    ['yesterday', '2026-03-01', '2026-02-28'],
  ],
  ignores: ['one of these days', 'the other day', 'day one'],
  begins: new Set([nextBusinessDay, ...words.map(({ table }) => table)].flatMap(firstWords)),
  read({ tokens, today: reference }, at) {
    const business = readPhrase(tokens, at, nextBusinessDay);
    if (business !== null) return oneDay(business, businessDaysAfter(reference, 1));
    let longest: { readonly next: number; readonly offset: number; readonly past: boolean } | null = null;
    for (const { table, offset } of words) {
      const next = readPhrase(tokens, at, table);
      if (next !== null && next > (longest?.next ?? 0))
        longest = { next, offset, past: offset < 0 || table === thisMorning };
    }
    if (longest === null || (is(tokens, longest.next - 1, 'after') && isFollowed(tokens[longest.next]))) return null;
    return { ...oneDay(longest.next, reference + longest.offset), ...(longest.past ? { past: true } : {}) };
  },
};
