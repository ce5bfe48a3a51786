import { addDays, findDates, findDueDate } from '#language';

/** When something is due: the date, or null where the words are too vague, and the words. */
export interface Due {
  readonly date: string | null;
  readonly phrase: string;
}

/** Parts of this day, named by what comes next in it: "as soon as we're out of here", "on my way home", "in ten minutes". */
const SAME_DAY = new RegExp(
  [
    String.raw`(?:later )?this (?:afternoon|evening|morning)|later today|(?:on|for|during) tonight's \p{L}+`,
    `(?:when|as soon as|the (?:minute|moment|second)|once|after|straight after|right after) (?:we|I|you)(?:'re|'ve| are| have)? (?:all )?(?:hang up|hung up|finish(?:ed)?|break|done|through|gone|off (?:the (?:call|phone)|here|this)|out of (?:here|this)|leave|go down|get (?:back|home|in|off))(?: here)?`,
    `(?:(?:straight|right) )?after (?:this|the call|the meeting|our call)`,
    `on (?:my|the) way (?:out|home|back|down|past)|before (?:I|we|you) (?:go|leave|finish|start|head off|knock off)(?: home)?`,
    `(?:in|over) (?:my|the) (?:lunch|tea|coffee)(?: break)?|over lunch|on my (?:first|next|lunch|tea) break|at lunch(?:time)?`,
    String.raw`in (?:a|five|ten|fifteen|twenty|thirty|\d{1,2}) minutes?|in (?:half an|an) hour|in the course of (?:the|today's) day|now-ish`,
    String.raw`(?:by|before|until|till) (?:dinner|tea|lunch|noon|midday|close|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: o'clock)?)(?: ?time)?(?=$|[,.!?;]| (?:and|but|so|then|today|I|we|you|please|o'clock)\b)`,
  ].join('|'),
  'iu',
);
/** "The twelfth, yes.": a day of the month and hardly anything else, said of what was spoken of before. */
const BARE_DAY =
  /^(?:(?:so|and|then|okay|yes|yeah|right|good|by)[, ]+){0,2}(the (?:first|second|third|\p{L}+th|\p{L}+-(?:first|second|third)|\d{1,2}(?:st|nd|rd|th)))(?=$|[,.!?]| (?:then|yes|good|fine|it is|please|at \p{L}+)\b)/iu;
/** "I'll ask her in the morning". */
const NEXT_MORNING = /\b(?:in|by) the morning\b/i;

/** Without one of these no words name a time: spares reading most of a talk for dates. */
const MAY_NAME_TIME =
  /\d|\b(?:\w+day|days?|weeks?|weekend|fortnight|months?|years?|quarter|q[1-4]|tomorrow|tonight|today|morning|afternoon|evening|noon|lunch\w*|midnight|hours?|minutes?|end of|eod|eow|eom|cob|mid|early|late|later|latest|soon\w*|asap|now|next|this|before|by|until|till|after|once|when|as soon|within|due|minute|moment|way|break|shift|dinner|tea|o'clock|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|\w+(?:th|st|nd|rd)|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|christmas|easter|holidays?|spring|summer|autumn|fall|winter|straight|hang up|eve)\b/i;

/** Reads when something is due from a text, against the day of the conversation (`YYYY-MM-DD`), or gives null. O(text). */
export function dueIn(text: string, today: string): Due | null {
  if (!MAY_NAME_TIME.test(text)) return null;
  const found = findDueDate(text, today);
  const sameDay = SAME_DAY.exec(text);
  if (
    sameDay !== null &&
    (found === null || found.date === null || (sameDay.index < found.start && !isDated(text, sameDay)))
  )
    return { date: today, phrase: sameDay[0] };
  if (found !== null) return { date: deadlineOf(found.phrase, today) ?? found.date, phrase: found.phrase };
  const alone = BARE_DAY.exec(text)?.[1];
  if (alone !== undefined) {
    const day = findDueDate(`on ${alone}`, today);
    if (day !== null) return { date: day.date, phrase: alone };
  }
  const morning = NEXT_MORNING.exec(text);
  return morning === null ? null : { date: addDays(today, 1), phrase: morning[0] };
}

/** Every day on which something may be due by a text: the one that `dueIn` chooses, then any other that is named. O(text). */
export function duesIn(text: string, today: string): readonly Due[] {
  const chosen = dueIn(text, today);
  if (chosen === null) return [];
  const others = findDates(text, today).flatMap(({ time, last, phrase }) => {
    return time === 'ahead' && last !== chosen.date ? [{ date: last, phrase }] : [];
  });
  return [chosen, ...new Map(others.map((each) => [each.date, each])).values()];
}

/** "On the way home tomorrow" is no part of this day. */
function isDated(text: string, { 0: said, index }: RegExpExecArray): boolean {
  return /^,? (?:tomorrow|on \p{L}+day)\b/iu.test(text.slice(index + said.length));
}

/** Before a day is, written as a date, that day: "before the ninth" is the ninth, as people enter it. */
function deadlineOf(phrase: string, today: string): string | null {
  if (!/^(?:right |just |ideally )?before\b/i.test(phrase)) return null;
  const point = findDates(phrase, today).at(-1);
  return point !== undefined && point.kind === 'point' && point.time === 'ahead' ? point.last : null;
}
