import {
  areFormsOfOneName,
  foldName,
  isCommonWord,
  isEnglishWord,
  isGivenName,
  keyOfSounds,
  pronounce,
  pronounceAsWritten,
  similarityOfSounds,
  soundSimilarity,
} from '#language';
import { beginsSentence } from './beside-run.ts';
import type { Candidate } from './candidate.ts';
import type { Guess } from './guess-names.ts';
import { isSubject } from './is-name-here.ts';
import { beginsClause, isEveryday, type NameSlot, nameSlot, type WordRun } from './name-slot.ts';
import {
  beginsWithCapital,
  isAskedAbout,
  isBound,
  isCompared,
  isCutOff,
  isNameAndMore,
  startsWithSmallWord,
} from './run-shape.ts';
import { SMALL_WORDS } from './small-words.ts';
import type { SoundForm } from './sound-forms.ts';
import type { Word } from './words.ts';

/** What the judgement knows of the conversation. */
export interface Judgement {
  readonly talkedAbout: ReadonlySet<Candidate>;
  /** Folded names and words of names that are right as they stand. */
  readonly spelled: ReadonlySet<string>;
  /** Folded full names that the talk has and nobody known bears: somebody new, or a name misheard. */
  readonly called: ReadonlySet<string>;
  /** The words of those names. */
  readonly calledInPart: ReadonlySet<string>;
  /** The source writes sentences with capitals. */
  readonly capitals: boolean;
}

/**
 * Least similarity in sound, by what else speaks for a name. Measured 2026-11: on examples/misheard-names 19 of 21 put right (the other two are not in that vault)
 * and none false; in 916,000 words of AMI and ICSI talk against 215 invented pages, none false.
 */
const LEAST = {
  writtenAsName: 0.96,
  unknownWord: 0.9,
  certain: 0.88,
  everyday: 0.95,
  everydayRun: 0.93,
  compound: 0.97,
};
/** The least likeness of a run that is looked at. What is less than `LEAST.certain` needs more than its place. */
const LEAST_SIMILARITY = 0.7;
/** The decision: does this run, here, stand for the name it sounds like? */
export function isName(guess: Guess, search: Judgement, isOrganizationAt: (index: number) => boolean): boolean {
  const { run, form, similarity } = guess;
  if (
    guess.hasRival ||
    !guess.sameKey ||
    similarity < LEAST.certain ||
    !mayBe(guess, search) ||
    hasNameWithin(run, search) ||
    hasKnownWord(guess, search)
  )
    return false;
  const slot = nameSlot(run, { kind: form.candidate.kind, isOrganizationAt });
  if (slot === 'none' || isLastName(form) || isAfterUnknown(run, form, search.capitals)) return false;
  if (isWrittenAsName(run, search)) return similarity >= LEAST.writtenAsName && !isPartOfLongerName(run, form);
  return isEveryday(run) ? similarity >= leastForEveryday(guess, slot, search) : isUnknownName(guess, slot);
}

/** What speaks for a name beside its sound and its place. */
export interface NameCues {
  /** Points for the candidate, of what stands beside the name: 4 for their role, their company or their answer. */
  readonly points: number;
  /** Points for having taken part, for being named in full or of an account that is talked of. */
  readonly near: number;
  readonly isOrganizationAt: (index: number) => boolean;
  /** Somebody gives their name here, which may be any: it must sound like this one. */
  readonly isOwnName: boolean;
}

/** Likeness in sound that is needed where so many points speak for a name: 0.92 at 3.5, and 0.05 less for each more; never less than 0.8 where all words are English, and 0.85 where somebody says who they are. */
const CUED = { least: 3.5, likeness: 0.92, perPoint: 0.05, leastOfEnglish: 0.8, leastOfOwn: 0.85 };

/** How far the points go beyond what the sound needs; null where it is no name. */
export function cuedMargin(guess: Guess, search: Judgement, cues: NameCues): number | null {
  const { run, form, similarity } = guess;
  if (
    !mayBe(guess, search, cues.points >= 4 && similarity >= 0.85) ||
    (hasNameWithin(run, search) && !beginsWithCapital(run))
  )
    return null;
  if (
    isAfterUnknown(run, form, search.capitals) ||
    isWithIts(guess) ||
    (cues.points < 4 && hasKnownWord(guess, search))
  )
    return null;
  const slot = nameSlot(run, { kind: form.candidate.kind, isOrganizationAt: cues.isOrganizationAt });
  const written = pointsOfWriting(run, search, cues.points >= 3 && slot !== 'none');
  if (!isAlikeInParts(guess)) return null;
  if (written === null || isBound(run) || isCompared(run) || isPartOfLongerName(run, form)) return null;
  const points =
    cues.points + written + pointsOfPlace(run, slot) + pointsOfSound(guess) + cues.near - (isLastName(form) ? 1.5 : 0);
  const isEnglish = run.words.slice(run.from, run.to).every((word) => isEnglishWord(word.folded));
  const floor = cues.isOwnName ? CUED.leastOfOwn : isEnglish ? CUED.leastOfEnglish : LEAST_SIMILARITY;
  const needed = Math.max(floor, CUED.likeness - CUED.perPoint * (points - CUED.least));
  return points >= CUED.least && similarity >= needed ? points + 10 * (similarity - needed) : null;
}

function pointsOfPlace(run: WordRun, slot: NameSlot): number {
  const bySlot = { certain: 3, strong: 2, weak: 0.5, none: -1 }[slot];
  const isUngrammatical = run.to - run.from > 1 && (isSubject(run) || isAskedAbout(run)) && slot !== 'strong';
  const startsAsPhrase = /^(?:an?|the|my|your|our)$/.test(run.words[run.from]?.folded ?? '');
  return bySlot + (isUngrammatical ? 2 : 0) - (startsAsPhrase ? 2 : 0);
}

/** Several words that together sound just like a name of many consonants hardly do so by accident. */
function pointsOfSound({ run, form, similarity }: Guess): number {
  if (run.to - run.from < 2) return 0;
  const consonants = keyOfSounds(form.sound).length;
  const byLength = consonants >= 5 ? 2 : consonants === 4 ? 1.5 : consonants === 3 ? 0.5 : 0;
  return byLength + (similarity >= 0.97 ? 2.5 : similarity >= 0.9 ? 1 : 0);
}

/** How alike the last word of a full name must be where nothing else is judged. */
const LEAST_OF_LAST = 0.82;

/** Of a first and last name heard as two words or more both must be like their own: "Peter Quinn" is no Peter Quennell, however like the whole. `least`: of the last name, 0 to 1. */
export function isAlikeInParts(guess: Guess, least: number = LEAST_OF_LAST): boolean {
  const { run, form } = guess;
  const said = run.words.slice(run.from, run.to).map((word) => word.folded);
  const wanted = form.folded.split(' ');
  const [first = '', last = ''] = [wanted[0], wanted.at(-1)];
  if (form.candidate.kind !== 'person' || wanted.length !== 2 || said.length < 2) return true;
  return said.slice(1).some((_, at) => {
    const [front, back] = [said.slice(0, at + 1).join(' '), said.slice(at + 1).join(' ')];
    return likeName(front, first) >= 0.7 && likeName(back, last) >= least;
  });
}

/** How much words sound like a name, said as it should be or read as English. */
function likeName(said: string, name: string): number {
  return Math.max(soundSimilarity(said, name), similarityOfSounds(pronounce(said), pronounceAsWritten(name)));
}

/** How the words are written, in points: as a name, as no English, as everyday English. Null where they cannot be a name: in small letters where names have capitals. */
function pointsOfWriting(run: WordRun, { capitals }: Judgement, isCued: boolean): number | null {
  const words = run.words.slice(run.from, run.to);
  const isUnknown = words.some((word) => !isEnglishWord(word.folded));
  const rare = words.filter((word) => isEnglishWord(word.folded) && !isCommonWord(word.folded)).length / 2;
  if (!capitals) return isUnknown ? 2 : rare;
  const begins = beginsSentence(run);
  const large = words.filter((word, at) => /^\p{Lu}/u.test(word.text) && !(at === 0 && begins)).length;
  if (large > 0) return isUnknown ? 4 : 3;
  if (begins) return isUnknown ? 2 : rare;
  return isUnknown ? 1 : isCued ? -1 : null;
}

/** Without capitals: "devraj pillay" is no Pillai, for the word before it is a first name, or no English and none of theirs. */
export function isAfterUnknown({ words, text, from }: WordRun, form: SoundForm, capitals: boolean): boolean {
  const [before, first] = [words[from - 1], words[from]];
  if (capitals || form.candidate.kind !== 'person' || before === undefined || first === undefined) return false;
  if (text.slice(before.end, first.start) !== ' ' || before.text.length < 3 || /['’\d]/.test(before.text)) return false;
  if (isEnglishWord(before.folded) || /^(?:mr|mrs|ms|dr|frau|herr)$/.test(before.folded)) return false;
  return isLastName(form) && soundSimilarity(before.folded, foldName(form.candidate.name).split(' ')[0] ?? '') < 0.7;
}

/** The name itself and a word beside it: "So Nikhil" is no way to mishear Nikhil. */
export function isWithIts({ run, form }: Guess): boolean {
  const words = run.words.slice(run.from, run.to).map((word) => word.folded);
  const names = [form.candidate.name, ...form.candidate.aliases].flatMap((name) => foldName(name).split(' '));
  return words.length > 1 && !form.folded.includes(' ') && words.some((word) => names.includes(word));
}

/** A word of the run is a name as it stands, and none of this one's. */
export function hasKnownWord({ run, form }: Guess, { spelled }: Judgement): boolean {
  const words = run.words.slice(run.from, run.to);
  const own = form.folded.split(' ');
  return (
    words.length > 1 && words.some((word) => spelled.has(word.folded) && !(own.length > 1 && own.includes(word.folded)))
  );
}

/** "Storton" for Stourton: a last name alone is said less often than a first name. */
export function isLastName({ candidate, folded }: SoundForm): boolean {
  return (
    candidate.kind === 'person' &&
    !folded.includes(' ') &&
    foldName(candidate.name).split(' ').at(-1) === folded &&
    foldName(candidate.name) !== folded
  );
}

/** What no misheard name is: right as it stands, a small word, a word cut off, another's name. */
function mayBe(guess: Guess, search: Judgement, isCued = false): boolean {
  const { run, form } = guess;
  const words = run.words.slice(run.from, run.to);
  const folded = words.map((word) => word.folded).join(' ');
  if (search.spelled.has(folded) && isRightAlready(run, form, search)) return false;
  if (words.every((word) => SMALL_WORDS.has(word.folded)) || isCutOff(run) || folded.length < 4) return false;
  if (
    hasWholeName(words, form, search) ||
    isNameAndMore(words) ||
    (folded !== form.folded && ` ${folded} `.includes(` ${form.folded} `))
  )
    return false;
  return isCued || isSameName(folded, guess);
}

/** How alike everyday words must sound; more than anything can where their place does not call for a name. */
function leastForEveryday({ run, form }: Guess, slot: NameSlot, search: Judgement): number {
  if (keyOfSounds(form.sound).replace('A', '').length < 2) return Number.POSITIVE_INFINITY;
  if (slot === 'certain') return LEAST.certain;
  if (slot === 'strong') return run.to - run.from === 1 ? LEAST.everyday : LEAST.everydayRun;
  return run.to - run.from > 1 && search.talkedAbout.has(form.candidate) && isLong(form)
    ? LEAST.compound
    : Number.POSITIVE_INFINITY;
}

/** "hi daniel okoro": somebody's name stands within it in full, and it is not this one's. */
export function hasWholeName(words: readonly Word[], form: SoundForm, { spelled, called }: Judgement): boolean {
  return words.slice(1).some((word, at) => {
    const pair = `${words[at]?.folded ?? ''} ${word.folded}`;
    return (spelled.has(pair) || (words.length > 2 && called.has(pair))) && pair !== form.folded;
  });
}

/** Words that are no English, and no article among them that goes with what follows it. */
function isUnknownName({ run, similarity }: Guess, slot: NameSlot): boolean {
  const said = run.words.slice(run.from, run.to);
  if (similarity < LEAST.unknownWord) return false;
  const startsWithArticle = said.length > 1 && /^(?:a|an|the)$/.test(said[0]?.folded ?? '');
  const hasSmallWord = said.length > 1 && said.slice(1).some((word) => SMALL_WORDS.has(word.folded));
  return slot !== 'weak' || (!hasSmallWord && !startsWithSmallWord(said) && (!startsWithArticle || beginsClause(run)));
}

/** One of several words has a capital of its own within a sentence, and not all have: it is a name, the others are not. */
export function hasNameWithin({ text, words, from, to }: WordRun, { capitals }: Judgement): boolean {
  const isCapital = (index: number): boolean => /^\p{Lu}/u.test(words[index]?.text ?? '');
  const before = words[from - 1];
  const beginsSentence = before === undefined || /[.!?…]/.test(text.slice(before.end, words[from]?.start));
  const own = words
    .slice(from, to)
    .filter((_, offset) => isCapital(from + offset) && !(offset === 0 && beginsSentence));
  return capitals && own.length > 0 && own.length < to - from;
}

/** What follows a company's own name with a capital, though it is said every day. */
const HOUSE = /^(?:homes?|house|group|services?|partners|bank|foods?|school|care|stores?|works)$/;

/** "John Lewis", "Clare Short": another capital beside it that is no part of this name. */
export function isPartOfLongerName({ text, words, from, to }: WordRun, form: SoundForm): boolean {
  const parts = foldName(form.candidate.name).split(' ');
  return [from - 1, to].some((index) => {
    const word = words[index];
    const gap = index < from ? text.slice(word?.end, words[from]?.start) : text.slice(words[to - 1]?.end, word?.start);
    if (word === undefined || !/^\s+$/.test(gap)) return false;
    if (/['’](?!s$)/.test(word.text)) return false;
    const isOfHouse = index === to && form.candidate.kind === 'account' && HOUSE.test(word.folded);
    return (
      /^\p{Lu}\p{Ll}/u.test(word.text) && (isOfHouse || !isCommonWord(word.folded)) && !parts.includes(word.folded)
    );
  });
}

/** So many consonants in a row of everyday words are hardly there by accident. */
function isLong(form: SoundForm): boolean {
  return keyOfSounds(form.sound).length >= 4;
}

/** Spelled as a name that is known: nothing to put right, unless the source has no capitals and the name is no English word: whether such a word is the name, its place decides and not its sound. */
export function isRightAlready(run: WordRun, form: SoundForm, search: Judgement): boolean {
  const said = run.text.slice(run.words[run.from]?.start, run.words[run.to - 1]?.end);
  if (search.capitals || run.words.slice(run.from, run.to).every((word) => isEnglishWord(word.folded))) return true;
  return said === form.written || foldName(said) !== form.folded;
}

/** Every word has a capital where sentences are written with capitals, and some word is no English. */
function isWrittenAsName(run: WordRun, { capitals }: Judgement): boolean {
  return capitals && !isEveryday(run) && run.words.slice(run.from, run.to).every((word) => /^\p{Lu}/u.test(word.text));
}

/** A first name that we know is nobody else's, however alike they sound, unless it is a form of theirs. */
function isSameName(said: string, { form }: Guess): boolean {
  if (said.includes(' ') || form.folded.includes(' ') || form.candidate.kind !== 'person' || !isGivenName(said))
    return true;
  return areFormsOfOneName(said, form.folded);
}
