import { isoDate } from '../written-date.ts';
import type { SentAt } from './mail-message.ts';

/**
 * Reads the `Date:` of a message (RFC 5322, section 3.3, and its obsolete zones): `Mon, 15 Dec 2025 14:59:00 +0100 (CET)`. Date and time are those of the sender's clock, as they stand there: what
 * the sender meant by "today", and the same on every machine. Null where it is none.
 */
export function parseMailDate(text: string): SentAt | null {
  const found =
    /(?:^|[\s,])(\d{1,2})[\s-]{1,3}([A-Za-z]{3})[a-z]{0,8}\.?[\s-]{1,3}(\d{2,4}),?\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s{1,3}([+-]\d{4}|[A-Za-z]{1,4}))?/.exec(
      text.slice(0, 200),
    );
  if (found === null) return null;
  const [, day, monthName = '', year = '', hour, minute, second, zone] = found;
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  return sentAt(
    { year: fullYear(year), month, day: Number(day) },
    { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) },
    zone,
  );
}

/** Date and time put together, or null where there is no such day or time; without a zone the clock's reading is its order. */
export function sentAt(
  day: { readonly year: number; readonly month: number; readonly day: number },
  time: { readonly hour: number; readonly minute: number; readonly second?: number } | null,
  zone?: string,
): SentAt | null {
  const date = isoDate(day);
  if (date === null || (time !== null && (time.hour > 23 || time.minute > 59))) return null;
  const { hour, minute, second = 0 } = time ?? { hour: 0, minute: 0 };
  const clock = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second);
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    date,
    time: time === null ? null : `${two(hour)}:${two(minute)}`,
    instant: clock - 60_000 * zoneMinutes(zone ?? ''),
  };
}

/** A year of two digits is one between 1970 and 2069 (RFC 5322, section 4.3, has 1950 to 2049). */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONE_HOURS: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
};

function zoneMinutes(zone: string): number {
  const offset = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (offset === null) return 60 * (ZONE_HOURS[zone.toUpperCase()] ?? 0);
  return (offset[1] === '-' ? -1 : 1) * (60 * Number(offset[2]) + Number(offset[3]));
}
