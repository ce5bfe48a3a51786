import {
  areFormsOfOneName,
  foldName,
  isCommonWord,
  isEnglishWord,
  isGivenName,
  keyOfSounds,
  soundSimilarity,
} from '#language';
import { beginsSentence } from './beside-run.ts';
import type { Candidate } from './candidate.ts';
import type { Cues } from './cues.ts';
import type { Guess } from './guess-names.ts';
import { isSubject } from './is-name-here.ts';
import {
  cuedMargin,
  isAfterUnknown,
  isAlikeInParts,
  isLastName,
  isName,
  isPartOfLongerName,
  type Judgement,
} from './judge-guess.ts';
import { isSpelledOut } from './letters-said.ts';
import { contextOdds } from './name-context.ts';
import { isEveryday, nameSlot } from './name-slot.ts';
import { beginsWithCapital, isAskedAbout, isBound, isCompared, startsWithSmallWord } from './run-shape.ts';
import { SMALL_WORDS } from './small-words.ts';
import type { SoundForm } from './sound-forms.ts';
import type { Surroundings } from './surroundings.ts';

/** What is known of a guess beside its words. */
export interface GuessSeen {
  readonly guess: Guess;
  readonly cues: Cues;
  readonly around: Surroundings;
  /** The source writes sentences with capitals. */
  readonly capitals: boolean;
  isOrganizationAt(index: number): boolean;
  readonly judgement: Judgement;
  /** Somebody of the vault who is not near has a first name that sounds as much like it. */
  readonly isAnothers: boolean;
  /** How often the talk has the same words where they sound like the same candidate. */
  readonly times: number;
  /** The candidate is named rightly somewhere in the talk. */
  readonly isSpelledElsewhere: boolean;
}

/** Named features of one guess, for the judge that decides whether these words, here, stand for the name they sound like. O(words of the run). */
export function guessFeatures(seen: GuessSeen): Readonly<Record<string, number>> {
  return { ...soundFeatures(seen), ...writingFeatures(seen), ...placeFeatures(seen), ...nearFeatures(seen) };
}

/** Those of the features that tell of the words alone: what they sound like and how they are written. */
export function wordFeatures(guess: Guess, capitals: boolean): Readonly<Record<string, number>> {
  return { ...soundFeatures({ guess, isAnothers: false }), ...writingFeatures({ guess, capitals }) };
}

function soundFeatures({ guess, isAnothers }: Pick<GuessSeen, 'guess' | 'isAnothers'>): Record<string, number> {
  const { run, form, similarity, sameKey, hasRival } = guess;
  const consonants = keyOfSounds(form.sound).length;
  const said = saidIn(guess);
  const words = run.to - run.from;
  const isOther =
    words === 1 &&
    form.candidate.kind === 'person' &&
    isGivenName(said) &&
    !form.folded.includes(' ') &&
    !areFormsOfOneName(said, form.folded);
  return {
    alike: above(similarity, 0.7),
    [`alike, ${sortOf(guess)}`]: above(similarity, 0.7),
    'beside their other name': yes(isBesideOther(guess)),
    'same letters': yes(lettersAlike(guess) === 1),
    'letters alike': above(lettersAlike(guess), 0.5),
    'alike, over 0.85': above(similarity, 0.85),
    'alike, over 0.95': above(similarity, 0.95),
    'same consonants': yes(sameKey),
    [`sounds ${Math.min(consonants, 6)}`]: 1,
    [`alike of ${consonants > 3 ? 'long' : 'short'}`]: above(similarity, 0.7),
    [`words ${words}`]: 1,
    'letters said': yes(run.words.slice(run.from, run.to).some(isSpelledOut)),
    'another as near': yes(hasRival),
    'sounds as somebody far': yes(isAnothers),
    'a first name of another': yes(isOther),
    [`of ${formKind(form)}`]: 1,
    'unlike in a part': yes(!isAlikeInParts(guess)),
  };
}

function writingFeatures({ guess, capitals }: Pick<GuessSeen, 'guess' | 'capitals'>): Record<string, number> {
  const { run } = guess;
  const words = run.words.slice(run.from, run.to);
  const sort = sortOf(guess);
  const begins = beginsSentence(run);
  const large = words.filter((word, at) => /^\p{Lu}/u.test(word.text) && !(at === 0 && begins)).length;
  const all = words.every((word) => /^\p{Lu}/u.test(word.text));
  const written = !capitals
    ? 'in a talk without capitals'
    : large > 0
      ? all
        ? 'with capitals'
        : beginsWithCapital(run)
          ? 'first with capital'
          : 'one with capital'
      : begins
        ? 'first of sentence'
        : 'small';
  const small = words.filter((word) => SMALL_WORDS.has(word.folded)).length;
  return {
    [sort]: 1,
    [written]: 1,
    [`${sort}, ${written}`]: 1,
    [`words ${Math.min(words.length, 3)}, ${sort}`]: 1,
    'small words': small / words.length,
    'starts with a small word': yes(startsWithSmallWord(words)),
    'starts with an article': yes(words.length > 1 && /^(?:an?|the|my|your|our)$/.test(words[0]?.folded ?? '')),
    common: words.filter((word) => isCommonWord(word.folded)).length / words.length,
  };
}

function placeFeatures({
  guess,
  cues,
  isOrganizationAt,
  capitals,
  judgement,
  around,
}: GuessSeen): Record<string, number> {
  const { run, form } = guess;
  const { kind } = form.candidate;
  const reasons = kind === 'person' ? cues.reasonsFor(form.candidate) : cues.reasonsForThing(form.candidate);
  const points = reasons.reduce((sum, one) => sum + one.points, 0);
  const odds = contextOdds(run, kind === 'person' ? 'person' : 'thing');
  const slot = nameSlot(run, { kind, isOrganizationAt });
  const near =
    /^(?:speaks|took part|named in full|of account talked about|thing in the title|thing talked about)$/.test(
      nearness(form.candidate, around),
    )
      ? 1.5
      : 0;
  const margin = cuedMargin(guess, judgement, { points, near, isOrganizationAt, isOwnName: cues.isOwnName });
  return {
    'by sound and place': yes(isName(guess, judgement, isOrganizationAt)),
    'by cues': yes(margin !== null),
    odds: Math.max(-2, Math.min(2, odds / 2)),
    [`odds, ${sortOf(guess)}`]: Math.max(-2, Math.min(2, odds / 2)),
    [`place ${slot}, ${sortOf(guess)}`]: 1,
    'odds for': Math.max(0, Math.min(2, odds / 2)),
    [`place ${slot}`]: 1,
    'points for': Math.max(0, Math.min(points, 5)) / 4,
    'points against': Math.max(0, Math.min(-points, 5)) / 4,
    'tells apart': yes(reasons.some((one) => one.tellsApart === true)),
    introduced: yes(cues.isIntroduced),
    'all that is known': yes(cues.isAllThatIsKnown),
    'other than their role': yes(kind === 'person' && cues.isOtherThan(form.candidate)),
    'own name': yes(cues.isOwnName),
    addressed: yes(cues.isAddressed),
    'no grammar': yes(run.to - run.from > 1 && (isSubject(run) || isAskedAbout(run))),
    'called so in full': yes(isCalled(guess, judgement)),
    'called so in full, first a given name': yes(isCalled(guess, judgement) && isGivenName(firstIn(guess))),
    'called so in full, as alike': isCalled(guess, judgement) ? above(guess.similarity, 0.85) : 0,
    'called so in part': yes(isPartOfCalled(guess, judgement)),
    bound: yes(isBound(run)),
    compared: yes(isCompared(run)),
    'after a name': yes(isAfterUnknown(run, form, capitals)),
    'in a longer name': yes(isPartOfLongerName(run, form)),
  };
}

function nearFeatures({ guess, around, times, isSpelledElsewhere }: GuessSeen): Record<string, number> {
  const { candidate } = guess.form;
  const again = Math.min(2, Math.log2(Math.max(1, times))) / 2;
  return {
    [nearness(candidate, around)]: 1,
    [`said again, ${sortOf(guess)}`]: again,
    'named rightly elsewhere': yes(isSpelledElsewhere),
  };
}

function nearness(candidate: Candidate, around: Surroundings): string {
  if (candidate.kind !== 'person') {
    const name = foldName(candidate.name);
    if (candidate.entity === null) return 'own company';
    if (around.inTitle.has(name)) return 'thing in the title';
    return around.talkedAbout.has(name) || around.talkedAbout.has(foldName(candidate.account ?? ''))
      ? 'thing talked about'
      : 'thing';
  }
  if (around.isSpeaking(candidate)) return 'speaks';
  if (around.isHere(candidate)) return 'took part';
  if (around.isNamed(candidate)) return 'named in full';
  if (around.isOfAccountTalkedAbout(candidate)) return 'of account talked about';
  if (around.isOfAccountNamed(candidate)) return 'of account named';
  return candidate.account === null ? 'of no account' : 'far';
}

function formKind(form: SoundForm): string {
  const { candidate, folded } = form;
  const name = foldName(candidate.name);
  if (candidate.kind !== 'person') return folded === name ? `${candidate.kind} in full` : `${candidate.kind} in part`;
  if (folded === name) return 'person in full';
  return isLastName(form) ? 'last name' : name.startsWith(`${folded} `) ? 'first name' : 'alias';
}

/** "Roads Feldman": the word before or after is the last or first name of the one whom it sounds like. */
function isBesideOther({ run, form }: Guess): boolean {
  const { candidate, folded } = form;
  const names = foldName(candidate.name).split(' ');
  if (candidate.kind !== 'person' || names.length < 2 || folded.includes(' ')) return false;
  const isOther = (index: number, name: string | undefined): boolean => {
    const said = run.words[index]?.folded ?? '';
    return name !== undefined && name !== folded && said.length > 2 && soundSimilarity(said, name) >= 0.8;
  };
  return isOther(run.to, names.at(-1)) || isOther(run.from - 1, names[0]);
}

/** How much alike the letters are, blanks apart, 0 to 1: one less the edit distance by letter of the longer. */
function lettersAlike(guess: Guess): number {
  const [one, other] = [saidIn(guess).replaceAll(' ', ''), guess.form.folded.replace(/[^a-z]/g, '')];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swapped = (row[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  const longest = Math.max(one.length, other.length, 1);
  return 1 - (row[other.length] ?? longest) / longest;
}

/** What sort of words they are. */
function sortOf({ run }: Guess): string {
  const words = run.words.slice(run.from, run.to);
  const english = words.filter((word) => isEnglishWord(word.folded)).length;
  if (english === words.length) return isEveryday(run) ? 'everyday' : 'rare English';
  return english === 0 ? 'no English' : 'partly English';
}

/** The words are a full name that nobody known bears. */
function isCalled(guess: Guess, { called }: Judgement): boolean {
  return called.has(saidIn(guess));
}

/** One word of such a name. */
function isPartOfCalled(guess: Guess, { calledInPart }: Judgement): boolean {
  return calledInPart.has(saidIn(guess));
}

function firstIn({ run }: Guess): string {
  return run.words[run.from]?.folded ?? '';
}

function saidIn({ run }: Guess): string {
  return run.words
    .slice(run.from, run.to)
    .map((word) => word.folded)
    .join(' ');
}

/** 0 at the least and below, 1 at the most there is. */
function above(value: number, least: number): number {
  return Math.max(0, (value - least) / (1 - least));
}

function yes(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}
