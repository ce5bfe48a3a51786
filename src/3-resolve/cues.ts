import { foldName } from '#language';
import { type Candidate, isSame } from './candidate.ts';
import type { NamePlace } from './find-places.ts';
import { roleTopics, topicsOf } from './role-words.ts';
import type { TalkWords, TurnWords } from './talk-words.ts';

/** What stands around a name and speaks for or against somebody. */
export interface Cues {
  /** "a Tom", "one Layla", "somebody called Des", "the Thomas who": somebody who has to be introduced. */
  readonly isIntroduced: boolean;
  /** Said to somebody: "Martin, thank you", "hi Tom". */
  readonly isAddressed: boolean;
  /** "I'm Tom": the speaker's own name. */
  readonly isOwnName: boolean;
  /** Words for this person, each with its weight; [] where nothing here tells. */
  reasonsFor(person: Candidate): readonly Reason[];
  /** The same for an account or a project: "Harper as a company", "at Quill on". */
  reasonsForThing(thing: Candidate): readonly Reason[];
}

/** Weight is in points: 4 settles a choice by itself, 2 with nothing against it. */
interface Reason {
  readonly points: number;
  /** What only they are or have: their work, their company. */
  readonly tellsApart?: boolean;
  readonly why: string;
}

/** What cues go by beside the talk. */
export interface CueContext {
  readonly talk: TalkWords;
  /** Who a speaker is, and the account they belong to: null for the owner's own people; undefined where that is not known. */
  speakerOf(label: string | null): Candidate | null;
  /** Folded name of the account a person belongs to, '' for the owner's own people. */
  accountOf(person: Candidate): string;
  /** The account whose name begins at a word of a turn, folded; null for none. */
  accountAt(turn: TurnWords, word: number): string | null;
}

/** No cues: a name without a place. */
export const noCues: Cues = {
  isIntroduced: false,
  isAddressed: false,
  isOwnName: false,
  reasonsFor: () => [],
  reasonsForThing: () => [],
};

/** Reads what stands around a name. O(words of three turns). */
export function cuesAt(place: NamePlace, context: CueContext): Cues {
  const turn = context.talk.turns[place.turn];
  if (turn === undefined) return noCues;
  const seen: Seen = { place, turn, context, topics: topicsNear(place, turn), ...aroundIn(place, turn) };
  const isAddressed = addressed(seen);
  return {
    isIntroduced: introduced(seen),
    isAddressed,
    isOwnName: isOwnName(seen),
    reasonsFor: (person) => reasonsFor(person, { ...seen, isAddressed }),
    reasonsForThing: (thing) => reasonsForThing(thing, seen),
  };
}

interface Seen {
  readonly place: NamePlace;
  readonly turn: TurnWords;
  readonly context: CueContext;
  /** Text of the turn before and after the name, lower case. */
  readonly before: string;
  readonly after: string;
  readonly topics: ReadonlySet<string>;
}

const GREETS_ALL =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|afternoon)(?: there| all| everyone| everybody| team)?,? )+$/u;
const OWN_NAME = /(?:^|[^\p{L}])(?:i'm|i am|my name is|my name's|this is|it's|name is|here is) $/u;
const INTRODUCED =
  /(?:^|[^\p{L}])(?:an?|another|some|one|one more|one an?|(?:somebody|someone|guy|man|woman|person|user|lady|chap|fellow|company|firm|vendor|supplier|start-?up|outfit|place|shop|bank|agency) (?:called|named)|(?:is|was|he's|she's|they're) called|(?:a|an|the) (?:other|certain|new|young|different)|the name of) $/u;
const CALLED_WHO = /^ (?:who|whose|something|somebody|whoever|with the)\b/u;

function aroundIn({ start, end }: NamePlace, { text }: TurnWords): Pick<Seen, 'before' | 'after'> {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return { before: lower.slice(0, start), after: lower.slice(end) };
}

/** "I'm Tom", "hi all, Martin from Tallowmere": not "it's Tom who". */
function isOwnName({ before, after }: Seen): boolean {
  if (GREETS_ALL.test(before) && /^,? (?:here|from|speaking|at)\b/.test(after)) return true;
  return OWN_NAME.test(before) && !/^ (?:who|that)\b/.test(after);
}

const KIN =
  /(?:^|[^\p{L}])(?:my|your|his|her|their|our) (?:\p{L}+ )?(?:brother|sister|wife|husband|son|daughter|kid|mum|mom|mother|dad|father|cousin|uncle|aunt|auntie|neighbour|neighbor|flatmate|roommate|dentist|vet|plumber|landlord|nephew|niece|boyfriend|girlfriend|gran|grandma|grandpa|dog|cat|builder|hairdresser|barber|teacher|tutor) $/u;
/** "Gillian, a retired judge who": nobody says what a known one is like that. */
const DESCRIBED = /^,? (?:an?|some|this) (?:\p{L}+ ){0,3}(?:\p{L}+)/u;

function introduced({ before, after, place, turn, context }: Seen): boolean {
  if (INTRODUCED.test(before) || KIN.test(before)) return true;
  if (
    /^,/.test(after) &&
    DESCRIBED.test(after) &&
    !/^, a (?:little|bit|lot|second|minute|moment|word|question|quick)/.test(after)
  )
    return true;
  if (/(?:^|[^\p{L}])the $/u.test(before) && CALLED_WHO.test(after)) return true;
  if (/^ something\b/.test(after)) return true;
  const said = foldName(place.text);
  return /(?:have|got|know|knew) an? $/.test(before) || (said === '' && context.talk.capitals && turn.text === '');
}

/** At the beginning or the end of what is said, or set off: "thanks Tom", "Martin, thank you", "Agreed? Dawn?". */
function addressed({ before, after }: Seen): boolean {
  if (ASKED_SOMETHING.before.test(before) && ASKED_SOMETHING.after.test(after)) return true;
  const closes = /^(?:$|[.!?,])/.test(after) && !APPOSITION.test(after);
  if (OPENS.test(before) && (closes || ASKS.test(after))) return true;
  return (
    /^[.!?]?$/.test(after.trim()) &&
    /(?:, |(?:^|[^\p{L}])(?:hi|hello|hey|thanks|thank you|cheers|bye|welcome|sorry) )$/u.test(before)
  );
}

const OPENS =
  /(?:^|[.!?] ?|(?:^|[^\p{L}])(?:hi|hello|hey|thanks|thank you|sorry|okay|ok|so|and|but|yes|no|right|well|oh),? )$/u;
const ASKS =
  /^,? (?:(?:can|could|would|will|do|did|are|have|is) (?:you|your)\b|(?:what|how|where|when|why|you|your|over to you|on your side|please|thank you|thanks)\b)/;
const ASKED_SOMETHING = {
  before: /(?:^|[^\p{L}])ask $/u,
  after: /^ (?:something|a question|that|this|one thing|quickly)\b/,
};

/** What tells of somebody rather than to them: "Søren, our CTO,", "Deepika, she heads their planning". */
const APPOSITION = /^,? (?:our|the|their|his|her|my|your|a|an|who|he|she|they|from|of|and|or|as|head)\b/u;

/** So many words on either side tell what somebody does. */
const REACH = 9;

function topicsNear({ run, start, end }: NamePlace, { words, text }: TurnWords): ReadonlySet<string> {
  const after = words.filter((word) => word.start >= end).slice(0, REACH);
  const before = words.filter((word) => word.end <= start).slice(-5);
  const inSentence = after.filter((word) => !/[.!?]\s[^.!?]*[.!?]/.test(text.slice(end, word.start)));
  const said = run.words.length === 0 ? after : inSentence;
  return new Set(topicsOf([...before, ...said].map((word) => word.folded)));
}

function reasonsFor(person: Candidate, seen: Seen & { readonly isAddressed: boolean }): readonly Reason[] {
  return [
    ...ownReason(person, seen),
    ...titleReason(person, seen),
    ...appositionReason(seen),
    ...roleReason(person, seen),
    ...accountReason(person, seen),
    ...sideReason(person, seen),
    ...turnReason(person, seen),
  ];
}

const COMPANY_AFTER =
  /^(?: \p{L}+){0,4} as (?:an?|your|our|their|my) (?:\p{L}+ )?(?:company|bank|customer|client|firm|house|family|union|railway|retailer|business|group)\b|^(?:'s)? (?:contract|renewal|invoice|tenant|account|pilot|licence|license)\b/u;
const AT_COMPANY = /(?:^|[^\p{L}])(?:at|for|with|from) $/u;
const AS_PROJECT = /(?:^|[^\p{L}])(?:project|call|called|codenamed) $/u;

function reasonsForThing({ kind }: Candidate, { before, after }: Seen): readonly Reason[] {
  if (kind === 'project')
    return AS_PROJECT.test(before) ||
      /^ (?:has been running|is (?:live|running|on track)|has to be|goes live|project|pilot)\b/.test(after)
      ? [{ points: 3, why: 'is spoken of as a project' }]
      : [];
  if (COMPANY_AFTER.test(after)) return [{ points: 3, why: 'is spoken of as a company' }];
  return AT_COMPANY.test(before) ? [{ points: 1, why: 'is where somebody is' }] : [];
}

/** The name that the speaker gives, who has no other. */
function ownReason(person: Candidate, seen: Seen): readonly Reason[] {
  if (!isOwnName(seen)) return [];
  const speaker = seen.context.speakerOf(seen.turn.speaker);
  if (speaker === null) return [{ points: 3, why: 'says so' }];
  return isSame(speaker, person) ? [{ points: 4, why: 'says so' }] : [{ points: -4, why: 'is not who speaks' }];
}

/** "Tadhg, he is the one with": only somebody is taken up by "he". */
function appositionReason({ before, after }: Seen): readonly Reason[] {
  const isTakenUp = /^,? (?:he|she)(?:'s| is| has| was| leads| runs| heads| owns| does| looks| will)\b/u.test(after);
  return isTakenUp && !/\p{L} (?:that|if|when) $/u.test(before) ? [{ points: 2, why: 'is spoken of as somebody' }] : [];
}

/** "Mrs Storton": a title stands before a last name. */
function titleReason(person: Candidate, { before }: Seen): readonly Reason[] {
  const isTitled = /(?:^|[^\p{L}])(?:mr|mister|mrs|missus|ms|miss|dr|doctor|professor|frau|herr)\.? $/u.test(before);
  return isTitled && person.name.includes(' ') ? [{ points: 2, why: 'has that last name' }] : [];
}

function roleReason(person: Candidate, { topics }: Seen): readonly Reason[] {
  const role = person.entity?.role ?? null;
  const shared = roleTopics(role).filter((topic) => topics.has(topic));
  return shared.length === 0 ? [] : [{ points: 4, tellsApart: true, why: `is ${role ?? ''}` }];
}

/** "Bob at Veridane", "Tom from Tallowmere": the account named beside the name is theirs, or it is not. */
function accountReason(person: Candidate, { place, turn, context }: Seen): readonly Reason[] {
  const next = turn.words.findIndex((word) => word.start >= place.end);
  const link = turn.words[next]?.folded ?? '';
  if (!/^(?:from|at|of|with)$/.test(link)) return [];
  const account = context.accountAt(turn, next + 1) ?? context.accountAt(turn, next + 2);
  if (account === null) return [];
  const isTheirs = context.accountOf(person) === account;
  return [
    {
      points: isTheirs ? 4 : -4,
      tellsApart: isTheirs,
      why: isTheirs ? `is at ${person.account ?? 'your company'}` : 'is at another company',
    },
  ];
}

/** "our Tom", "Sarah from our delivery team", "X on our side": of the speaker's own people. */
function sideReason(person: Candidate, { before, after, turn, context, place }: Seen): readonly Reason[] {
  const speaker = context.speakerOf(turn.speaker);
  if (speaker === null || /friend $/.test(before)) return [];
  const isOurs =
    /(?:^|[^\p{L}])our (?:own )?(?:\p{L}+ ){0,2}$/u.test(before.slice(-24)) ||
    /^,? (?:(?:is|who is|who's|he's|she's) )?(?:(?:from|in|on|at|who runs \p{L}+ at) )?our\b/u.test(after);
  if (!isOurs || place.address !== null) return [];
  const isSide = context.accountOf(person) === context.accountOf(speaker);
  return [
    { points: isSide ? 3 : -3, why: isSide ? `is of ${speaker.name}'s own people` : 'is not of their own people' },
  ];
}

/** Whoever is spoken to speaks next, or has just spoken. */
function turnReason(
  person: Candidate,
  { isAddressed, turn, context, before, after }: Seen & { readonly isAddressed: boolean },
): readonly Reason[] {
  const at = (index: number): Candidate | null => context.speakerOf(context.talk.turns[index]?.speaker ?? null);
  if (!isAddressed) return [];
  const isThanked =
    /(?:thanks|thank you|cheers|bye|agreed|exactly|right),? $/u.test(before) ||
    /^,? (?:thank|thanks|cheers)\b/.test(after);
  const isNext = isThanked ? null : at(turn.turn + 1);
  if (isNext !== null && isSame(isNext, person)) return [{ points: 4, why: 'answers' }];
  const isLast = at(turn.turn - 1);
  return isLast !== null && isSame(isLast, person) ? [{ points: isThanked ? 3 : 1.5, why: 'has just spoken' }] : [];
}
