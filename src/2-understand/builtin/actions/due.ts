import { findDates, findDueDate } from '#language';

/** When something is due: the date, or null where the words are too vague, and the words. */
export interface Due {
  readonly date: string | null;
  readonly phrase: string;
}

/** Reads when something is due from a text, against the day of the conversation (`YYYY-MM-DD`), or gives null. O(text). */
export function dueIn(text: string, today: string): Due | null {
  const found = text === '' ? null : findDueDate(text, today);
  return found === null ? null : { date: deadlineOf(found.phrase, today) ?? found.date, phrase: found.phrase };
}

/** Before a day is, written as a date, that day: "before the ninth" is the ninth, as people enter it. */
function deadlineOf(phrase: string, today: string): string | null {
  if (!/^(?:right |just |ideally )?before\b/i.test(phrase)) return null;
  const point = findDates(phrase, today).at(-1);
  return point !== undefined && point.kind === 'point' && point.time === 'ahead' ? point.last : null;
}
