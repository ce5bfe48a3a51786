import { type Judge, probability } from '#core';
import type { Judges } from '../../models/judge.ts';
import { isAssigned } from '../assigned.ts';
import type { Draft } from '../draft.ts';
import type { Talk } from '../talk.ts';
import { dueCandidates } from './due-candidates.ts';
import { type Crowd, crowdOf, itemFeatures } from './item-features.ts';
import { ownerCandidates } from './owner-candidates.ts';

/** A draft that is taken for an item, with how sure that is. */
export interface Judged {
  readonly draft: Draft;
  /** Probability, 0 to 1. */
  readonly confidence: number;
}

/** From this probability a draft is an item: F1 on talks that the judges had not seen is highest from 0.5 to 0.6, and users would rather miss one than read a wrong one (2026-11). */
const KEPT_FROM = 0.55;
/** Share of drafts that are items where work is as good as given out, in AMI and in our own talks, however unlikely the judge takes their words to be (cross-validated, 2026-11). */
const SURE_OF_ASSIGNED = 0.6;
const DATED_FROM = 0.4;

/** The drafts that are items, with the owner and the day that the talk around them makes likeliest. */
export function judgeDrafts(
  drafts: readonly Draft[],
  talk: Talk,
  judges: Pick<Judges, 'item' | 'due' | 'owner'>,
): readonly Judged[] {
  const crowd = crowdOf(drafts);
  const judged = drafts
    .map((draft) => ({ draft, confidence: confidenceIn(draft, talk, crowd, judges.item) }))
    .filter(({ draft, confidence }) => confidence >= KEPT_FROM && !draft.isWithdrawn);
  const items = judged.map(({ draft }) => draft);
  for (const draft of items) {
    const owner = likeliestOwner(draft, talk, judges.owner);
    if (owner !== draft.owners[0]) draft.owners = owner === null ? [] : [owner];
  }
  for (const draft of items) settleDue(draft, items, talk, judges.due);
  return judged;
}

function confidenceIn(draft: Draft, talk: Talk, crowd: Crowd, judge: Judge): number {
  const isGivenOut = draft.origin !== 'held' && draft.evidence.some((utterance) => isAssigned(utterance, talk));
  return Math.max(probability(judge, itemFeatures(draft, talk, crowd)), isGivenOut ? SURE_OF_ASSIGNED : 0);
}

function likeliestOwner(draft: Draft, talk: Talk, judge: Judge): string | null {
  let best: string | null = draft.owners[0] ?? null;
  let most = 0;
  for (const { owner, features } of ownerCandidates(draft, talk)) {
    const likely = probability(judge, features);
    if (likely > most) {
      best = owner;
      most = likely;
    }
  }
  return best;
}

function settleDue(draft: Draft, items: readonly Draft[], talk: Talk, judge: Judge): void {
  let most = DATED_FROM;
  const vague = draft.due?.date == null ? draft.due : null;
  let best = null;
  for (const candidate of dueCandidates(draft, items, talk)) {
    const likely = probability(judge, candidate.features);
    if (likely >= most) {
      best = candidate;
      most = likely;
    }
  }
  draft.due = best?.due ?? vague;
  if (best !== null && !draft.evidence.includes(best.utterance)) draft.evidence = [...draft.evidence, best.utterance];
}
