import type { ClockMinutes, RecurrenceRule } from './calendar.ts';
import type { Component } from './components.ts';
import { clockOf } from './parse-values.ts';

/**
 * The rule by which a component recurs; null where it has none, or one that sets hours or repeats within a day, as no meeting does. `toClock` puts an end in UTC on the
 * clock of the event.
 */
export function recurrenceOf(
  component: Component,
  start: ClockMinutes,
  toClock: (utc: ClockMinutes) => ClockMinutes,
): RecurrenceRule | null {
  const parts = component.values('rrule')[0]?.parts ?? {};
  const every = EVERY.find((each) => each === parts['freq']?.[0]?.toUpperCase());
  if (every === undefined || ['byhour', 'byminute', 'bysecond'].some((name) => parts[name] !== undefined)) return null;
  const until = parts['until']?.[0] ?? '';
  const end = clockOf(until);
  return {
    every,
    interval: Math.max(1, numbers(parts['interval'])[0] ?? 1),
    count: numbers(parts['count'])[0] ?? null,
    until: end === null ? null : endOf(end, until, start, toClock),
    weekdays: (parts['byday'] ?? []).flatMap(weekdayOf),
    monthDays: numbers(parts['bymonthday']),
    yearDays: numbers(parts['byyearday']),
    weekNumbers: numbers(parts['byweekno']),
    months: numbers(parts['bymonth']),
    positions: numbers(parts['bysetpos']).filter((position) => position !== 0),
    weekStart: Math.max(0, weekStartOf(parts['wkst']?.[0] ?? 'MO')),
  };
}

const EVERY = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** An end that is a day alone includes that day; one in UTC is put on the event's clock. */
function endOf(
  end: ClockMinutes,
  text: string,
  start: ClockMinutes,
  toClock: (utc: ClockMinutes) => ClockMinutes,
): ClockMinutes {
  if (!text.includes('T')) return end + 1439;
  const clock = text.endsWith('Z') ? toClock(end) : end;
  // Before the time of day at which it begins, that day's is out.
  return clock % 1440 < start % 1440 ? clock - 1440 : clock;
}

function numbers(texts: readonly string[] | undefined): readonly number[] {
  return (texts ?? []).map(Number).filter((value) => Number.isInteger(value));
}

function weekdayOf(text: string): readonly { readonly weekday: number; readonly nth: number }[] {
  const found = /^([+-]?\d{1,2})?([A-Z]{2})$/i.exec(text.trim());
  const weekday = WEEKDAYS.indexOf((found?.[2] ?? '').toUpperCase());
  return weekday < 0 ? [] : [{ weekday, nth: Number(found?.[1] ?? 0) }];
}

/** A weekday by name, or by number from 1 for Sunday, as ical.js has it. */
function weekStartOf(text: string): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number - 1 : WEEKDAYS.indexOf(text.toUpperCase());
}
