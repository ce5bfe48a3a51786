import type { Features } from '#core';
import type { Utterance } from '../../utterances.ts';
import type { Draft } from '../draft.ts';
import type { Due } from '../due.ts';
import type { Talk } from '../talk.ts';
import { besideFeatures, dueFeatures, reckonedFeatures, type SaidDay } from './due-features.ts';
import { partFeatures } from './part-features.ts';
import { reckonedDays } from './reckoned-days.ts';

/** A day that may be the one an item is due, with where it is said. */
export interface DueCandidate {
  readonly due: Due;
  readonly utterance: Utterance;
  readonly features: Features;
}

/** Utterances around the evidence of an item in which its day may be said: wider ranges found no more of them (cross-validated, 2026-11). */
const BEFORE = 6;
const AFTER = 14;
/** So many words of an item show that it is spoken of again. */
const SPOKEN_OF_AGAIN = 2;

/**
 * Days said in or near the evidence of a draft, or later where its words come again, each where it is said. `others` are the drafts of the
 * talk. O(utterances near by, and those that share words).
 */
export function dueCandidates(draft: Draft, others: readonly Draft[], talk: Talk): readonly DueCandidate[] {
  const from = draft.evidence[0]?.index ?? 0;
  const near = new Set(
    draft.evidence.flatMap(({ index }) => talk.utterances.slice(Math.max(0, index - BEFORE), index + AFTER + 1)),
  );
  const again = talk.readings
    .sharing(draft.words, SPOKEN_OF_AGAIN)
    .filter((utterance) => utterance.index >= from - BEFORE && !near.has(utterance));
  const said = [...near, ...again]
    .filter(({ index }) => index >= from - BEFORE)
    .sort((a, b) => a.index - b.index)
    .flatMap((utterance) => daysOf(utterance, draft, talk).map((day) => ({ ...day, isAgain: !near.has(utterance) })));
  return said.map((day) => {
    const features = {
      ...dueFeatures(day, draft, others, talk),
      ...besideFeatures(day, said, draft),
      ...partFeatures(day, draft, others, talk),
    };
    return { due: day.due, utterance: day.utterance, features: reckonedFeatures(day, features) };
  });
}

/** The days of an utterance: the one that dates the draft by rule first, and last those that are reckoned from others. */
function daysOf(utterance: Utterance, { due, dueSaid }: Draft, talk: Talk): readonly Omit<SaidDay, 'isAgain'>[] {
  const all = talk.readings.dues(utterance);
  const own = utterance !== dueSaid || due === null ? null : due;
  const plain = own === null ? all : [own, ...all.filter(({ date }) => date !== own.date)];
  return [
    ...plain.flatMap((one, place) => (one.date === null ? [] : [{ due: one, place, utterance, reckoned: null }])),
    ...reckonedDays(utterance, talk).map((reckoned) => ({ due: reckoned.due, place: 0, utterance, reckoned })),
  ];
}
