import { mondayOf, weekdayAfter, weekdayBefore } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { weekdayAt } from '../lexicon.ts';
import { firstWords, is, mayEndBefore, phrases, readPhrase, skip } from '../words.ts';

const nextWeek = phrases('next', 'following');
const coming = phrases('this', 'coming', 'upcoming', 'this coming|upcoming|next', 'on coming');
const past = phrases('last', 'past', 'previous', 'this past|last');

export const weekday: DateRule = {
  name: 'weekday',
  description: 'A weekday is the next one after the day of the talk, "next" the one of the following calendar week.',
  fires: [
    ['Friday', '2025-12-15', '2025-12-19'],
    ['next Friday', '2025-12-15', '2025-12-26'],
    ['this coming Monday', '2025-12-15', '2025-12-22'],
    ['last Thursday', '2025-12-15', '2025-12-11'],
  ],
  ignores: ['on Mondays', 'we sat in the sun', 'they wed'],
  begins: new Set(['the', ...[nextWeek, coming, past].flatMap(firstWords)]),
  read(context, at) {
    const named = skip(context.tokens, at, 'the');
    return readNext(context, named) ?? readComing(context, named) ?? readPast(context, named) ?? readPlain(context, at);
  },
};

function readNext({ tokens, today }: DateContext, at: number): Reading | null {
  const next = readPhrase(tokens, at, nextWeek);
  const day = next === null ? null : weekdayAt(tokens[next]);
  return next === null || day === null ? null : oneDay(next + 1, mondayOf(today) + 6 + day.value);
}

function readComing({ tokens, today }: DateContext, at: number): Reading | null {
  const next = readPhrase(tokens, at, coming);
  const day = next === null ? null : weekdayAt(tokens[next]);
  return next === null || day === null ? null : oneDay(next + 1, weekdayAfter(today, day.value));
}

function readPast({ tokens, today }: DateContext, at: number): Reading | null {
  const next = readPhrase(tokens, at, past);
  const day = next === null ? null : weekdayAt(tokens[next]);
  return next === null || day === null ? null : { ...oneDay(next + 1, weekdayBefore(today, day.value)), past: true };
}

/** The full stop of "Fri. morning" belongs to the word; that of "on Friday. Then" ends a sentence. */
function readPlain({ tokens, today }: DateContext, at: number): Reading | null {
  const name = skip(tokens, at, 'the');
  const day = weekdayAt(tokens[name]);
  if (day === null || (day.weak && name > at)) return null;
  const short = (tokens[name]?.word.length ?? 0) < 6;
  if (
    short &&
    tokens[name]?.capital === false &&
    !mayEndBefore(tokens, name + 1) &&
    tokens[name + 1]?.kind !== 'number'
  )
    return null;
  const stopped = short && is(tokens, name + 1, '.') && tokens[name + 2]?.capital === false;
  const reading = oneDay(stopped ? name + 2 : name + 1, weekdayAfter(today, day.value));
  return day.weak || is(tokens, at, 'the') ? { ...reading, weak: 'day' } : reading;
}
