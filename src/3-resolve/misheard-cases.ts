import { foldName } from '#language';
import { cuesAt } from './cues.ts';
import { placeOf } from './find-places.ts';
import { isAnothers, type MisheardContext } from './find-misheard.ts';
import { guessFeatures } from './guess-features.ts';
import { type Guess, nameGuesser } from './guess-names.ts';
import { hasKnownWord, hasNameWithin, hasWholeName, isRightAlready, isWithIts, type Judgement } from './judge-guess.ts';
import { isCutOff, isNameAndMore } from './run-shape.ts';
import { SMALL_WORDS } from './small-words.ts';
import { soundForms } from './sound-forms.ts';
import type { TalkWords, TurnWords } from './talk-words.ts';

/** A run of words that sounds like a name, with the named features by which it is judged. */
export interface MisheardCase {
  readonly guess: Guess;
  readonly features: Readonly<Record<string, number>>;
}

/** The least likeness of a run that is looked at. */
export const LEAST_ALIKE = 0.65;

/** Every run of a talk's turns that sounds like a name near it, and may be one. O(words). */
export function misheardCases(context: MisheardContext, talk: TalkWords): ReadonlyMap<number, readonly MisheardCase[]> {
  const { near, around, cues } = context;
  const forms = soundForms(near.all);
  if (forms.byKey.size === 0) return new Map();
  const names = near.all.flatMap((one) => [one.name, ...one.aliases]).map(foldName);
  const spelled = new Set(names.flatMap((name) => [name, ...name.split(' ')]));
  const organizations = new Set(near.all.filter((one) => one.kind === 'account').flatMap((one) => [one.name, ...one.aliases]).map((name) => foldName(name).split(' ')[0] ?? ''));
  const judgement: Judgement = { talkedAbout: near.talkedAbout, spelled, capitals: talk.capitals };
  const guess = nameGuesser(forms, LEAST_ALIKE);
  const byTurn = new Map(talk.turns.map((turn) => [turn, guess(turn.text, turn.words).guesses.filter((one) => mayBe(one, judgement))]));
  const times = new Map<string, number>();
  for (const guesses of byTurn.values()) for (const one of guesses) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1);
  const said = new Set(talk.turns.flatMap((turn) => turn.words.map((word) => word.folded)));
  const cases = new Map<number, readonly MisheardCase[]>();
  for (const [turn, guesses] of byTurn) {
    const isOrganizationAt = (index: number): boolean => organizations.has(turn.words[index]?.folded ?? '');
    cases.set(
      turn.turn,
      guesses.flatMap((one) => {
        const seen = cuesAt(placeOf(turn, one.run, one.form.candidate.kind === 'account' ? 'organization' : one.form.candidate.kind), cues);
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
          isSpelledElsewhere: [one.form.candidate.name.split(' ')[0] ?? '', ...one.form.candidate.aliases].some((name) => said.has(foldName(name))),
        });
        return [{ guess: one, features: { ...features, 'a name within': hasNameWithin(one.run, judgement) ? 1 : 0 } }];
      }),
    );
  }
  return cases;
}

function keyOf({ run, form }: Guess): string {
  return `${run.words.slice(run.from, run.to).map((word) => word.folded).join(' ')}/${form.candidate.kind}/${form.candidate.name}`;
}

/** Said by the one whom it sounds like, or somebody from nowhere. */
function isNobody({ form }: Guess, turn: TurnWords, { around }: MisheardContext, isOwnName: boolean): boolean {
  const { candidate } = form;
  if (candidate.kind !== 'person') return false;
  if (candidate.entity === null && !around.isHere(candidate)) return true;
  return !isOwnName && around.onlySpokenBy({ kind: 'person', text: '', confidence: 1, turns: [turn.turn] }, candidate);
}

/** What no misheard name is: right as it stands, small words, a word cut off, the name itself and a word beside it, another's name in full. */
function mayBe(guess: Guess, search: Judgement): boolean {
  const { run, form } = guess;
  const words = run.words.slice(run.from, run.to);
  const folded = words.map((word) => word.folded).join(' ');
  if (folded.length < 3 || (search.spelled.has(folded) && isRightAlready(run, form, search))) return false;
  if (words.every((word) => SMALL_WORDS.has(word.folded)) || isCutOff(run)) return false;
  const isWhole = folded.replaceAll(' ', '') === form.folded || (guess.sameKey && guess.similarity >= 0.97);
  if (hasKnownWord(guess, search)) return false;
  if (hasWholeName(words, form, search) || (isNameAndMore(words) && !isWhole) || isWithIts(guess)) return false;
  return !` ${folded} `.includes(` ${form.folded} `);
}
