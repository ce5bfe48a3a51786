import type { Judge } from '#core';
import { daysAmong, weighDays } from '../src/2-understand/builtin/actions/judge/days-among.ts';
import type { Judges } from '../src/2-understand/builtin/models/judge.ts';
import type { UtteranceScores } from '../src/2-understand/builtin/models/score-utterances.ts';
import { actionCases, type LabelledDays } from './action-cases.ts';
import type { Labelled } from './corpus.ts';
import { type Case, fitJudge } from './fit-judge.ts';
import type { Scored } from './scored.ts';
import { decisionCases, factCases, questionCases } from './statement-cases.ts';
import { FOLDS } from './unseen.ts';

/** What a decision in a meeting of a corpus weighs against one in our own talks: there a whole stretch of talk is one, and there are hundreds. Chosen by cross-validation. */
const CORPUS_DECISION = 0.05;

/** Labelled conversations as judges learn from them, with what models that had not seen them say. */
export function scoredTalks(unseen: ReadonlyMap<Labelled, readonly UtteranceScores[]>): readonly Scored[] {
  return [...unseen].map(([labelled, scores]) => ({ labelled, scores }));
}

/** Learns what decides over what rules and models propose. The same conversations give the same judges. */
export function trainJudges(scored: readonly Scored[]): Judges {
  const cases = scored
    .filter(({ labelled }) => labelled.example !== null || labelled.gold.actions !== null)
    .map(actionCases);
  const days = cases.map((one) => one.days);
  const overDrafts = {
    item: fitJudge(cases.flatMap(({ item }) => item)),
    day: dayJudge(days),
    due: fitJudge(dueCases(days)),
    owner: fitJudge(cases.flatMap(({ owner }) => owner)),
  };
  const decided = scored.filter(({ labelled }) => labelled.example !== null || labelled.gold.decisions !== null);
  return {
    ...overDrafts,
    decision: fitJudge(
      decided.flatMap((one) => weighed(decisionCases(one), one.labelled.example === null ? CORPUS_DECISION : 1)),
    ),
    question: fitJudge(scored.flatMap((one) => questionCases(one, overDrafts))),
    fact: fitJudge(scored.flatMap(factCases)),
  };
}

type DaysOfTalk = readonly LabelledDays[];

function dayJudge(talks: readonly DaysOfTalk[]): Judge {
  return fitJudge(talks.flat().flatMap(casesOfDays));
}

/** The days of each talk among each other, as a judge weighs them that has not seen the talk. */
function dueCases(talks: readonly DaysOfTalk[]): readonly Case[] {
  return FOLDS.flatMap((fold) => {
    const isIn = (_: DaysOfTalk, place: number): boolean => place % FOLDS.length === fold;
    const judge = dayJudge(talks.filter((talk, place) => !isIn(talk, place)));
    return talks.filter(isIn).flatMap((talk) => {
      const among = daysAmong(
        weighDays(
          talk.map(({ days }) => days),
          judge,
        ),
      );
      return talk.flatMap(({ due }, item) => casesOfDays({ days: among[item] ?? [], due }));
    });
  });
}

function casesOfDays({ days, due: wanted }: LabelledDays): readonly Case[] {
  return days.map(({ due, features }) => ({ features, isTrue: due.date === wanted, weight: 1 }));
}

function weighed(cases: readonly Case[], weight: number): readonly Case[] {
  return cases.map((one) => ({ ...one, weight }));
}
