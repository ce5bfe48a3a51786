import {
  areFormsOfOneName,
  foldName,
  isGivenName,
  isNicknameOf,
  relatedNames,
  soundKey,
  soundSimilarity,
} from '#language';
import type { Candidate } from './candidate.ts';
import type { NameIndex } from './name-index.ts';
import type { SaidName } from './said-name.ts';

/** The way in which a name fits somebody. */
export type Fit =
  | 'email'
  | 'whole name'
  | 'nickname and last name'
  | 'first name and initial'
  | 'title and last name'
  | 'first name'
  | 'nickname'
  | 'last name'
  | 'initials'
  | 'sound'
  | 'spelling';

/** Those whom a name fits in one way, and how sure that way is, 0 to 1. */
export interface PersonMatch {
  readonly fit: Fit;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
}

/** Least similarity in sound of two first names that are one for the ear; measured on names.dev (2026-11), where no two people are mistaken. */
const SAME_SOUND = 0.94;

/** The same of two forms of one name that begin and end alike, which one ear may take for the other. */
const SAME_NAME = 0.8;
/** From here on nobody hears which of two is said. */
const HOMOPHONE = 0.97;

/** Finds the people whom a name gives in full: by e-mail, handle, whole name or alias, nickname and last name, first name and initial. Null where it fits nobody. */
export function matchWholeName(said: SaidName, index: NameIndex): PersonMatch | null {
  return (
    found('email', 0.99, byAddress(said, index)) ??
    found(
      'whole name',
      0.98,
      people(index.whole.get(said.words.join(' '))).filter((one) => !isGivenPartOf(said, one)),
    ) ??
    found(
      'nickname and last name',
      0.9,
      byLastName(said, index, (first, person) => isNicknameOf(first, firstNameOf(person))),
    ) ??
    found('first name and initial', 0.9, byInitial(said, index))
  );
}

/** Finds the people whom a part of a name fits: first name, nickname, last name, initials, or what sounds the same where `spoken`. */
export function matchPartOfName(said: SaidName, index: NameIndex, spoken: boolean): PersonMatch | null {
  const [word] = said.words;
  if (said.words.length !== 1 || word === undefined) return matchGivenNames(said, index) ?? initialsMatch(said, index);
  if (said.hasTitle)
    return (
      found('title and last name', 0.92, people(index.last.get(word))) ??
      found('first name', 0.85, people(index.first.get(word)))
    );
  const sameSound = spoken ? bySound(word, index) : [];
  return (
    found('first name', 0.9, together(people(index.first.get(word)), [...sameSound, ...alsoCalled(word, index)])) ??
    found('nickname', 0.85, byNickname(word, index)) ??
    found('nickname', 0.8, byShortForm(word, index)) ??
    initialsMatch(said, index) ??
    found('last name', 0.82, people(index.last.get(word))) ??
    found('sound', 0.8, sameSound)
  );
}

/** Finds the people whose given names are said, where they have several: "Ana Clara" of Ana Clara Brandt. Null where there are none. */
export function matchGivenNames(said: SaidName, index: NameIndex): PersonMatch | null {
  const whole = people(index.whole.get(said.words.join(' ')));
  return found(
    'first name',
    0.9,
    whole.filter((one) => isGivenPartOf(said, one)),
  );
}

function isGivenPartOf({ words }: SaidName, person: Candidate): boolean {
  const name = words.join(' ');
  return foldName(person.name).startsWith(`${name} `) && !person.aliases.some((alias) => foldName(alias) === name);
}

/** Folded first word of a name. */
function firstNameOf(person: Candidate): string {
  return foldName(person.name).split(' ')[0] ?? '';
}

function found(fit: Fit, confidence: number, candidates: readonly Candidate[]): PersonMatch | null {
  return candidates.length === 0 ? null : { fit, confidence, candidates };
}

function people(candidates: readonly Candidate[] | undefined): readonly Candidate[] {
  return (candidates ?? []).filter((one) => one.kind === 'person');
}

function together(some: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  return some.length === 0 ? [] : [...some, ...others.filter((one) => !some.includes(one))];
}

/** By address; by the name in an address ("dana.levi@…") where nobody's addresses are known. */
function byAddress(said: SaidName, index: NameIndex): readonly Candidate[] {
  if (said.email !== null) {
    const known = index.email.get(said.email);
    if (known !== undefined) return people(known);
  }
  const local = said.email?.slice(0, said.email.indexOf('@')) ?? said.handle;
  if (local === null) return [];
  const words = local.split(/[._+-]+/).filter((word) => /^\p{L}+$/u.test(word));
  if (words.length > 1)
    return people(index.whole.get(words.join(' '))).filter((one) => one.emails.length === 0 || said.email === null);
  return said.handle === null ? [] : index.candidates.filter((one) => handlesOf(one).includes(said.handle ?? ''));
}

function handlesOf(person: Candidate): readonly string[] {
  if (person.kind !== 'person') return [];
  const words = foldName(person.name).split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length < 2
    ? []
    : [first + last, `${first.charAt(0)}${last}`, ...person.emails.map((email) => email.slice(0, email.indexOf('@')))];
}

/** Two words or more: the last name said, and a first name that goes with the person's. */
function byLastName(
  said: SaidName,
  index: NameIndex,
  goesWith: (first: string, person: Candidate) => boolean,
): readonly Candidate[] {
  const [first] = said.words;
  if (said.words.length < 2 || first === undefined) return [];
  return people(index.last.get(said.words.at(-1) ?? '')).filter((person) => goesWith(first, person));
}

/** "Dana L." and "D. Levi". */
function byInitial(said: SaidName, index: NameIndex): readonly Candidate[] {
  const [first = '', last = ''] = said.words;
  if (said.words.length !== 2) return [];
  if (last.length === 1) {
    return people(index.first.get(first)).filter((person) =>
      (foldName(person.name).split(' ').at(-1) ?? '').startsWith(last),
    );
  }
  return first.length === 1 ? byLastName(said, index, (letter, person) => firstNameOf(person).startsWith(letter)) : [];
}

/** Where the word is nobody's first name but an alias of somebody, those for whom it is short as well: "Tobi" of Tobias beside an Oluwatobi who is called so. */
function alsoCalled(word: string, index: NameIndex): readonly Candidate[] {
  const listed = people(index.first.get(word));
  return listed.some((one) => firstNameOf(one) === word)
    ? []
    : byNickname(word, index).filter((one) => !listed.includes(one));
}

/** Of a first name that is one of two with a hyphen ("Jean-Paul") no short form is usual. */
function byNickname(word: string, index: NameIndex): readonly Candidate[] {
  const called = relatedNames(word).flatMap((name) => people(index.first.get(name)));
  return [...new Set(called)].filter((one) => !/^\p{L}+-\p{Lu}/u.test(one.name));
}

/**
 * The people whose first name a word cuts short: "Thandi" of Thandiwe, "Hanni" of Hannelore, "Benny" of Benedikt. At least three letters of it, and two more left; a word that is
 * a name by itself only where the name goes on with a consonant or is long.
 */
export function byShortForm(word: string, index: NameIndex): readonly Candidate[] {
  const stem = word.replace(/(?:ie|[yi])$/, '');
  const single = stem.replace(/(.)\1$/, '$1');
  if (single.length < 3 || !/^\p{L}+$/u.test(word)) return [];
  return people(index.firstLetters.get(single.slice(0, 3))).filter((one) => {
    const first = firstNameOf(one);
    return first.length >= single.length + 2 && [word, stem, single].some((short) => first.startsWith(short));
  });
}

/** Initials are looked for among few: those who took part. */
const SMALL = 200;

function initialsMatch(said: SaidName, index: NameIndex): PersonMatch | null {
  const { initials } = said;
  if (initials === null) return null;
  if (said.words.length > 1) {
    const called = people(index.first.get(initials));
    if (called.length > 0) return found('first name', 0.9, called);
  }
  return index.candidates.length > SMALL ? null : found('initials', 0.8, people(index.initials.get(initials)));
}

/** People whose first name sounds the same, unless both are names that we know to differ ("Daniel", "Danielle"). */
export function bySound(word: string, index: NameIndex): readonly Candidate[] {
  return people(index.firstSound.get(soundKey(word))).filter((one) => {
    const first = firstNameOf(one);
    if (first === word) return false;
    if (isGivenName(word) && isGivenName(first) && !areFormsOfOneName(word, first)) return false;
    return soundSimilarity(word, first) >= SAME_SOUND;
  });
}

/** People whose first name is another spelling of this one and sounds much the same: "Alastair" for "Alistair", "Jesse" for "Jessie". A recogniser writes either. */
export function bySpelling(word: string, index: NameIndex): readonly Candidate[] {
  return people(index.firstSound.get(soundKey(word))).filter((one) => {
    const first = firstNameOf(one);
    const isOther = first !== word && areFormsOfOneName(word, first) && endsAlike(word, first);
    const alike = isOther ? soundSimilarity(word, first) : 0;
    return alike >= SAME_NAME && alike < HOMOPHONE;
  });
}

function endsAlike(one: string, other: string): boolean {
  return one.charAt(0) === other.charAt(0) && one.at(-1) === other.at(-1);
}
