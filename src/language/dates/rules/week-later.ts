import { mondayOf, weekdayAfter } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { weekdayAt } from '../lexicon.ts';
import { readCardinal } from '../numbers.ts';
import { is, mayEndBefore, phrases, readPhrase, skip } from '../words.ts';

const afterNext = phrases('after next', 'after the next');
const fromNow = phrases('from now', 'from today', 'hence');

export const weekLater: DateRule = {
  name: 'week-later',
  description:
    'A weekday a week or more after the next one: "Friday week", "the Thursday after next", "two Fridays from now".',
  fires: [
    ['Friday week', '2025-12-15', '2025-12-26'],
    ['the Thursday after next', '2026-03-11', '2026-03-26'],
    ['tomorrow week', '2025-12-15', '2025-12-23'],
    ['two Fridays from now', '2025-12-15', '2025-12-26'],
  ],
  ignores: ['a four-day week', 'the one after next', 'two fries from here'],
  begins: new Set(['the', 'today', 'tomorrow', 'tmrw', 'in']),
  read(context, at) {
    return readWeekdayWeek(context, at) ?? readAfterNext(context, at) ?? readSeveral(context, at);
  },
};

function readWeekdayWeek({ tokens, today }: DateContext, at: number): Reading | null {
  const day = weekdayAt(tokens[at]);
  const from = day === null ? dayWord(tokens[at]?.word, today) : weekdayAfter(today, day.value);
  const weeks = is(tokens, at + 1, 'week') ? 1 : is(tokens, at + 1, 'fortnight') ? 2 : 0;
  return from === null || weeks === 0 || !mayEndBefore(tokens, at + 2) ? null : oneDay(at + 2, from + 7 * weeks);
}

function dayWord(word: string | undefined, today: number): number | null {
  if (word === 'today') return today;
  return word === 'tomorrow' || word === 'tmrw' ? today + 1 : null;
}

function readAfterNext({ tokens, today }: DateContext, at: number): Reading | null {
  const named = skip(tokens, at, 'the');
  const day = weekdayAt(tokens[named]);
  const next = readPhrase(tokens, named + 1, afterNext);
  return day === null || next === null || weekdayAt(tokens[next]) !== null
    ? null
    : oneDay(next, mondayOf(today) + 13 + day.value);
}

function readSeveral({ tokens, today }: DateContext, at: number): Reading | null {
  const count = readCardinal(tokens, skip(tokens, at, 'in'));
  const word = count === null ? undefined : tokens[count.next];
  if (count === null || word === undefined || !word.word.endsWith('s')) return null;
  const day = weekdayAt({ ...word, word: word.word.slice(0, -1) });
  const next = readPhrase(tokens, count.next + 1, fromNow) ?? (is(tokens, at, 'in') ? count.next + 1 : null);
  return day === null || next === null || count.value < 1
    ? null
    : oneDay(next, weekdayAfter(today, day.value) + 7 * (count.value - 1));
}
