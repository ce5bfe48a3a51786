import { isEnglishWord } from '#language';
import { type Candidate, isSame } from './candidate.ts';
import type { NamePlace } from './find-places.ts';
import { introducesSomebody } from './introduced.ts';
import { endsCall, isSpokenTo } from './is-called.ts';
import { isAllThatIsKnown, isOtherThanRole } from './only-a-name.ts';
import { givesOwnName } from './own-name.ts';
import { roleTopics, topicsOf, vagueTopics as VAGUE } from './role-words.ts';
import { hasAnotherTrade, isDisowned, isHalfKnown, isOfOurs, isSetRightNext } from './somebody-else.ts';
import type { TalkWords, TurnWords } from './talk-words.ts';
import { reasonsForThing } from './thing-cues.ts';
import { TITLE_BEFORE } from './titles.ts';
import type { Word } from './words.ts';

/** What stands around a name and speaks for or against somebody. */
export interface Cues {
  /** Index of the turn; infinite for a name without a place. */
  readonly turn: number;
  /** "a Tom", "one Layla", "somebody called Des", "the Thomas who": somebody who has to be introduced. */
  readonly isIntroduced: boolean;
  /** "the other Tom": not the one of that name who is here. */
  readonly isOther: boolean;
  /** What stands beside the name says who that is, as one does of somebody whom not all know: "Herr Lang on the night shift", "our lawyer Frau Roth". */
  readonly isDescribed: boolean;
  /** Said to somebody: "Martin, thank you", "hi Tom". */
  readonly isAddressed: boolean;
  /** "I'm Tom": the speaker's own name. */
  readonly isOwnName: boolean;
  /** The name is all that is known of them: read off something, or said to come without a last name. */
  readonly isAllThatIsKnown: boolean;
  /** Somebody asks at once which of several is meant. */
  readonly isQueried: boolean;
  /** Said of it, or set right at once: the one who is known by the name is not meant. */
  readonly isDisowned: boolean;
  /** Somebody by this name is spoken of here whose last name nobody knows. */
  readonly isHalfKnown: boolean;
  /** Somebody of another company speaks, who would say "your Tom" of ours, and by "Tom" alone means their own. */
  isOfOtherSide(person: Candidate): boolean;
  /** What they are said to be is not this person's role. */
  isOtherThan(person: Candidate): boolean;
  /** What they are said to be or where is not what the page says of this person: another trade, another company's people. */
  isElse(person: Candidate): boolean;
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
  turn: Number.POSITIVE_INFINITY,
  isIntroduced: false,
  isOther: false,
  isDescribed: false,
  isAddressed: false,
  isOwnName: false,
  isAllThatIsKnown: false,
  isQueried: false,
  isDisowned: false,
  isHalfKnown: false,
  isElse: () => false,
  isOfOtherSide: () => false,
  isOtherThan: () => false,
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
    turn: place.turn,
    isIntroduced: introducesSomebody(seen, ASKED_SOMETHING.before.test(seen.before)),
    isOther: /(?:^|[^\p{L}])the other $/u.test(seen.before),
    isDescribed: DESCRIBED_AFTER.test(seen.after) || DESCRIBED_BEFORE.test(seen.before),
    isAddressed,
    isOwnName: isOwnName(seen),
    isAllThatIsKnown: isAllThatIsKnown(seen),
    isQueried: WHICH_ONE.test(context.talk.turns[place.turn + 1]?.text ?? ''),
    isDisowned: isDisowned(seen) || isSetRightNext(place, context.talk),
    isHalfKnown: isHalfKnown(place, context.talk),
    isElse: (person) => isElse(person, { ...seen, isAddressed }),
    isOfOtherSide: (person) => isOfOtherSide(person, seen),
    isOtherThan: ({ entity }) =>
      entity !== null && !isAddressed && !FRIEND.test(seen.before) && isOtherThanRole(seen.after, entity),
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

function aroundIn({ start, end }: NamePlace, { text }: TurnWords): Pick<Seen, 'before' | 'after'> {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return { before: lower.slice(0, start), after: lower.slice(end) };
}

function isOwnName({ before, after, place }: Seen): boolean {
  return givesOwnName({ before, after, isFull: place.text.includes(' ') });
}

/** "our friend Marek at the wholesaler": one whom all know. */
const FRIEND = /friend $/;
const DESCRIBED_AFTER =
  /^,? (?:the|our|my|your|his|her|their|an?|who|who's|whose|from|at|in|on|of|behind|next|next to|no relation)\b/u;
const DESCRIBED_BEFORE =
  /(?:^|[^\p{L}])(?:the|our|my|your|his|her|their|its|some|an?|this|that) (?:\p{L}+ ){0,2}(?!(?:to|with|from|by|for|at|of|and|or|is|was|are|ask|asked|tell|told|that|than|but|if|so|because|then|when) )\p{L}+ $|(?:^|[^\p{L}])(?:there's|there is|there was|there) $/u;

/** At the beginning or the end of what is said, or set off: "thanks Tom", "Martin, thank you", "Agreed? Dawn?". */
function addressed({ before, after }: Seen): boolean {
  if (ASKED_SOMETHING.before.test(before) && ASKED_SOMETHING.after.test(after)) return true;
  if (endsCall({ before, after }) || isSpokenTo({ before, after })) return true;
  const closes = /^(?:$|[.!?,])/.test(after) && !APPOSITION.test(after);
  if (OPENS.test(before) && (closes || ASKS.test(after))) return true;
  return (
    /^[.!?]?$/.test(after.trim()) &&
    /(?:, |(?:^|[^\p{L}])(?:hi|hello|hey|thanks|thank you|cheers|bye|welcome|sorry) )$/u.test(before)
  );
}

const OPENS =
  /(?:^|[.!?] ?|(?:^|[^\p{L}])(?:hi|hello|hey|thanks|thank you|sorry|okay|ok|so|and|but|yes|no|right|well|oh|fine|great|good|perfect|lovely|excellent|sure|now|then|anyway|alright),? )$/u;
const ASKS =
  /^,? (?:(?:can|could|would|will|do|did|are|have|is) (?:you|your)\b|(?:what|how|where|when|why|you|your|over to you|on your side|please|thank you|thanks)\b)/;
const ASKED_SOMETHING = {
  before: /(?:^|[^\p{L}])ask $/u,
  after: /^ (?:something|a question|that|this|one thing|quickly)\b/,
};

/** What tells of somebody rather than to them: "Søren, our CTO,", "Deepika, she heads their planning". */
const APPOSITION = /^,? (?:our|the|their|his|her|my|your|a|an|who|he|she|they|from|in|on|of|and|or|as|head)\b/u;

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

/** The speaker is somebody's of an account, and the person is not of it. */
function isOfOtherSide(person: Candidate, { turn, context }: Seen): boolean {
  const speaker = context.speakerOf(turn.speaker);
  if (speaker === null || speaker.isMe) return false;
  const account = context.accountOf(speaker);
  return account !== '' && account !== context.accountOf(person);
}

/** Of the speaker's own people, of whom this person is none. */
function isOfOtherPeople(person: Candidate, { before, after, turn, context, place }: Seen): boolean {
  const speaker = context.speakerOf(turn.speaker);
  if (speaker === null || place.address !== null || FRIEND.test(before)) return false;
  return isOfOurs({ before, after }) && context.accountOf(person) !== context.accountOf(speaker);
}

function isElse(person: Candidate, seen: Seen & { readonly isAddressed: boolean }): boolean {
  if (person.kind !== 'person') return false;
  if (accountReason(person, seen).some((one) => one.points < -3) || isOfOtherPeople(person, seen)) return true;
  return person.entity !== null && !seen.isAddressed && hasAnotherTrade(seen, person.entity);
}

const WHICH_ONE = /^(?:\p{L}+,? ){0,2}(?:which|what) (?:one|of (?:them|the)|\p{Lu}\p{L}+\?)/u;

/** The name that the speaker gives, who has no other. */
function ownReason(person: Candidate, seen: Seen): readonly Reason[] {
  if (!isOwnName(seen)) return [];
  const speaker = seen.context.speakerOf(seen.turn.speaker);
  if (speaker === null) return [{ points: 4, why: 'says so' }];
  return isSame(speaker, person) ? [{ points: 4, why: 'says so' }] : [{ points: -4, why: 'is not who speaks' }];
}

/** "Tadhg, he is the one with": only somebody is taken up by "he". */
function appositionReason({ before, after }: Seen): readonly Reason[] {
  const isTakenUp = /^,? (?:he|she)(?:'s| is| has| was| leads| runs| heads| owns| does| looks| will)\b/u.test(after);
  return isTakenUp && !/\p{L} (?:that|if|when) $/u.test(before) ? [{ points: 2, why: 'is spoken of as somebody' }] : [];
}

/** "Mrs Storton": a title stands before a last name. */
function titleReason(person: Candidate, { before }: Seen): readonly Reason[] {
  const isTitled = TITLE_BEFORE.test(before);
  return isTitled && person.name.includes(' ') ? [{ points: 2, why: 'has that last name' }] : [];
}

/** Their work, told of them ("our lawyer, David", "David in legal") or only spoken of nearby. */
function roleReason(person: Candidate, { topics, before, after }: Seen): readonly Reason[] {
  const role = person.entity?.role ?? null;
  const shared = roleTopics(role).filter((topic) => topics.has(topic));
  if (shared.length === 0) return [];
  const tellsApart =
    APPOSITION.test(after) || /(?:^|[^\p{L}])(?:our|your|their|the|my|his|her) (?:\p{L}+ ){1,3}$/u.test(before);
  const isVague = shared.every((topic) => VAGUE.has(topic));
  return [{ points: isVague ? 1.5 : tellsApart ? 4 : 3, tellsApart: tellsApart && !isVague, why: `is ${role ?? ''}` }];
}

/** "Bob at Veridane", "Tom from Tallowmere": the account named beside the name is theirs, or it is not. */
function accountReason(person: Candidate, { place, turn, context }: Seen): readonly Reason[] {
  const next = turn.words.findIndex((word) => word.start >= place.end);
  const link = turn.words[next]?.folded ?? '';
  if (!/^(?:from|at|of|with)$/.test(link)) return [];
  const account = context.accountAt(turn, next + 1) ?? context.accountAt(turn, next + 2);
  if (account === null)
    return isElsewhere(link, turn.words[next + 1], context) ? [{ points: -2, why: 'is from elsewhere' }] : [];
  const isTheirs = context.accountOf(person) === account;
  return [
    {
      points: isTheirs ? 4 : -4,
      tellsApart: isTheirs,
      why: isTheirs ? `is at ${person.account ?? 'your company'}` : 'is at another company',
    },
  ];
}

/** "Professor Winter, from Aachen": a place or a company that nobody knows. */
function isElsewhere(link: string, word: Word | undefined, { talk }: CueContext): boolean {
  if (word === undefined || !/^(?:from|at)$/.test(link) || !talk.capitals) return false;
  return /^\p{Lu}\p{Ll}{3,}/u.test(word.text) && !isEnglishWord(word.folded);
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
  if (isNext !== null && isSame(isNext, person)) return [{ points: 4, why: 'speaks next' }];
  const isLast = at(turn.turn - 1);
  return isLast !== null && isSame(isLast, person) ? [{ points: isThanked ? 3 : 1.5, why: 'has just spoken' }] : [];
}
