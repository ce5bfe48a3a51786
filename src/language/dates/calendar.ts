/** Days since 1970-01-01: what the grammar computes with. */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const dayMs = 86_400_000;
const isoShape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar as `YYYY-MM-DD`; `2025-02-29` is not. */
export function isDate(text: string): boolean {
  return parse(text) !== null;
}

function parse(text: string): Day | null {
  return isoShape.test(text) ? dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) : null;
}

/** The day that lies `days` after a `YYYY-MM-DD` date, or before it where negative. @throws RangeError where `date` is no date. */
export function addDays(date: string, days: number): string {
  return toIso(toDay(date) + days);
}

/** The same day `months` later, or the last of that month where it is shorter. @throws RangeError where `date` is no date. */
export function addMonths(date: string, months: number): string {
  return toIso(monthsAfter(toDay(date), months));
}

/** Day of the week of a `YYYY-MM-DD` date: 1 is Monday, 7 Sunday (ISO 8601). @throws RangeError where `date` is no date. */
export function weekday(date: string): number {
  return weekdayOf(toDay(date));
}

export function toDay(date: string): Day {
  const day = parse(date);
  if (day === null) throw new RangeError(`Cannot read date: expected YYYY-MM-DD, found "${date}"`);
  return day;
}

export function toIso(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Null where the month has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return Date.UTC(year, month - 1, day) / dayMs;
}

export function dateOf(day: Day): CalendarDate {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** First day of a month; months below 1 and above 12 lie in the neighbouring years. */
export function monthStart(year: number, month: number): Day {
  return Date.UTC(year, month - 1, 1) / dayMs;
}

export function monthEnd(year: number, month: number): Day {
  return Date.UTC(year, month, 0) / dayMs;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** First such weekday strictly after a day. */
export function weekdayAfter(day: Day, wanted: number): Day {
  return day + ((((wanted - weekdayOf(day) - 1) % 7) + 7) % 7) + 1;
}

/** Last such weekday strictly before a day. */
export function weekdayBefore(day: Day, wanted: number): Day {
  return day - ((((weekdayOf(day) - wanted - 1) % 7) + 7) % 7) - 1;
}

export function monthsAfter(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const start = dateOf(monthStart(year, month + months));
  return monthStart(start.year, start.month) + Math.min(dayOfMonth, daysIn(start.year, start.month)) - 1;
}

/** Weekends do not count; holidays do, since nobody told us which are kept. */
export function businessDaysAfter(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  const weeks = Math.trunc(Math.abs(count) / 5);
  let found = day;
  while (weekdayOf(found) > 5) found -= step;
  found += step * 7 * weeks;
  for (let left = Math.abs(count) % 5; left > 0; left--) {
    found += step;
    while (weekdayOf(found) > 5) found += step;
  }
  return found;
}
