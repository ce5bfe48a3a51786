import { TITLE_BEFORE } from './titles.ts';

const INTRODUCED =
  /(?:^|[^\p{L}])(?:an?|another|also an?|some|(?<!(?:^|[^\p{L}])(?:the|this|that|which|every|each|no|any|last|next|first) )one|one more|one an?|(?:somebody|someone|guy|man|woman|person|user|lady|chap|fellow|company|firm|vendor|supplier|start-?up|outfit|place|shop|bank|agency) (?:called|named)|(?:is|was|are|\p{L}+'s|they're) called|(?:a|an|the) (?:other|certain|new|young|different)|the name of) $/u;
/** "this very good boy, Gorpreet". */
const SHOWN_FIRST =
  /(?:^|[^\p{L}])(?:an?|this|some|one) (?:\p{L}+ ){0,4}(?:boy|girl|guy|man|woman|kid|lady|chap|fellow|intern|student|candidate|recruiter|person),? $/u;
/** "A project manager, Louise, French": a sentence that begins with what somebody is. */
const TOLD_FIRST = /(?:^|[.!?] )an? (?:\p{L}+ ){0,2}\p{L}{4,}, $/u;
const CALLED_WHO = /^ (?:who|whose|something|somebody|whoever|with the)\b/u;

/** What somebody is to somebody outside their work. */
export const WHO_PEOPLE_ARE: string =
  'brother|sister|wife|husband|son|daughter|kid|mum|mom|mother|dad|father|cousin|uncle|aunt|auntie|neighbour|neighbor|flatmate|roommate|dentist|vet|plumber|landlord|nephew|niece|boyfriend|girlfriend|gran|grandma|grandpa|grandmother|grandfather|grandson|granddaughter|godson|goddaughter|stepson|stepdaughter|(?:brother|sister|mother|father|son|daughter)-in-law|dog|cat|builder|hairdresser|barber|teacher|tutor|driver|cleaner|nanny|babysitter|gardener|electrician|physio|therapist|optician|lodger|tenant|classmate|pupil|student';
const KIN: RegExp = new RegExp(
  `(?:^|[^\\p{L}])(?:my|your|his|her|their|our) (?:\\p{L}+ )?(?:${WHO_PEOPLE_ARE}),? $`,
  'u',
);
/** "that's Piet my neighbour", "Piet the chief's son". */
const KIN_AFTER: RegExp = new RegExp(
  `^,? (?:my|his|her|(?:the|our|their|my) \\p{L}+['’]s) (?:\\p{L}+ )?(?:${WHO_PEOPLE_ARE})(?!\\p{L})`,
  'u',
);
const FRIEND_OF_MINE =
  /^,? (?:an? |my )?(?:old )?(?:friend|colleague|mate|acquaintance|contact) of (?:mine|ours|his|hers|theirs|yours)\b/;
/** "That's a Nkechi question": one for her to answer. */
const MATTER =
  /^ (?:question|thing|problem|issue|job|task|idea|decision|call|moment|matter|topic|project|invoice|account|invite|invitation|meeting|e-?mail|mail|note|message|report|ticket|slide|deck|sheet|spreadsheet|document|comment|commit|sketch|drawing|special|favourite|favorite|rule|trick)s?\b/;
/** "Gillian, a retired judge who": nobody says what a known one is like that. */
const DESCRIBED = /^,? (?:an?|some|this) (?:\p{L}+ ){0,3}(?:\p{L}+)/u;

/** "Is that the Tom who rang me?": one of whom was just spoken. */
const IS_THAT = /(?:^|[^\p{L}])(?:is|was|isn't|wasn't) (?:that|this|it|he|she) the $/u;

/** What stands before and after a name in its turn, in lower case. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Whether a name is spoken of as that of somebody who is not known here: "a guy called", "my cousin", "a retired judge". `isAskedFor`: the words before it ask for something, not for somebody. */
export function introducesSomebody({ before, after }: Around, isAskedFor: boolean): boolean {
  if (/ an? $/.test(before) && MATTER.test(after)) return false;
  if (INTRODUCED.test(before.replace(TITLE_BEFORE, ' ')) || SHOWN_FIRST.test(before)) return true;
  if (TOLD_FIRST.test(before) && /^,/.test(after)) return true;
  if (INTRODUCED.test(before) || KIN.test(before) || KIN_AFTER.test(after) || FRIEND_OF_MINE.test(after)) return true;
  if (
    /^,/.test(after) &&
    DESCRIBED.test(after) &&
    !/^, a (?:little|bit|lot|second|minute|moment|word|question|quick)/.test(after)
  )
    return true;
  if (/(?:^|[^\p{L}])the $/u.test(before) && CALLED_WHO.test(after)) return !IS_THAT.test(before);
  if (/^ something\b/.test(after) && !isAskedFor) return true;
  return /(?:have|got|know|knew) an? $/.test(before);
}
