import { type Day, dayOf } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { is, mayEndBefore } from '../words.ts';
import { nextMonthDay } from './calendar-date.ts';

export const numericDate: DateRule = {
  name: 'numeric-date',
  description:
    'Figures: 2026-02-14, 12/19, 19.12., 14/02/26; slashes are month first in the US and Canada, dots always day first.',
  fires: [
    ['2026-02-14', '2024-03-06', '2026-02-14'],
    ['12/19', '2025-12-15', '2025-12-19'],
    ['by 19.12.', '2025-12-15', '2025-12-19'],
    ['23/08/39', '2016-11-07', '2039-08-23'],
    ['2/29', '2019-03-22', '2020-02-29'],
  ],
  ignores: ['24/7', 'half, 1/2 of it', 'version 2.3.1', 'it grew by 2.5 percent', 'from 10-4', '50/50'],
  begins: new Set(),
  read(context, at) {
    const token = context.tokens[at];
    if (token?.kind !== 'figures' || is(context.tokens, at - 1, '$', '€', '£', 'version', 'v')) return null;
    const parts = token.word.split(/[./:-]/);
    const marks = new Set(token.word.replace(/\d+/g, ''));
    const mark = [...marks][0] ?? '';
    if (marks.size !== 1 || mark === ':') return null;
    return parts.length === 3
      ? readThree(context, at, parts, mark)
      : parts.length === 2
        ? readTwo(context, at, parts, mark)
        : null;
  },
};

function readThree(context: DateContext, at: number, parts: readonly string[], mark: string): Reading | null {
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  if (parts[0]?.length === 4) return reading(at + 1, dayOf(a, b, c) ?? dayOf(a, c, b), null);
  const year = yearOf(parts[2] ?? '', c);
  const twoEach = parts.every((part) => part.length === 2);
  if (year === null || (mark === '.' && year !== c && !twoEach)) return null;
  const dayFirst = dayOf(year, b, a);
  const monthFirst = dayOf(year, a, b);
  return readsDayFirst(context, mark) ? reading(at + 1, dayFirst, monthFirst) : reading(at + 1, monthFirst, dayFirst);
}

function readTwo(context: DateContext, at: number, parts: readonly string[], mark: string): Reading | null {
  const [a = 0, b = 0] = parts.map(Number);
  if (parts.some((part) => part.length > 2) || (a === 24 && b === 7)) return null;
  const stopped = mark === '.' && is(context.tokens, at + 1, '.') && context.tokens[at + 1]?.spaced === false;
  const next = stopped ? at + 2 : at + 1;
  if (
    (!mayEndBefore(context.tokens, next) && context.tokens[next]?.kind !== 'figures') ||
    is(context.tokens, next, 'of', 'am', 'pm', 'a', 'p')
  )
    return null;
  const dayFirst = nextMonthDay(context.today, b, a);
  const monthFirst = nextMonthDay(context.today, a, b);
  const found = readsDayFirst(context, mark)
    ? reading(next, dayFirst, monthFirst)
    : reading(next, monthFirst, dayFirst);
  if (found === null) return null;
  const fraction = a < b && b <= 10 && b !== 7 && b !== 9;
  return mark !== '/' || fraction ? { ...found, weak: 'day' } : found;
}

function readsDayFirst({ region }: DateContext, mark: string): boolean {
  return mark === '.' || (region !== 'US' && region !== 'CA');
}

function reading(next: number, day: Day | null, other: Day | null): Reading | null {
  const found = day ?? other;
  if (found === null) return null;
  return { ...oneDay(next, found), ...(day !== null && other !== null ? { swapped: other } : {}) };
}

function yearOf(digits: string, value: number): number | null {
  if (digits.length === 4) return value >= 1900 && value < 2100 ? value : null;
  return digits.length === 2 ? (value < 70 ? 2000 : 1900) + value : null;
}
