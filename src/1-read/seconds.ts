import { parseStamp } from './time-stamp.ts';

/** How many seconds a number of the source stands for. */
export const MILLISECOND = 0.001;
/** Azure counts in 100 nanoseconds (https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get). */
export const TICK = 1e-7;

/**
 * Seconds, to the millisecond, of a time as speech services write it: a number (of `unit` seconds), a number in quotes, `1.200s` and
 * `{"seconds": "1", "nanos": 200000000}` (Google), `PT1M2.5S` (ISO 8601), `00:01:02,345` and the other shapes of `parseStamp`. Null where it is none; a time before the beginning is 0.
 */
export function secondsOf(value: unknown, unit = 1): number | null {
  if (typeof value === 'number') return rounded(value * unit);
  if (typeof value === 'string') return secondsOfText(value.slice(0, LONGEST), unit);
  if (typeof value !== 'object' || value === null) return null;
  const seconds = 'seconds' in value ? Number(value.seconds ?? 0) : null;
  const nanos = 'nanos' in value ? Number(value.nanos ?? 0) : null;
  return seconds === null && nanos === null ? null : rounded((seconds ?? 0) + (nanos ?? 0) / 1e9);
}

/** Seconds since 1970 of a date and time as ISO 8601 writes them, or of a number that can be nothing else; null otherwise. */
export function epochSecondsOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{9,13}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value;
  if (typeof number === 'number') {
    if (number > 1e11 && number < 1e13) return number / 1000;
    return number > 1e8 && number < 1e10 ? number : null;
  }
  if (typeof value !== 'string' || !ISO_DATE_TIME.test(value)) return null;
  const milliseconds = Date.parse(ISO_ZONE.test(value) ? value : `${value}Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

const LONGEST = 40;
const LATEST_SECONDS = 1e7;
const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const ISO_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;
const ISO_DURATION = /^P(?:(\d{1,4})D)?T?(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:\.\d{1,9})?)S)?$/;

function secondsOfText(text: string, unit: number): number | null {
  const plain = text.trim();
  if (/^-?\d{1,15}(?:\.\d{1,12})?$/.test(plain)) return rounded(Number(plain) * unit);
  if (/^\d{1,9}(?:\.\d{1,9})?s$/.test(plain)) return rounded(Number(plain.slice(0, -1)));
  if (plain.startsWith('P')) {
    const found = ISO_DURATION.exec(plain);
    if (found === null) return null;
    const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
    return rounded((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0));
  }
  const stamp = parseStamp(plain);
  return stamp === null ? null : rounded(stamp);
}

function rounded(seconds: number): number | null {
  if (!(seconds <= LATEST_SECONDS)) return null;
  return seconds <= 0 ? 0 : Math.round(seconds * 1000) / 1000;
}
