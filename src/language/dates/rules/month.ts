import { type Day, dateOf, monthEnd, monthStart } from '../calendar.ts';
import type { DateContext, DateRule, Reading } from '../date-rule.ts';
import { monthAt } from '../lexicon.ts';
import { readYear } from '../numbers.ts';
import { firstWords, is, mayEndBefore, phrases, readPhrase, skip } from '../words.ts';

const next = phrases('next', 'coming|upcoming', 'this coming');
const last = phrases('last', 'past', 'this past', 'previous');
const ofMonth = phrases('the month of', 'month of');

export const month: DateRule = {
  name: 'month',
  description:
    'A month by its name, the present one or the next that comes; alone it needs a preposition, since many are also words or first names.',
  fires: [
    ['in January', '2025-12-15', '2026-01-31'],
    ['January 2027', '2025-12-15', '2027-01-31'],
    ['by september', '2026-08-31', '2026-09-30'],
    ['next May', '2025-12-15', '2026-05-31'],
  ],
  ignores: ['you may go', 'the march of progress', 'April will call them', 'June, can you note that'],
  begins: new Set(['this', ...[next, last, ofMonth].flatMap(firstWords)]),
  read(context, at) {
    const { tokens, today } = context;
    const pastName = readPhrase(tokens, at, last);
    if (pastName !== null) return readPast(context, pastName);
    const coming = readPhrase(tokens, at, next);
    const start = coming ?? (is(tokens, at, 'this') ? at + 1 : (readPhrase(tokens, at, ofMonth) ?? at));
    const name = monthAt(tokens[start]);
    if (name === null) return null;
    const year = readYear(tokens, skip(tokens, skip(tokens, start + 1, '.', ',', '/', '-'), 'of'));
    if (year !== null) return spanning(year.next, year.value, name.value, today);
    if (
      name.weak &&
      (!mayEndBefore(tokens, start + 1) || is(tokens, start + 1, 'be', 'have', 'not', 'well', 'also', 'must'))
    )
      return null;
    const { year: thisYear, month: thisMonth } = dateOf(today);
    const rolls = name.value < thisMonth || (coming !== null && name.value === thisMonth);
    const reading = spanning(start + 1, rolls ? thisYear + 1 : thisYear, name.value, today);
    return start > at && !(name.weak && is(tokens, at, 'this')) ? reading : { ...reading, weak: 'range' };
  },
};

function readPast({ tokens, today }: DateContext, at: number): Reading | null {
  const name = monthAt(tokens[at]);
  if (name === null) return null;
  const { year, month: thisMonth } = dateOf(today);
  return { ...spanning(at + 1, name.value < thisMonth ? year : year - 1, name.value, today), past: true };
}

function spanning(end: number, year: number, named: number, today: Day): Reading {
  const lastDay = monthEnd(year, named);
  return {
    next: end,
    first: monthStart(year, named),
    last: lastDay,
    grain: 'month',
    ...(lastDay < today ? { past: true } : {}),
  };
}
