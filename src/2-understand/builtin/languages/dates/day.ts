import { addDays, addMonths, isDate, weekday } from '#language';

/** A day as `YYYY-MM-DD`. */
type IsoDay = string;

/** The first such weekday (1 is Monday) strictly after a day, and so many weeks later. */
export function weekdayAfter(today: IsoDay, wanted: number, weeksLater = 0): IsoDay {
  return addDays(today, ((wanted - weekday(today) + 6) % 7) + 1 + 7 * weeksLater);
}

/** The weekday of the calendar week that begins so many weeks after this one. Weeks begin on Monday. */
export function weekdayOfWeek(today: IsoDay, wanted: number, weeksLater: number): IsoDay {
  return addDays(today, wanted - weekday(today) + 7 * weeksLater);
}

/** The next time that a weekday comes, said as "next": null where it falls in this week, since some mean the one after it. */
export function nextWeekday(today: IsoDay, wanted: number): IsoDay | null {
  return wanted > weekday(today) ? null : weekdayAfter(today, wanted);
}

/** The Friday of a week; of a weekend the Sunday of this week, for who talks then. */
export function endOfWeek(today: IsoDay, weeksLater: number): IsoDay {
  return weekdayOfWeek(today, weeksLater === 0 && weekday(today) > 5 ? 7 : 5, weeksLater);
}

/** The last day of the month that lies so many months after this one. */
export function endOfMonth(today: IsoDay, monthsLater: number): IsoDay {
  return addDays(addMonths(`${today.slice(0, 8)}01`, monthsLater + 1), -1);
}

/** The 15th of the month that lies so many months after this one; null where that is past. */
export function middleOfMonth(today: IsoDay, monthsLater: number): IsoDay | null {
  const day = `${addMonths(`${today.slice(0, 8)}01`, monthsLater).slice(0, 8)}15`;
  return day < today ? null : day;
}

/** How many months from this one a month by number (1 is January) next comes; 0 is this one. */
export function monthsTo(today: IsoDay, month: number): number {
  return (month - Number(today.slice(5, 7)) + 12) % 12;
}

/** A day of this month, or of the next where it is past; null where neither has it. */
export function dayOfMonth(today: IsoDay, day: number): IsoDay | null {
  const here = `${today.slice(0, 8)}${pad(day)}`;
  if (isDate(here) && here >= today) return here;
  const next = `${addMonths(`${today.slice(0, 8)}01`, 1).slice(0, 8)}${pad(day)}`;
  return isDate(next) ? next : null;
}

/** Days that a date without a year may lie behind and still be meant as past. */
const RECENTLY = 90;

/** A day of a month, in the year given, else in this or the next; null where there is no such day or it lies shortly behind. */
export function calendarDay(today: IsoDay, day: number, month: number, year: number | null): IsoDay | null {
  const own = Number(today.slice(0, 4));
  const at = (which: number): IsoDay => `${which < 100 ? 2000 + which : which}-${pad(month)}-${pad(day)}`;
  if (year !== null) return isDate(at(year)) ? at(year) : null;
  if (isDate(at(own)) && at(own) >= today) return at(own);
  if (isDate(at(own)) && at(own) >= addDays(today, -RECENTLY)) return null;
  return isDate(at(own + 1)) ? at(own + 1) : null;
}

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`;
}

/** A day counted from Easter, of this year or, where that is past, of the next. */
export function fromEaster(today: IsoDay, days: number): IsoDay {
  const year = Number(today.slice(0, 4));
  const here = addDays(easter(year), days);
  return here >= today ? here : addDays(easter(year + 1), days);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
