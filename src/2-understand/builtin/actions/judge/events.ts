import type { Utterance } from '../../utterances.ts';
import { contentWords } from '../content-words.ts';
import type { Talk } from '../talk.ts';

/** Something that happens on a day which the talk tells: "the opening" of "before the opening", where it was said that it opens on the ninth. */
export interface NamedEvent {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** With what stands before it: "before the opening". */
  readonly phrase: string;
  /** UTF-16 offset in the utterance's written words. */
  readonly start: number;
  /** Whether the words before it make it a deadline: "before", not "of" or "after". */
  readonly isDeadline: boolean;
}

const NAMED =
  /\b(?<before>by|before|until|till|for|in time for|ahead of|after|at|of) (?:the|our|your|my|his|her|their|this|next) (?<event>[\p{L}'’-]+(?: [\p{L}'’-]+){0,2})/giu;
const NO_DEADLINE: ReadonlySet<string> = new Set(['of', 'after']);
/** Days of one event that are tried, those that are said with it most often. */
const MOST_DAYS = 2;

/** Events that an utterance names and that something else in the talk dates. O(words). */
export function eventsNamed(utterance: Utterance, { readings }: Talk): readonly NamedEvent[] {
  return [...utterance.clean.matchAll(NAMED)].flatMap((match) => {
    const { before = '', event = '' } = match.groups ?? {};
    for (const word of contentWords(event)) {
      const days = readings.daysSaidWith(word, utterance).slice(0, MOST_DAYS);
      if (days.length === 0) continue;
      const isDeadline = !NO_DEADLINE.has(before.toLowerCase());
      return days.map((date) => ({ date, phrase: match[0], start: match.index, isDeadline }));
    }
    return [];
  });
}
