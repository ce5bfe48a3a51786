import { parseStamp, stampPattern } from './time-stamp.ts';

/** A time, or a range of times, that begins a line; seconds. `length` in UTF-16 units, brackets and emphasis included. */
export interface LeadingTime {
  readonly start: number;
  readonly end: number | null;
  readonly length: number;
}

const LOOK = 160;
const LEADING_TIME = new RegExp(
  String.raw`^([*_\x60]{0,3})[[(]?(?:\d{4}-\d{2}-\d{2}[T ,]{1,2}(?=\S{4,16}\s+\S))?(-?(?:${stampPattern}))(?:\s{0,3}(?:-{1,2}>|[-–—])\s{0,3}(${stampPattern}))?[\])]?\1(?=[\s|–—-]|:(?!\d)|$)`,
);
/** faster-whisper prints `[0.00s -> 5.00s]`. */
const LEADING_SECONDS =
  /^\[(\d{1,6}(?:\.\d{1,3})?)s?\s{0,2}(?:-{1,2}>|[-–—])\s{0,2}(\d{1,6}(?:\.\d{1,3})?)s?\](?=\s|$)/;
/** A time, or a range of times, at the end of a label. */
const LABEL_TIME = new RegExp(
  String.raw`\s{0,3}[-–—,|•·]?\s{0,3}[*_\x60]{0,2}[[(]?(${stampPattern})(?:\s{0,3}(?:-{1,2}>|[-–—])\s{0,3}(${stampPattern}))?[\])]?[*_\x60]{0,2}$`,
);

/**
 * Reads the time at the beginning of a line: `00:03:12`, `[0:03]`, `(3:12.5)`, `*00:12*`, the same as code, `00:03 - 00:07`, `[00:00:03.120 --> 00:00:06.020]`, `2:03 PM` and `2026-03-10 14:03:00` (times of the
 * day, in seconds from midnight), `1h 2m 3s`, `[3.12s -> 6.02s]`; a negative one is 0. Null where none stands there.
 */
export function leadingTime(text: string): LeadingTime | null {
  if (!/^[*_`[(\d-]/.test(text)) return null;
  const head = text.slice(0, LOOK);
  const seconds = LEADING_SECONDS.exec(head);
  if (seconds !== null)
    return {
      start: Number(seconds[1]),
      end: Math.max(Number(seconds[1]), Number(seconds[2])),
      length: seconds[0].length,
    };
  const found = LEADING_TIME.exec(head);
  const start = found === null ? null : parseStamp(found[2] ?? '');
  if (found === null || start === null) return null;
  const end = found[3] === undefined ? null : parseStamp(found[3]);
  return { start, end: end !== null && end < start ? null : end, length: found[0].length };
}

/** `1 hour 2 minutes 5 seconds`, as Teams has it above each turn when it is copied: seconds, or null. */
export function spelledTime(text: string): number | null {
  if (text.length > 40 || !/^\d{1,3} (?:hour|minute|second)/.test(text)) return null;
  const found = /^(?:(\d{1,3}) hours? ?)?(?:(\d{1,2}) minutes? ?)?(?:(\d{1,2}) seconds?)?$/.exec(text);
  return found === null ? null : Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
}

/** A label and the time that stood at its end. */
export interface TimedField {
  readonly label: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Takes a time off the end of a label: `Name (00:12)`, `Name (0:12 - 0:15)`, `Name - 0:04`, `Name | 0:04`, `Name  2:03 PM`. Null where it has none. */
export function withoutTime(field: string): TimedField {
  const text = field.trim();
  const found = text.length > LOOK || !/[\d\])*_`smM.]$/.test(text.slice(-1)) ? null : LABEL_TIME.exec(text);
  const start = found === null ? null : parseStamp(found[1] ?? '');
  if (found === null || start === null || found.index === 0) return { label: text, start: null, end: null };
  const end = found[2] === undefined ? null : parseStamp(found[2]);
  return { label: text.slice(0, found.index).trim(), start, end: end !== null && end < start ? null : end };
}
