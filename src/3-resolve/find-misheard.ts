import { foldName, soundKey, soundSimilarity } from '#language';
import type { Candidate } from './candidate.ts';
import { type CueContext, cuesAt } from './cues.ts';
import { placeOf } from './find-places.ts';
import { type Guess, type GuessNames, nameGuesser } from './guess-names.ts';
import { cuedMargin, isName, type Judgement, LEAST_SIMILARITY } from './judge-guess.ts';
import type { WordRun } from './name-slot.ts';
import type { NearCandidates } from './near-candidates.ts';
import { type SoundForm, soundForms } from './sound-forms.ts';
import type { Surroundings } from './surroundings.ts';
import type { TurnWords } from './talk-words.ts';
import type { Word } from './words.ts';

/** Words of a text that stand for a name. Half-open range in UTF-16 units of that text. */
export interface Misheard {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** What the note says instead. */
  readonly written: string;
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Finds misheard names in any text of one conversation, or in one of its turns, where more can be told. */
export interface FindMisheard {
  inText(text: string): readonly Misheard[];
  inTurn(turn: TurnWords): readonly Misheard[];
}

/** Finds nothing. */
export const nothingMisheard: FindMisheard = { inText: () => [], inTurn: () => [] };

/** What the search goes by. */
export interface MisheardContext {
  readonly near: NearCandidates;
  readonly around: Surroundings;
  readonly cues: CueContext;
}

/**
 * Prepares the search for misheard names among candidates that are near this conversation. A run of up to four words is taken for a name only where it sounds like
 * exactly one candidate and its place fits a name: words that are no English anywhere a name may stand, everyday words only where they could hardly
 * stand themselves; in a turn also where what stands beside them fits the candidate. The search is O(words).
 */
export function misheardFinder(context: MisheardContext): FindMisheard {
  const { all: near, talkedAbout } = context.near;
  const forms = soundForms(near);
  if (forms.byKey.size === 0) return nothingMisheard;
  const folded = (candidates: readonly Candidate[]): readonly string[] =>
    candidates.flatMap((one) => [one.name, ...one.aliases]).map(foldName);
  const spelled = new Set(folded(near).flatMap((name) => [name, ...name.split(' ')]));
  const accounts = folded(near.filter((one) => one.kind === 'account'));
  const search: Search = {
    guess: nameGuesser(forms, LEAST_SIMILARITY),
    organizations: new Set(accounts.map((name) => name.split(' ')[0] ?? '')),
    judgement: { talkedAbout, spelled, capitals: context.cues.talk.capitals },
  };
  return {
    inText: (text) => findIn({ text }, search, () => null),
    inTurn: (turn) =>
      findIn(turn, search, (guess, isOrganizationAt) =>
        marginOf(guess, isOrganizationAt, turn, { ...context, search }),
      ),
  };
}

interface Search {
  readonly guess: GuessNames;
  /** Folded first words of accounts' names. */
  readonly organizations: ReadonlySet<string>;
  readonly judgement: Judgement;
}

type MarginHere = (guess: Guess, isOrganizationAt: (index: number) => boolean) => number | null;

/** Organizations first: "care from core vane" needs the second to trust the first. */
function findIn(
  { text, words: cut }: { readonly text: string; readonly words?: readonly Word[] },
  { guess, organizations, judgement }: Search,
  marginHere: MarginHere,
): readonly Misheard[] {
  const { words, guesses } = guess(text, cut);
  if (guesses.length === 0) return [];
  const named = new Set(words.flatMap((word, at) => (organizations.has(word.folded) ? [at] : [])));
  const isOrganizationAt = (index: number): boolean => named.has(index);
  const isThing = (one: Guess): boolean => one.form.candidate.kind !== 'person';
  const meant = (some: readonly Guess[]): readonly Guess[] =>
    clearOnes(
      some.flatMap((one) => {
        if (isName(one, judgement, isOrganizationAt)) return [{ guess: one, margin: SURE }];
        const margin = marginHere(one, isOrganizationAt);
        return margin === null ? [] : [{ guess: one, margin }];
      }),
    );
  const things = meant(guesses.filter(isThing));
  for (const { run, form } of things) if (form.candidate.kind === 'account') named.add(run.from);
  const people = meant(guesses.filter((one) => !isThing(one)));
  return withoutOverlap(tightest([...things, ...people])).map(asMisheard);
}

/** Margin of what is a name by its sound and place alone. */
const SURE = 20;
/** How far the likeliest must be ahead of another candidate for the same words. */
const AHEAD = 2;

/** The guesses that no other candidate contests. */
function clearOnes(some: readonly { readonly guess: Guess; readonly margin: number }[]): readonly Guess[] {
  return some
    .filter((one) =>
      some.every(
        (other) =>
          other.guess.run.from !== one.guess.run.from ||
          other.guess.run.to !== one.guess.run.to ||
          other.guess.form.candidate === one.guess.form.candidate ||
          one.margin >= other.margin + AHEAD,
      ),
    )
    .map((one) => one.guess);
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

/** What stands beside the words, weighed for the one candidate they sound like. */
function marginOf(
  guess: Guess,
  isOrganizationAt: (index: number) => boolean,
  turn: TurnWords,
  { around, cues, search }: MisheardContext & { readonly search: Search },
): number | null {
  const { candidate } = guess.form;
  const place = placeOf(turn, guess.run, candidate.kind === 'account' ? 'organization' : candidate.kind);
  const seen = cuesAt(place, cues);
  if (
    seen.isIntroduced ||
    (around.onlySpokenBy({ kind: 'person', text: '', confidence: 1, turns: [turn.turn] }, candidate) && !seen.isOwnName)
  )
    return null;
  if (candidate.kind === 'person' && candidate.entity === null && !around.isHere(candidate)) return null;
  if (isAnothers(guess, around)) return null;
  const reasons = candidate.kind === 'person' ? seen.reasonsFor(candidate) : seen.reasonsForThing(candidate);
  const points = reasons.reduce((sum, one) => sum + one.points, 0);
  const isNear =
    around.isHere(candidate) ||
    around.isNamed(candidate) ||
    around.isOfAccountTalkedAbout(candidate) ||
    search.judgement.talkedAbout.has(candidate);
  const near = isNear ? 1.5 : around.isOfAccountNamed(candidate) ? 1 : 0;
  return cuedMargin(guess, search.judgement, { points, near, isOrganizationAt, isOwnName: seen.isOwnName });
}

/** Of runs that overlap and mean the same candidate those that sound most like it: "Lukas Goretzky", not "Lukas Goretzky is". */
function tightest(guesses: readonly Guess[]): readonly Guess[] {
  return guesses.filter(
    (one) =>
      !guesses.some(
        (other) =>
          other !== one &&
          other.form.candidate === one.form.candidate &&
          other.run.from < one.run.to &&
          one.run.from < other.run.to &&
          other.similarity > one.similarity,
      ),
  );
}

/** The longer and surer run first, then by place. */
function withoutOverlap(guesses: readonly Guess[]): readonly Guess[] {
  const byStrength = [...guesses].sort(
    (one, other) =>
      other.run.to - other.run.from - (one.run.to - one.run.from) ||
      other.similarity - one.similarity ||
      one.run.from - other.run.from,
  );
  const taken = new Set<number>();
  const kept = byStrength.filter(({ run }) => {
    for (let at = run.from; at < run.to; at++) if (taken.has(at)) return false;
    for (let at = run.from; at < run.to; at++) taken.add(at);
    return true;
  });
  return kept.sort((one, other) => one.run.from - other.run.from);
}

function asMisheard({ run, form, similarity }: Guess): Misheard {
  const start = run.words[firstWordOf(run, form)]?.start ?? 0;
  const last = run.words[run.to - 1];
  const end = (last?.end ?? start) - (/['’]s$/i.exec(last?.text ?? '')?.[0].length ?? 0);
  return {
    start,
    end,
    said: run.text.slice(start, end),
    written: form.written,
    candidate: form.candidate,
    confidence: Math.round(similarity * 90) / 100,
  };
}

/** An article before a person's name was misheard with it: "with the alone" is "with Alon". */
function firstWordOf({ text, words, from }: WordRun, { candidate }: SoundForm): number {
  const [before, first] = [words[from - 1], words[from]];
  if (candidate.kind !== 'person' || before === undefined || first === undefined) return from;
  return before.folded === 'the' && text.slice(before.end, first.start).trim() === '' ? from - 1 : from;
}
