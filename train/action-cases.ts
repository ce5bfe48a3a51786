import type { EngineContext, Features } from '#core';
import type { LabelledAction } from '../eval/examples.ts';
import { type Matchable, matchItems, overlaps } from '../eval/metrics/match-items.ts';
import type { Draft } from '../src/2-understand/builtin/actions/draft.ts';
import { draftsOf, talkOf } from '../src/2-understand/builtin/actions/find-actions.ts';
import { type DueCandidate, dueCandidates } from '../src/2-understand/builtin/actions/judge/due-candidates.ts';
import { crowdOf, itemFeatures } from '../src/2-understand/builtin/actions/judge/item-features.ts';
import { ownerCandidates } from '../src/2-understand/builtin/actions/judge/owner-candidates.ts';
import type { Talk } from '../src/2-understand/builtin/actions/talk.ts';
import type { Case } from './fit-judge.ts';
import { type Scored, spansOf, wantedIn } from './scored.ts';

/** The labels name nobody of a vault: an owner there has no name. */
export const noContext: EngineContext = { knownNames: [], me: null };

/** What the judges over drafts of action items learn from. */
export interface ActionCases {
  readonly item: readonly Case[];
  /** By item, the days that may be the one it is due, with the day its label has. */
  readonly days: readonly LabelledDays[];
  readonly owner: readonly Case[];
}

export interface LabelledDays {
  readonly days: readonly DueCandidate[];
  /** `YYYY-MM-DD`, or null for none. */
  readonly due: string | null;
}

/** What a draft in a meeting of a corpus weighs against one in our own talks: all of it costs those a point of F1 in cross-validation, and gains the others one. */
const CORPUS_WEIGHT = 0.6;
/** Turns around a gold turn of a corpus in which a draft is as good as in it. */
const NEAR = 1;

export function actionCases(scored: Scored): ActionCases {
  const { conversation, utterances, example, gold } = scored.labelled;
  const talk = talkOf(utterances, conversation, noContext, {
    odds: scored.scores.map(({ action }) => action),
    assigned: scored.scores.map(({ assignment }) => assignment),
  });
  const all = draftsOf(talk);
  const drafts = all.filter(({ isWithdrawn }) => !isWithdrawn);
  const crowd = crowdOf(all);
  const featuresOf = (draft: Draft): Features => itemFeatures(draft, talk, crowd);
  if (example !== null) return casesOfLabels(drafts, talk, scored, featuresOf);
  const turns = new Set((gold.actions ?? []).flat().flatMap((turn) => [turn - NEAR, turn, turn + NEAR]));
  return {
    item: drafts.map((draft) => {
      const isTrue = draft.evidence.some(({ turn }) => turns.has(turn));
      return { features: featuresOf(draft), isTrue, weight: CORPUS_WEIGHT };
    }),
    days: [],
    owner: [],
  };
}

function casesOfLabels(
  drafts: readonly Draft[],
  talk: Talk,
  { labelled }: Scored,
  featuresOf: (draft: Draft) => Features,
): ActionCases {
  const labels = labelled.example?.labels.actionItems ?? [];
  const wanted = wantedIn(labelled, labels);
  const matches = matchItems(drafts.map(matchableOf), wanted);
  const goldOf = new Map(matches.map(({ gold, predicted }) => [drafts[predicted], labels[gold]]));
  const isPartOf = (draft: Draft): boolean =>
    wanted.some((item) => item.spans.some((a) => matchableOf(draft).spans.some((b) => overlaps(a, b))));
  const items = drafts.filter((draft) => goldOf.has(draft));
  return {
    item: drafts.flatMap((draft): Case[] => {
      const isTrue = goldOf.has(draft);
      // A second draft of an item that has one is neither right nor wrong.
      return !isTrue && isPartOf(draft) ? [] : [{ features: featuresOf(draft), isTrue, weight: 1 }];
    }),
    days: items.map((draft) => {
      return { days: dueCandidates(draft, items, talk), due: goldOf.get(draft)?.due ?? null };
    }),
    owner: items.flatMap((draft) => {
      const gold = goldOf.get(draft);
      return ownerCandidates(draft, talk).map(({ owner, features }) => {
        return { features, isTrue: isOwner(owner, gold), weight: 1 };
      });
    }),
  };
}

function matchableOf({ cue, evidence }: Draft): Matchable {
  return { text: cue.action, spans: spansOf(evidence) };
}

/** Labels have the full name where the transcript may have a first name only. */
function isOwner(owner: string | null, gold: LabelledAction | undefined): boolean {
  if (gold === undefined || owner === null) return owner === (gold?.owner ?? null);
  return gold.owners.some((one) => one === owner || one.startsWith(`${owner} `) || owner.startsWith(`${one} `));
}
