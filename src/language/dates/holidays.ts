import { type Day, dayOf, weekdayAfter, weekdayBefore } from './calendar.ts';
import type { Region } from './date-rule.ts';
import { type Phrases, phrases } from './words.ts';

/** A day, or a first and last day, of a year. */
export interface Holiday {
  readonly said: Phrases;
  readonly first: (year: number, region: Region) => Day | null;
  /** How many days it lasts. */
  readonly days?: number;
}

const american: ReadonlySet<Region> = new Set(['US', 'CA']);

/** Holidays that people name as deadlines; those of the moon calendars are left out, since they need tables. */
export const holidays: readonly Holiday[] = [
  on(1, 1, 'new year|years day', 'new year|years', 'the new year|years'),
  on(12, 31, 'new year|years eve', 'nye', 'silvester'),
  on(2, 2, 'groundhog day'),
  on(2, 14, 'valentine|valentines day', 'valentines', 'valentine'),
  on(3, 17, 'saint|st|st.|san patrick|patricks day', 'saint|st patrick|patricks', 'st . patrick day', 'patrick day'),
  on(4, 1, 'april fool|fools day', 'april fools'),
  on(4, 22, 'earth day'),
  on(5, 1, 'may day', 'international worker|workers day', 'worker|workers day'),
  on(5, 5, 'cinco de mayo'),
  on(6, 19, 'juneteenth', 'freedom day', 'jubilee day'),
  on(7, 4, 'independence day', 'the fourth of july', 'july fourth', 'the fourth of july weekend'),
  on(7, 14, 'bastille day'),
  on(10, 31, 'halloween', 'all hallows eve'),
  on(11, 1, 'all saints|saint day', 'all hallows day'),
  on(11, 11, 'veteran|veterans day', 'armistice|remembrance day'),
  on(12, 24, 'christmas|xmas eve'),
  on(12, 25, 'christmas', 'xmas', 'x - mas', 'christmas|xmas day', 'christmastime'),
  on(12, 26, 'boxing day'),
  nth(1, 1, 3, 'mlk day', 'martin luther king day', 'martin luther king jr day'),
  nth(2, 1, 3, 'president|presidents day'),
  nth(5, 7, 2, 'mother|mothers day'),
  { said: phrases('memorial day', 'memorial day weekend'), first: (year) => weekdayBefore(dayNumber(year, 6, 1), 1) },
  nth(6, 7, 3, 'father|fathers day'),
  {
    said: phrases('labor|labour day'),
    first: (year, region) => (american.has(region) ? nthWeekday(year, 9, 1, 1) : dayOf(year, 5, 1)),
  },
  nth(10, 1, 2, 'columbus day', 'indigenous people|peoples day'),
  { said: phrases('thanksgiving', 'thanksgiving day', 'turkey day'), first: thanksgiving },
  { said: phrases('black friday'), first: (year) => nthWeekday(year, 11, 4, 4) + 1 },
  { said: phrases('cyber monday'), first: (year) => nthWeekday(year, 11, 4, 4) + 4 },
  easterPlus(-47, 'mardi gras', 'shrove tuesday', 'fat tuesday'),
  easterPlus(-46, 'ash wednesday'),
  easterPlus(-7, 'palm sunday'),
  easterPlus(-3, 'maundy thursday'),
  easterPlus(-2, 'good friday'),
  easterPlus(0, 'easter', 'easter sunday', 'easter day'),
  easterPlus(1, 'easter monday'),
  easterPlus(39, 'ascension day', 'ascension'),
  easterPlus(49, 'pentecost', 'whitsun', 'whit sunday'),
  easterPlus(50, 'whit monday'),
  {
    said: phrases(
      'the holidays',
      'the holiday season|break|period',
      'the winter|christmas|xmas|festive holidays|break|season|holiday',
      'christmas|winter|holiday break',
      'christmas holidays|vacation',
    ),
    first: holidaySeason,
    days: 8,
  },
];

function on(month: number, day: number, ...said: readonly string[]): Holiday {
  return { said: phrases(...said), first: (year) => dayOf(year, month, day) };
}

function nth(month: number, weekday: number, position: number, ...said: readonly string[]): Holiday {
  return { said: phrases(...said), first: (year) => nthWeekday(year, month, weekday, position) };
}

function easterPlus(days: number, ...said: readonly string[]): Holiday {
  return { said: phrases(...said), first: (year) => easter(year) + days };
}

function thanksgiving(year: number, region: Region): Day {
  return region === 'CA' ? nthWeekday(year, 10, 1, 2) : nthWeekday(year, 11, 4, 4);
}

/** Presents come on the 24th in Germany, and offices close with them. */
function holidaySeason(year: number, region: Region): Day | null {
  return dayOf(year, 12, region === 'DE' ? 24 : 25);
}

function nthWeekday(year: number, month: number, weekday: number, position: number): Day {
  return weekdayAfter(dayNumber(year, month, 1) - 1, weekday) + 7 * (position - 1);
}

function dayNumber(year: number, month: number, day: number): Day {
  return dayOf(year, month, day) ?? 0;
}

/** Easter Sunday of the Gregorian calendar: the anonymous algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}
