import type { Conversation } from '#core';
import { foldName } from '#language';
import type { Candidate } from './candidate.ts';
import { hasCapitals } from './count-things.ts';
import { type Guess, type GuessNames, nameGuesser } from './guess-names.ts';
import { isName, type Judgement, LEAST_SIMILARITY } from './judge-guess.ts';
import type { WordRun } from './name-slot.ts';
import type { NearCandidates } from './near-candidates.ts';
import { type SoundForm, soundForms } from './sound-forms.ts';

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

/** Finds misheard names in any text of one conversation. */
export type FindMisheard = (text: string) => readonly Misheard[];

/**
 * Prepares the search for misheard names among candidates that are near this conversation. A run of up to four words is taken for a name only where it sounds like
 * exactly one candidate and its place fits a name: words that are no English anywhere a name may stand, everyday words only where they could hardly
 * stand themselves. The search is O(words).
 */
export function misheardFinder(conversation: Conversation, { all: near, talkedAbout }: NearCandidates): FindMisheard {
  const forms = soundForms(near);
  if (forms.byKey.size === 0) return () => [];
  const folded = (candidates: readonly Candidate[]): readonly string[] =>
    candidates.flatMap((one) => [one.name, ...one.aliases]).map(foldName);
  const spelled = new Set(folded(near).flatMap((name) => [name, ...name.split(' ')]));
  const accounts = folded(near.filter((one) => one.kind === 'account'));
  const search: Search = {
    guess: nameGuesser(forms, LEAST_SIMILARITY),
    organizations: new Set(accounts.map((name) => name.split(' ')[0] ?? '')),
    judgement: { talkedAbout, spelled, capitals: hasCapitals(conversation) },
  };
  return (text) => findIn(text, search);
}

interface Search {
  readonly guess: GuessNames;
  /** Folded first words of accounts' names. */
  readonly organizations: ReadonlySet<string>;
  readonly judgement: Judgement;
}

/** Organizations first: "care from core vane" needs the second to trust the first. */
function findIn(text: string, { guess, organizations, judgement }: Search): readonly Misheard[] {
  const { words, guesses } = guess(text);
  if (guesses.length === 0) return [];
  const named = new Set(words.flatMap((word, at) => (organizations.has(word.folded) ? [at] : [])));
  const isOrganizationAt = (index: number): boolean => named.has(index);
  const isThing = (one: Guess): boolean => one.form.candidate.kind !== 'person';
  const things = guesses.filter((one) => isThing(one) && isName(one, judgement, isOrganizationAt));
  for (const { run, form } of things) if (form.candidate.kind === 'account') named.add(run.from);
  const people = guesses.filter((one) => !isThing(one) && isName(one, judgement, isOrganizationAt));
  return withoutOverlap([...things, ...people]).map(asMisheard);
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
