/**
 * Reads a time of a recording between two places of a text: `00:03:12.500`, `3:12`, `0:0:0.570` (Teams), `00:03:12,500` (SRT).
 * Gives seconds to the millisecond, or null where it is none. `strict` admits only what WebVTT's definition does: two digits for minutes
 * and seconds, three after a full stop. Minutes may pass 59 only where no hours stand. Linear; allocates nothing.
 */
export function parseClock(text: string, from = 0, to: number = text.length, strict = false): number | null {
  const usual = usualClock(text, from, to, strict);
  if (usual >= 0) return usual;
  let total = 0;
  let fields = 0;
  let at = from;
  for (;;) {
    const begin = at;
    let value = 0;
    while (at < to && isDigit(text.charCodeAt(at))) value = value * 10 + (text.charCodeAt(at++) - ZERO);
    const digits = at - begin;
    if (digits === 0 || digits > MOST_DIGITS || (fields > 0 && (value > 59 || digits > 2))) return null;
    if (strict && fields > 0 && digits !== 2) return null;
    total = total * 60 + value;
    fields++;
    if (at < to && text.charCodeAt(at) === COLON && fields < 3) at++;
    else if (strict && fields === 2 && (firstField(text, from) !== 2 || total >= 3600)) return null;
    else break;
  }
  if (fields < 2) return null;
  return fraction(text, at, to, strict, total);
}

/** `3:12` of 192.4: hours only where there are any. Counted from 0, rounded down. */
export function printClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

const ZERO = 48;
const COLON = 58;
const MOST_DIGITS = 6;

/** `00:03:12.500` of just that length, the time of nearly every cue; -1 for any other. */
function usualClock(text: string, from: number, to: number, strict: boolean): number {
  if (to - from !== 12 || text.charCodeAt(from + 2) !== COLON || text.charCodeAt(from + 5) !== COLON) return -1;
  const mark = text.charCodeAt(from + 8);
  if (mark !== 46 && (strict || mark !== 44)) return -1;
  const hours = twoDigits(text, from);
  const minutes = twoDigits(text, from + 3);
  const seconds = twoDigits(text, from + 6);
  const milliseconds = twoDigits(text, from + 9) * 10 + (text.charCodeAt(from + 11) - ZERO);
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return -1;
  if (milliseconds < 0 || !isDigit(text.charCodeAt(from + 11))) return -1;
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) / 1000;
}

/** Less than -9 where they are no digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + ones - ZERO : -100;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}

function firstField(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at - from;
}

function fraction(text: string, from: number, to: number, strict: boolean, seconds: number): number | null {
  if (from === to) return strict ? null : seconds;
  const mark = text.charCodeAt(from);
  if (mark !== 46 && (strict || mark !== 44)) return null;
  let milliseconds = 0;
  let at = from + 1;
  for (; at < to && isDigit(text.charCodeAt(at)); at++) {
    if (at - from <= 3) milliseconds = milliseconds * 10 + (text.charCodeAt(at) - ZERO);
  }
  const digits = at - from - 1;
  if (at < to || digits === 0 || digits > 9 || (strict && digits !== 3)) return null;
  if (digits === 1) milliseconds *= 100;
  if (digits === 2) milliseconds *= 10;
  return (seconds * 1000 + milliseconds) / 1000;
}
