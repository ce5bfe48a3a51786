import { parseClock } from './clock.ts';

const CLOCK = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\b\.?)?`;
const LETTERED = String.raw`\d{1,2}h\s?\d{1,2}m(?:\s?\d{1,2}s)?|\d{1,3}m\s?\d{1,2}s`;

/** Pattern of what `parseStamp` reads where it stands among words. */
export const stampPattern: string = `${CLOCK}|${LETTERED}`;

/**
 * Reads a time as programs and people write it: `0:03:12.5` and its kin (`parseClock`), `2:03 PM` (a time of the day, from midnight), `1h 2m 3s`;
 * a negative one is 0. Seconds, or null where it is none.
 */
export function parseStamp(stamp: string): number | null {
  if (stamp.startsWith('-')) return parseStamp(stamp.slice(1)) === null ? null : 0;
  const ofDay = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([ap])\.?m\.?$/i.exec(stamp);
  if (ofDay !== null) {
    const hours = (Number(ofDay[1]) % 12) + (ofDay[4]?.toLowerCase() === 'p' ? 12 : 0);
    return parseClock(`${hours}:${ofDay[2]}:${ofDay[3] ?? '00'}`);
  }
  const lettered = /^(?:(\d{1,2})h)?\s?(?:(\d{1,3})m)\s?(?:(\d{1,2})s)?$/.exec(stamp);
  if (lettered === null) return parseClock(stamp);
  return Number(lettered[1] ?? 0) * 3600 + Number(lettered[2]) * 60 + Number(lettered[3] ?? 0);
}
