import type { Day } from './calendar.ts';
import type { Token } from './token.ts';

/** Whose holidays and order of day and month count. */
export type Region = 'US' | 'GB' | 'CA' | 'AU' | 'DE' | 'FR' | 'ES';

/** How fine an expression is: "tomorrow" is a day, "in Q1" a quarter, "in ten minutes" a moment of today. */
export type Grain = 'moment' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year';

/** What a rule made of the tokens from `at` up to `next`: the first and last day meant. */
export interface Reading {
  readonly next: number;
  readonly first: Day;
  readonly last: Day;
  readonly grain: Grain;
  /** It says itself that it lies behind us: "last Thursday", "two weeks ago". */
  readonly past?: boolean;
  /** A date only after a preposition: `day` as "on Sat", `range` as "in May". */
  readonly weak?: 'day' | 'range';
  /** The end or start of a range: "before the end of June" still means that day. */
  readonly edge?: boolean;
  /** The day was found by a count from another day: "in two weeks", "a week from Thursday". */
  readonly counted?: boolean;
  /** Counted from what was just told ("two weeks later"): a date, but none on which something is due. */
  readonly told?: boolean;
  /** Its parts do not agree ("Thursday the 12th", which is a Friday) within the next two months. */
  readonly doubtful?: boolean;
  /** The other day a numeric date could be, were day and month in the other order. */
  readonly swapped?: Day;
}

export interface DateContext {
  readonly tokens: readonly Token[];
  /** The day of the conversation. */
  readonly today: Day;
  readonly region: Region;
  /** Reads the longest expression that starts at a token, for rules built on others; null where nesting gets too deep. */
  readonly inner: (at: number) => Reading | null;
}

/** Said, the day it was said on, the last day meant. */
type DateExample = readonly [said: string, reference: string, expected: string];

/** One way of naming a day or a range of days. */
export interface DateRule {
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  readonly fires: readonly DateExample[];
  /** What looks like it and is none. */
  readonly ignores: readonly string[];
  /** Words it can begin with, other than numbers, weekdays and months, with which every rule may; not given: those of all rules. */
  readonly begins?: ReadonlySet<string>;
  readonly read: (context: DateContext, at: number) => Reading | null;
}

/** A reading of one day. */
export function oneDay(next: number, day: Day): Reading {
  return { next, first: day, last: day, grain: 'day' };
}
