import { type Day, dateOf, daysIn, monthStart } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { type Counted, readOrdinal } from '../numbers.ts';
import type { Token } from '../token.ts';
import { is, mayEndBefore, phrases, readPhrase, skip, wordSet } from '../words.ts';

const ofThisMonth = phrases('of this|the|that month', 'this month', 'of the current month');
const ofNextMonth = phrases('of next month', 'of the next|following|coming month', 'next month');
const ofLastMonth = phrases('of last month', 'of the last|previous month', 'last month');
const countedThings = wordSet(`
  floor century time percent percentile street avenue st ave place anniversary birthday edition version meeting item slide page question
  point one person row column line option user customer iteration sprint week month quarter year hour minute attempt chapter grade
  part step phase round level person draft release amendment street district release test try call`);

export const dayOfMonth: DateRule = {
  name: 'day-of-month',
  description: 'A day by its number alone is the next one on or after the day of the talk.',
  fires: [
    ['the 15th', '2025-12-15', '2025-12-15'],
    ['the twenty-second', '2025-12-15', '2025-12-22'],
    ['the 3rd of next month', '2025-12-15', '2026-01-03'],
    ['the 31st', '2026-02-01', '2026-03-31'],
    ['by the first', '2025-12-15', '2026-01-01'],
  ],
  ignores: ['the second option', 'the first thing I saw', 'on the 5th floor', 'a third of them'],
  begins: new Set(['the']),
  read(context, at) {
    const number = readNumber(context.tokens, at);
    if (number === null) return null;
    const next = is(context.tokens, number.next, 'day') ? number.next + 1 : number.next;
    return readInMonth(context, number.value, next) ?? readAlone(context, at, number);
  },
};

function readNumber(tokens: readonly Token[], at: number): Counted | null {
  const start = skip(tokens, at, 'the');
  const ordinal = readOrdinal(tokens, start);
  if (ordinal !== null) return ordinal.value <= 31 && (start > at || tokens[at]?.kind === 'ordinal') ? ordinal : null;
  const token = tokens[start];
  if (start === at || token?.kind !== 'number' || token.value < 1 || token.value > 31) return null;
  return { value: token.value, next: start + 1 };
}

function readInMonth({ tokens, today }: DateContext, day: number, at: number): Reading | null {
  const { year, month } = dateOf(today);
  const ends = [
    { next: readPhrase(tokens, at, ofThisMonth), offset: 0 },
    { next: readPhrase(tokens, at, ofNextMonth), offset: 1 },
    { next: readPhrase(tokens, at, ofLastMonth), offset: -1 },
  ];
  const found = ends.find(({ next }) => next !== null);
  if (found === undefined || found.next === null) return null;
  const start = monthStart(year, month + found.offset);
  const inMonth = dateOf(start);
  if (day < 1 || day > daysIn(inMonth.year, inMonth.month)) return null;
  const said = tokens[found.next - 2]?.word === 'the' && found.offset === 0 && start + day - 1 < today;
  return oneDay(found.next, said ? nextDayOfMonth(today, day) : start + day - 1);
}

function readAlone({ tokens, today }: DateContext, at: number, { value, next }: Counted): Reading | null {
  if (value < 1) return null;
  const token = tokens[next - 1];
  const spelledLow = token?.kind === 'word' && value <= 12;
  const bare = token?.kind === 'number';
  const counts = countedThings.has(tokens[next]?.word ?? '') || (tokens[next]?.word === '-' && !tokens[next].spaced);
  const bound = is(tokens, at - 1, 'by', 'before', 'until', 'till');
  if (counts || ((spelledLow || bare || !bound) && !mayEndBefore(tokens, next))) return null;
  if (spelledLow && !bound && is(tokens, next, 'on', 'of', 'to', 'in', 'from', 'with', 'and')) return null;
  if (is(tokens, next, 'of', 'half') || (spelledLow && value === 2 && is(tokens, next, 'to'))) return null;
  const reading = oneDay(next, nextDayOfMonth(today, value));
  return spelledLow || bare ? { ...reading, weak: 'day' } : reading;
}

/** The next day with a number, on or after a day; months without it are passed over. */
function nextDayOfMonth(today: Day, day: number): Day {
  const { year, month } = dateOf(today);
  for (let ahead = 0; ahead < 4; ahead++) {
    const start = monthStart(year, month + ahead);
    const inMonth = dateOf(start);
    if (day <= daysIn(inMonth.year, inMonth.month) && start + day - 1 >= today) return start + day - 1;
  }
  return today;
}
