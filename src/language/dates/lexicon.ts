import type { Token } from './token.ts';

/** A word of the calendar at a token. */
export interface Named {
  readonly value: number;
  /** Also an everyday word or a first name ("sun", "may", "June"): not a date by itself. */
  readonly weak: boolean;
}

const weekdays: ReadonlyMap<string, number> = spelled([
  'monday mon mondy',
  'tuesday tue tues teusday',
  'wednesday wed weds wensday wednsday',
  'thursday thu thur thurs thurday thrusday',
  'friday fri firday',
  'saturday sat saterday',
  'sunday sun',
]);
const months: ReadonlyMap<string, number> = spelled([
  'january jan',
  'february feb febuary',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
]);
const weakWeekdays: ReadonlySet<string> = new Set(['sat', 'sun', 'wed', 'mon']);

function spelled(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((all, i) => all.split(' ').map((name) => [name, i + 1] as const)));
}

/** 1 is Monday. A plural ("on Mondays") is no day. */
export function weekdayAt(token: Token | undefined): Named | null {
  const value = token?.kind === 'word' ? weekdays.get(token.word) : undefined;
  return token === undefined || value === undefined ? null : { value, weak: weakWeekdays.has(token.word) };
}

export function isPluralWeekday(token: Token | undefined): boolean {
  return (
    token !== undefined && token.word.length > 6 && token.word.endsWith('s') && weekdays.has(token.word.slice(0, -1))
  );
}

/** 1 is January. Every month is weak alone: it needs a preposition, a day or a year beside it. */
export function monthAt(token: Token | undefined): Named | null {
  const value = token?.kind === 'word' ? months.get(token.word) : undefined;
  return token === undefined || value === undefined
    ? null
    : { value, weak: (token.word === 'may' || token.word === 'march' || token.word === 'mar') && !token.capital };
}

export type Unit = 'minute' | 'hour' | 'businessDay' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

const unitNames: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['second', 'minute'],
  ['sec', 'minute'],
  ['moment', 'minute'],
  ['minute', 'minute'],
  ['min', 'minute'],
  ['hour', 'hour'],
  ['hr', 'hour'],
  ['day', 'day'],
  ['night', 'day'],
  ['week', 'week'],
  ['wk', 'week'],
  ['fortnight', 'fortnight'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['yr', 'year'],
]);

/** The unit that a token and its neighbours name, and the index after it: "days", "weeks'", "business days". */
export function unitAt(tokens: readonly Token[], at: number): { readonly unit: Unit; readonly next: number } | null {
  const word = tokens[at]?.word ?? '';
  if (word === 'business' || word === 'working' || word === 'work' || word === 'calendar') {
    const day = unitAt(tokens, at + 1);
    if (day?.unit !== 'day') return null;
    return { unit: word === 'calendar' ? 'day' : 'businessDay', next: day.next };
  }
  const unit = unitNames.get(word) ?? (word.endsWith('s') ? unitNames.get(word.slice(0, -1)) : undefined);
  return unit === undefined ? null : { unit, next: at + 1 };
}
