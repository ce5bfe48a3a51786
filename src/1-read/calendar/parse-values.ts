import type { ClockMinutes } from './calendar.ts';
import { dateOfDay, dayNumber } from './recurs-on.ts';

/** The clock's reading of `2025-12-15T14:59:00`, with or without `Z`, or of a day alone at midnight; null where there is no such day between 1600 (Outlook's zones begin in 1601) and 2199. */
export function clockOf(text: string): ClockMinutes | null {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}))?/.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const day = dayNumber(year, month, date);
  const back = dateOfDay(day);
  const isDay = year >= 1600 && year < 2200 && back.month === month && back.date === date;
  return isDay && hour < 24 && minute < 60 ? day * 1440 + hour * 60 + minute : null;
}

/** `YYYY-MM-DD` and `HH:MM` of a clock's reading. */
export function printClock(clock: ClockMinutes): { readonly date: string; readonly time: string } {
  const text = new Date(clock * 60_000).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** Minutes of `PT1H30M`, `P1D`, `P2W`; null where it is none or goes back. */
export function minutesOfDuration(text: string): number | null {
  const found = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/.exec(text);
  if (found === null) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
}

/** Minutes of `+01:00`; null where it is none. */
export function minutesOfOffset(text: string): number | null {
  const found = /^([+-])(\d{2}):?(\d{2})/.exec(text);
  return found === null ? null : (found[1] === '-' ? -1 : 1) * (60 * Number(found[2]) + Number(found[3]));
}
