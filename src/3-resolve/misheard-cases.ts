import { foldName, soundKey, soundSimilarity } from '#language';
import { wordAt } from './beside-run.ts';
import { type Candidate, isSame } from './candidate.ts';
import { type CueContext, type Cues, cuesAt } from './cues.ts';
import { placeOf } from './find-places.ts';
import { guessFeatures, wordFeatures } from './guess-features.ts';
import { type Guess, nameGuesser } from './guess-names.ts';
import { PLACE_TAIL } from './is-name-here.ts';
import {
  hasKnownWord,
  hasNameWithin,
  hasWholeName,
  isAfterUnknown,
  isAlikeInParts,
  isLastName,
  isPartOfLongerName,
  isRightAlready,
  isWithIts,
  type Judgement,
} from './judge-guess.ts';
import type { NearCandidates } from './near-candidates.ts';
import { isCutOff, isNameAndMore } from './run-shape.ts';
import { SMALL_WORDS } from './small-words.ts';
import { isSpelledUnlike } from './somebody-else.ts';
import { soundForms } from './sound-forms.ts';
import type { Surroundings } from './surroundings.ts';
import type { TalkWords, TurnWords } from './talk-words.ts';
import { contenders, weighPeople } from './weigh-people.ts';

/** What the search goes by. */
export interface MisheardContext {
  readonly near: NearCandidates;
  readonly around: Surroundings;
  readonly cues: CueContext;
  /** Whether what the words alone say rules a name out, whatever stands beside them; absent where every run is wanted. */
  isHopeless?(features: Readonly<Record<string, number>>): boolean;
}

/** A run of words that sounds like a name, with the named features by which it is judged. */
export interface MisheardCase {
  readonly guess: Guess;
  readonly features: Readonly<Record<string, number>>;
  /** What stands beside it says that somebody else is meant: then no likeness counts. */
  readonly isElse: boolean;
}

/** The least likeness of a run that is looked at. */
const LEAST_ALIKE = 0.7;

/** The least likeness of the last word of a full name; the judge sees whether it is more. */
const LEAST_OF_LAST = 0.75;

/** Every run of a talk's turns that sounds like a name near it, and may be one. O(words). */
export function misheardCases(context: MisheardContext, talk: TalkWords): ReadonlyMap<number, readonly MisheardCase[]> {
  const { near, around, cues } = context;
  const forms = soundForms(near.all);
  if (forms.byKey.size === 0) return new Map();
  const organizations = new Set(
    near.all
      .filter((one) => one.kind === 'account')
      .flatMap((one) => [one.name, ...one.aliases])
      .map((name) => foldName(name).split(' ')[0] ?? ''),
  );
  const judgement = judgementOf(context, talk);
  const guess = nameGuesser(forms, LEAST_ALIKE);
  const byTurn = new Map(
    talk.turns.map((turn) => [turn, guess(turn.text, turn.words).guesses.filter((one) => mayBe(one, judgement))]),
  );
  const times = new Map<string, number>();
  for (const guesses of byTurn.values())
    for (const one of guesses) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1);
  const said = new Set(talk.turns.flatMap((turn) => turn.words.map((word) => word.folded)));
  const cases = new Map<number, readonly MisheardCase[]>();
  for (const [turn, guesses] of byTurn) {
    const isOrganizationAt = (index: number): boolean => organizations.has(turn.words[index]?.folded ?? '');
    cases.set(
      turn.turn,
      guesses.flatMap((one) => {
        if (context.isHopeless?.(wordFeatures(one, talk.capitals)) === true) return [];
        const seen = cuesAt(
          placeOf(turn, one.run, one.form.candidate.kind === 'account' ? 'organization' : one.form.candidate.kind),
          cues,
        );
        if (isNobody(one, turn, context, seen.isOwnName)) return [];
        const features = guessFeatures({
          guess: one,
          cues: seen,
          around,
          capitals: talk.capitals,
          isOrganizationAt,
          judgement,
          isAnothers: isAnothers(one, around),
          times: times.get(keyOf(one)) ?? 1,
          isSpelledElsewhere: [one.form.candidate.name.split(' ')[0] ?? '', ...one.form.candidate.aliases].some(
            (name) => said.has(foldName(name)),
          ),
        });
        return [
          {
            guess: one,
            isElse: isSomebodyElse(one, seen, around),
            features: {
              ...features,
              'holds a known name': hasKnownWord(one, judgement) ? 1 : 0,
              'a name within': hasNameWithin(one.run, judgement) ? 1 : 0,
            },
          },
        ];
      }),
    );
  }
  return cases;
}

function keyOf({ run, form }: Guess): string {
  return `${run.words
    .slice(run.from, run.to)
    .map((word) => word.folded)
    .join(' ')}/${form.candidate.kind}/${form.candidate.name}`;
}

/** What guesses are judged by: names as they are spelled, and those that nobody known bears. */
function judgementOf({ near, around }: MisheardContext, { capitals }: TalkWords): Judgement {
  const strangers = new Set(near.all.filter((one) => isStranger(one, around)));
  const names = near.all
    .filter((one) => !strangers.has(one))
    .flatMap((one) => [one.name, ...one.aliases])
    .map(foldName);
  const called = new Set([...strangers].map((one) => foldName(one.name)));
  return {
    talkedAbout: near.talkedAbout,
    spelled: new Set(names.flatMap((name) => [name, ...name.split(' ')])),
    called,
    calledInPart: new Set([...called].filter((name) => name.includes(' ')).flatMap((name) => name.split(' '))),
    capitals,
  };
}

/** Known only by a full name in the talk, which may be somebody's misheard. */
function isStranger(one: Candidate, around: Surroundings): boolean {
  return one.kind === 'person' && one.entity === null && !one.isMe && !around.isHere(one);
}

/** Said by the one whom it sounds like, or somebody from nowhere. */
function isNobody({ form }: Guess, turn: TurnWords, { around }: MisheardContext, isOwnName: boolean): boolean {
  const { candidate } = form;
  if (candidate.kind !== 'person') return false;
  if (candidate.entity === null && !around.isHere(candidate)) return true;
  return !isOwnName && around.onlySpokenBy({ kind: 'person', text: '', confidence: 1, turns: [turn.turn] }, candidate);
}

/** "a Katelyn": somebody's name as it stands, and small words. */
function isWithKnown(guess: Guess, search: Judgement): boolean {
  const words = guess.run.words.slice(guess.run.from, guess.run.to);
  if (words.length > 1 && /^(?:called|named)$/.test(words[0]?.folded ?? '')) return true;
  return (
    hasKnownWord(guess, search) &&
    words.every((word) => search.spelled.has(word.folded) || SMALL_WORDS.has(word.folded))
  );
}

/** "predictive maintenance without" is no Predictive Maintenance Rollout: its words as they are spelled, and a small word instead of the rest. */
function isItsStart({ run, form }: Guess): boolean {
  const words = run.words.slice(run.from, run.to).map((word) => word.folded);
  const own = form.folded.split(' ');
  return (
    words.length > 1 && SMALL_WORDS.has(words.at(-1) ?? '') && words.slice(0, -1).every((word, at) => word === own[at])
  );
}

/** "Devraj Pillay" is no Devendra Pillai, and "Peter Quinn" no Peter Quennell. */
function isOfAnotherName(guess: Guess, { capitals }: Judgement): boolean {
  const { run, form } = guess;
  return !isAlikeInParts(guess, LEAST_OF_LAST) || isPartOfLongerName(run, form) || isAfterUnknown(run, form, capitals);
}

/** "@kaggle_grace". */
function isInHandle({ text, words, from, to }: Guess['run']): boolean {
  return (
    /[@_]/.test(text.charAt((words[from]?.start ?? 0) - 1)) ||
    /[@_]/.test(text.charAt(words[to - 1]?.end ?? text.length))
  );
}

/** "hyun woo" for Hyun-woo is right as it stands. */
function isSpelledApart(said: string, name: string): boolean {
  return name.includes('-') && said === name.replaceAll('-', ' ');
}

/** "Hollis Street", "June". */
function isPlaceOrTime({ run: { words, from, to, text }, form }: Guess): boolean {
  const [last, next] = [words[to - 1], words[to]];
  if (to - from === 1 && TIME.test(last?.folded ?? '')) return true;
  const isLonger = to - from > Math.max(1, form.folded.split(' ').length);
  if (isLonger && PLACE_TAIL.test(last?.folded ?? '') && /^\p{Lu}/u.test(last?.text ?? '')) return true;
  return (
    next !== undefined &&
    text.slice(last?.end, next.start) === ' ' &&
    PLACE_TAIL.test(next.folded) &&
    /^\p{Lu}/u.test(next.text)
  );
}

const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

/** What no misheard name is: right as it stands, small words, a word cut off, the name itself and a word beside it, another's name in full. */
function mayBe(guess: Guess, search: Judgement): boolean {
  const { run, form } = guess;
  const words = run.words.slice(run.from, run.to);
  const folded = words.map((word) => word.folded).join(' ');
  if (folded.length < 3 || (search.spelled.has(folded) && isRightAlready(run, form, search))) return false;
  if (words.every((word) => SMALL_WORDS.has(word.folded)) || isCutOff(run)) return false;
  const isWhole = folded.replaceAll(' ', '') === form.folded || (guess.sameKey && guess.similarity >= 0.97);
  if (
    isWithKnown(guess, search) ||
    isOfAnotherName(guess, search) ||
    isInHandle(run) ||
    isItsStart(guess) ||
    isSpelledApart(folded, form.folded) ||
    isPlaceOrTime(guess) ||
    words.slice(1).some((word) => word.folded === 'the')
  )
    return false;
  if (hasWholeName(words, form, search) || (isNameAndMore(words) && !isWhole) || isWithIts(guess)) return false;
  return !` ${folded} `.includes(` ${form.folded} `);
}

/** Likeness in sound of two first names from which on a misheard one may be either. */
const EITHER = 0.94;
/** Points of what stands beside the name that outweigh who is near. */
const CLEARLY = 2;

/** "Mr. Yao" is nobody whose first name sounds like that. */
const LAST_NAME_FOLLOWS = /^(?:mr|mister|mrs|missus|ms|herr|frau|monsieur|madame|senor|senora|signor|signora)$/;

/** What stands beside the words speaks of another, or another's first name sounds the same and may as well be meant, by all that would decide between two who are called so. */
function isSomebodyElse({ form, run }: Guess, cues: Cues, around: Surroundings): boolean {
  const { candidate, folded } = form;
  const after = run.text.slice(run.words[run.to - 1]?.end).toLowerCase();
  if (isSpelledUnlike({ after }, folded)) return true;
  if (cues.isDisowned || (!around.isHere(candidate) && cues.isElse(candidate))) return true;
  if (candidate.kind !== 'person' || folded.includes(' ') || isLastName(form)) return false;
  if (LAST_NAME_FOLLOWS.test(wordAt(run, -1))) return true;
  const others = [around.known, around.near]
    .flatMap((index) => index.firstSound.get(soundKey(folded)) ?? [])
    .filter((one) => !isSame(one, candidate) && (one.entity !== null || around.isHere(one)))
    .filter((one) => soundSimilarity(foldName(one.name).split(' ')[0] ?? '', folded) >= EITHER);
  if (others.length === 0) return false;
  const all = contenders([[candidate, ...others].map((person) => ({ person, fit: 'first name', isAlias: false }))]);
  const weighed = weighPeople(all, cues, around);
  const own = weighed.find((one) => one.person === candidate);
  return weighed.some(
    (one) =>
      own !== undefined && one !== own && (one.points >= own.points || one.pointsHere >= own.pointsHere + CLEARLY),
  );
}

/** Somebody of the vault who is not near this conversation has a first name that sounds as much like it. */
function isAnothers({ form, run, similarity }: Guess, { known, ...around }: Surroundings): boolean {
  if (form.candidate.kind !== 'person') return false;
  const said = run.words
    .slice(run.from, run.to)
    .map((word) => word.folded)
    .join(' ');
  return (known.firstSound.get(soundKey(said)) ?? []).some(
    (one) =>
      one !== form.candidate &&
      !around.isHere(form.candidate) &&
      soundSimilarity(foldName(one.name).split(' ')[0] ?? '', said) > similarity - 0.03,
  );
}
