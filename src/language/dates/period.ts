import { type Day, dateOf, mondayOf, monthEnd, monthStart, weekdayOf } from './calendar.ts';
import type { Grain } from './date-rule.ts';
import type { Token } from './token.ts';
import { is } from './words.ts';

export type PeriodUnit = 'weekend' | 'week' | 'month' | 'quarter' | 'year';

export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly grain: Grain;
}

const names: ReadonlyMap<string, PeriodUnit> = new Map([
  ['weekend', 'weekend'],
  ['week', 'week'],
  ['workweek', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
]);

/** Words that such a unit can begin with. */
export const periodWords: readonly string[] = [...names.keys(), 'work', 'working', 'business', 'calendar'];

/** The unit of the calendar that a token names: "week", "work week", "calendar year". A fiscal year is none: nobody told us when it starts. */
export function periodUnitAt(
  tokens: readonly Token[],
  at: number,
): { readonly unit: PeriodUnit; readonly next: number } | null {
  const start = is(tokens, at, 'work', 'working', 'business', 'calendar') ? at + 1 : at;
  if (is(tokens, at, 'week') && is(tokens, at + 1, '-') && is(tokens, at + 2, 'end'))
    return { unit: 'weekend', next: at + 3 };
  const unit = names.get(tokens[start]?.word ?? '');
  return unit === undefined ? null : { unit, next: start + 1 };
}

/** The period of its kind that holds a day, or the one so many later. A week runs from Monday to Friday, or to Sunday for who talks at the weekend. */
export function periodAround(day: Day, unit: PeriodUnit, offset: number): Period {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'weekend': {
      const monday = mondayOf(day) + 7 * offset;
      return { first: monday + 5, last: monday + 6, grain: 'weekend' };
    }
    case 'week': {
      const monday = mondayOf(day) + 7 * offset;
      return { first: monday, last: offset === 0 && weekdayOf(day) > 5 ? monday + 6 : monday + 4, grain: 'week' };
    }
    case 'month':
      return { first: monthStart(year, month + offset), last: monthEnd(year, month + offset), grain: 'month' };
    case 'quarter': {
      const start = month - ((month - 1) % 3) + 3 * offset;
      return { first: monthStart(year, start), last: monthEnd(year, start + 2), grain: 'quarter' };
    }
    case 'year':
      return { first: monthStart(year + offset, 1), last: monthEnd(year + offset, 12), grain: 'year' };
  }
}
