import { type Judge, probability } from '#core';
import { verbKind } from '#language';
import type { Judges } from '../../models/judge.ts';
import { isAssigned } from '../assigned.ts';
import { addEvidence, type Draft } from '../draft.ts';
import { mergeSame } from '../merge.ts';
import type { Talk } from '../talk.ts';
import { daysAmong, type WeighedDay, weighDays } from './days-among.ts';
import { dueCandidates } from './due-candidates.ts';
import { type Crowd, crowdOf, itemFeatures } from './item-features.ts';
import { ownerCandidates } from './owner-candidates.ts';

/** A draft that is taken for an item, with how sure that is. */
export interface Judged {
  readonly draft: Draft;
  /** Probability, 0 to 1. */
  readonly confidence: number;
}

/** From this probability a draft is an item: F1 on talks that the judges had not seen is highest there, and it is as likely right as wrong (cross-validated, 2026-12). */
const KEPT_FROM = 0.5;
/** Share of drafts that are items where work is as good as given out, in AMI and in our own talks, however unlikely the judge takes their words to be (cross-validated, 2026-11). */
const SURE_OF_ASSIGNED = 0.6;
/** From this probability a day is taken: of 0.3 to 0.5, the lower the more items have the right day (cross-validated, 2026-11), and the more have a wrong one in place of none. */
const DATED_FROM = 0.35;

/** The drafts that are items, with the owner and the day that the talk around them makes likeliest. */
export function judgeDrafts(
  drafts: readonly Draft[],
  talk: Talk,
  judges: Pick<Judges, 'item' | 'day' | 'due' | 'owner'>,
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
  // What is the same work now that its owner is settled stands once, as sure as the surer of them.
  const merged = mergeSame(judged, (earlier, later, draft) => ({
    draft,
    confidence: Math.max(earlier.confidence, later.confidence),
  }));
  settleDues(
    merged.map(({ draft }) => draft),
    talk,
    judges,
  );
  return merged;
}

function confidenceIn(draft: Draft, talk: Talk, crowd: Crowd, judge: Judge): number {
  const isGivenOut = draft.origin !== 'held' && draft.evidence.some((utterance) => isAssigned(utterance, talk));
  const least = isGivenOut || isPlainPromise(draft) ? SURE_OF_ASSIGNED : 0;
  return Math.max(probability(judge, itemFeatures(draft, talk, crowd)), least);
}

/** "I'll email the tide tables to the harbour office by Monday": who, what and when in one sentence. */
function isPlainPromise({ origin, cue, clause, due, words }: Draft): boolean {
  const isWhole = origin === 'rule' && cue.kind === 'promise' && cue.owner.kind === 'speaker' && due?.date != null;
  return (
    isWhole &&
    words.size >= 3 &&
    verbKind(cue.verb) === 'task' &&
    !clause.isQuestion &&
    clause.before === '' &&
    /^I(?:'|’)?ll\b/.test(clause.text)
  );
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

/** Dates each item by the likeliest day; without one that is likely enough, it keeps its vague words. */
function settleDues(items: readonly Draft[], talk: Talk, judges: Pick<Judges, 'day' | 'due'>): void {
  const weighed = weighDays(
    items.map((draft) => dueCandidates(draft, items, talk)),
    judges.day,
  );
  const settled = weighDays(daysAmong(weighed), judges.due);
  items.forEach((draft, item) => {
    const vague = draft.due?.date == null ? draft.due : null;
    const best = likeliest(settled[item] ?? []);
    draft.due = best?.due ?? vague;
    if (best !== null) addEvidence(draft, best.utterance);
  });
}

/** Of two as likely the one said later. */
function likeliest(days: readonly WeighedDay[]): WeighedDay | null {
  return days.reduce<WeighedDay | null>((best, day) => (day.likely >= (best?.likely ?? DATED_FROM) ? day : best), null);
}
