import { findWrittenDate } from '../written-date.ts';
import type { Made } from './container-reader.ts';

/** When something was made, of a text such as `2025-12-15T13:59:00Z` or `D:20251215145900+01'00'` (PDF): the clock as it stands there; null where it is none. */
export function madeAt(text: string): Made | null {
  const found = findWrittenDate(text.slice(0, 40).replace(/^D:/, ''));
  return found === null || found.from > 0 ? null : { date: found.date, time: found.time };
}
