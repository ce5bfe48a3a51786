import { oddsBy } from '#core';
import type { Candidate } from './candidate.ts';
import type { Guess } from './guess-names.ts';
import { type MisheardCase, type MisheardContext, misheardCases } from './misheard-cases.ts';
import { misheardJudge } from './misheard-judge-table.ts';
import type { WordRun } from './name-slot.ts';
import type { SoundForm } from './sound-forms.ts';
import type { TalkWords } from './talk-words.ts';

/** Words of a turn that stand for a name. Half-open range in UTF-16 units of its text. */
export interface Misheard {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** What the note says instead. */
  readonly written: string;
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Log odds from which on words are put right: far above even, for a wrong name is worse than one left as it was heard. */
const LEAST_ODDS = { everyday: 2, other: 1.2 };
const NEVER = -9;
/** Log odds by the words alone that no place and no company makes good: most runs end here, before their place is looked at. */
const HOPELESS = -4;
/** Of what sounds just so, where everyday words could hardly stand: "with the alone". None of those was wrong in 916,000 words of talk (2026-11). */
const SURE = 2;
/** How far the likeliest must be ahead of another candidate for the same words. */
const AHEAD = 0.7;

/**
 * Finds the names that a recogniser misheard: runs of up to four words that sound like a candidate near this conversation, and that a judge over named features (likeness,
 * what sort of words, their place, who is near) takes for it. Where runs overlap the likelier counts. O(words).
 */
export function findMisheard(context: MisheardContext, talk: TalkWords): readonly Misheard[] {
  const isHopeless = (features: Readonly<Record<string, number>>): boolean =>
    oddsBy(misheardJudge, features) < HOPELESS;
  const cases = misheardCases({ ...context, isHopeless }, talk);
  return [...cases].flatMap(([turn, some]) => {
    const likely = some.filter(({ guess }) => !isOfAnotherLanguage(guess.run, talk));
    return chosen(likely.map(judged)).map((one) => asMisheard(one, turn));
  });
}

/** "Ça reste une": words that the talk says in its own language. */
function isOfAnotherLanguage({ words, from, to }: WordRun, { foreign }: TalkWords): boolean {
  return foreign.size > 0 && words.slice(from, to).some(({ folded }) => foreign.has(folded));
}

interface Judged {
  readonly guess: Guess;
  readonly odds: number;
  readonly least: number;
}

function judged({ guess, features, isElse }: MisheardCase): Judged {
  if (isElse) return { guess, least: 0, odds: NEVER };
  const isIntroduced = features['introduced'] === 1 && features['tells apart'] !== 1;
  if (features['place strong'] === 1 && features['by sound and place'] === 1 && !isIntroduced)
    return { guess, least: 0, odds: Math.max(SURE, oddsBy(misheardJudge, features)) };
  const least = features['everyday'] === 1 ? LEAST_ODDS.everyday : LEAST_ODDS.other;
  return { guess, least, odds: isIntroduced ? NEVER : oddsBy(misheardJudge, features) };
}

/** The likeliest of those that overlap, where no other candidate is nearly as likely for its words. */
function chosen(all: readonly Judged[]): readonly Judged[] {
  const byOdds = [...all].sort((one, other) => other.odds - one.odds);
  const kept: Judged[] = [];
  for (const one of byOdds) {
    if (one.odds < one.least || kept.some((other) => overlap(one.guess.run, other.guess.run))) continue;
    const rival = byOdds.find(
      (other) => other.guess.form.candidate !== one.guess.form.candidate && overlap(one.guess.run, other.guess.run),
    );
    if (rival === undefined || one.odds >= rival.odds + AHEAD) kept.push(one);
  }
  return kept.sort((one, other) => one.guess.run.from - other.guess.run.from);
}

function overlap(one: WordRun, other: WordRun): boolean {
  return one.from < other.to && other.from < one.to;
}

function asMisheard({ guess: { run, form, similarity } }: Judged, turn: number): Misheard {
  const start = run.words[firstWordOf(run, form)]?.start ?? 0;
  const last = run.words[run.to - 1];
  const end = (last?.end ?? start) - (/['’]s$/i.exec(last?.text ?? '')?.[0].length ?? 0);
  return {
    turn,
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
