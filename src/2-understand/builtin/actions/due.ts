import { findDates, findDueDate } from '#language';

/** When something is due: the date, or null where the words are too vague, and the words. */
export interface Due {
  readonly date: string | null;
  readonly phrase: string;
}

/** Parts of this day, named by what comes next in it. */
const SAME_DAY =
  /\b(?:(?:later )?this (?:afternoon|evening)|later today|(?:when|as soon as|the minute|once) we(?:'re| are)? (?:hang up|done(?: here)?|finished)|(?:(?:straight|right) )?after (?:this|the call|the meeting|our call)|on my way (?:out|home)|before (?:i|we) (?:go|leave)(?: home)?|(?:in|over) my lunch(?: break)?|over lunch)\b/i;

/** Without one of these no words name a time: spares reading most of a talk for dates. */
const MAY_NAME_TIME =
  /\d|\b(?:\w+day|days?|weeks?|weekend|fortnight|months?|years?|quarter|q[1-4]|tomorrow|tonight|today|morning|afternoon|evening|noon|lunch\w*|midnight|hours?|minutes?|end of|eod|eow|eom|cob|mid|early|late|later|latest|soon\w*|asap|now|next|this|before|by|until|till|after|once|when|as soon|within|due|first|second|third|\w+(?:th|st|nd|rd)|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|christmas|easter|holidays?|spring|summer|autumn|fall|winter|straight|hang up|eve)\b/i;

/** Reads when something is due from a text, against the day of the conversation (`YYYY-MM-DD`), or gives null. O(text). */
export function dueIn(text: string, today: string): Due | null {
  if (!MAY_NAME_TIME.test(text)) return null;
  const found = findDueDate(text, today);
  if (found === null) return SAME_DAY.test(text) ? { date: today, phrase: SAME_DAY.exec(text)?.[0] ?? '' } : null;
  return { date: deadlineOf(found.phrase, today) ?? found.date, phrase: found.phrase };
}

/** Before a day is, written as a date, that day: "before the ninth" is the ninth, as people enter it. */
function deadlineOf(phrase: string, today: string): string | null {
  if (!/^(?:right |just |ideally )?before\b/i.test(phrase)) return null;
  const point = findDates(phrase, today).at(-1);
  return point !== undefined && point.kind === 'point' && point.time === 'ahead' ? point.last : null;
}
