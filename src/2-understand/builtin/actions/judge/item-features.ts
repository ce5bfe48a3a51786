import type { Features } from '#core';
import { verbKind } from '#language';
import { between, when } from '../../models/judge.ts';
import type { Draft } from '../draft.ts';
import { isSummedUp } from '../recap-start.ts';
import { isUnresolved } from '../refer.ts';
import { hasSigns } from '../run-on.ts';
import type { Talk } from '../talk.ts';
import { reactionTo } from './reactions.ts';

const HEDGE =
  /\b(?:maybe|perhaps|probably|might|possibly|at some point|some day|one day|eventually|hypothetically|in theory|ideally)\b/i;
const CONDITION = /\b(?:if|unless|in case|would have|could have|should have)\b/i;
const PAST = /\b(?:was|were|did|had|went|said|told|asked|used to|last (?:week|month|year)|yesterday|already|ago)\b/i;
const NEAR_END = 0.8;
/** Thirds of log odds. */
const LIKELY = -0.15;
const SURE = 0.2;
const LIKELY_ASSIGNED = -0.35;
const SURELY_ASSIGNED = -0.1;

const AROUND: readonly number[] = [-3, -2, -1, 1, 2, 3];
const NEAR_BY = 4;
const LONG_TALK = 600;

/** How many drafts a talk has, and how many begin in each utterance, by its index. */
export interface Crowd {
  readonly all: number;
  readonly at: ReadonlyMap<number, number>;
}

export function crowdOf(drafts: readonly Draft[]): Crowd {
  const at = new Map<number, number>();
  for (const { clause } of drafts) at.set(clause.utterance.index, (at.get(clause.utterance.index) ?? 0) + 1);
  return { all: drafts.length, at };
}

/** What tells an action item from what only sounds like one, in itself and among the drafts of its talk. */
export function itemFeatures(draft: Draft, talk: Talk, crowd: Crowd): Features {
  const { clause, cue, evidence } = draft;
  const { utterance } = clause;
  const oddsAt = (index: number): number => between(-6, talk.odds?.[index] ?? -6, 3) / 3;
  const odds = evidence.map(({ index }) => oddsAt(index));
  const assigned = Math.max(...evidence.map(({ index }) => between(-6, talk.assigned?.[index] ?? -6, 3) / 3));
  const around = [-2, -1, 1, 2].map((step) => oddsAt(utterance.index + step));
  const place = utterance.index / talk.utterances.length;
  const isRule = draft.origin === 'rule';
  return {
    [`from ${draft.origin}`]: 1,
    [`as ${cue.kind}`]: 1,
    [`owner by ${cue.owner.kind}`]: 1,
    [`verb ${verbKind(cue.verb) ?? 'unknown'}`]: 1,
    [`words ${Math.min(4, draft.words.size)}`]: 1,
    [`said ${Math.min(3, evidence.length)}`]: 1,
    score: isRule ? between(-3, draft.score, 6) / 3 : 0,
    'sure by score': when(isRule && draft.score >= 2.2),
    'odds where begun': oddsAt(utterance.index),
    'odds at best': Math.max(...odds),
    'odds around': Math.max(...around),
    [`odds at best, from ${draft.origin}`]: Math.max(...odds),
    ...Object.fromEntries(AROUND.map((step) => [`odds at ${step}`, oddsAt(utterance.index + step)])),
    'likely by odds': when(Math.max(...odds) > LIKELY),
    'sure by odds': when(Math.max(...odds) > SURE),
    assigned,
    'likely assigned': when(assigned > LIKELY_ASSIGNED),
    'surely assigned': when(assigned > SURELY_ASSIGNED),
    'somebody has it': when(draft.owners.length > 0),
    dated: when(draft.due?.date != null),
    'dated vaguely': when(draft.due !== null && draft.due.date === null),
    question: when(clause.isQuestion),
    'one turn only': when(new Set(evidence.map(({ turn }) => turn)).size === 1),
    pointing: when(isUnresolved(cue.action)),
    long: when(utterance.tokens.length > 30),
    hedged: when(HEDGE.test(clause.text)),
    conditional: when(CONDITION.test(`${clause.before} ${clause.text}`)),
    past: when(PAST.test(clause.text)),
    welcomed: when(reactionTo(utterance, talk.utterances) > 0),
    refused: when(reactionTo(utterance, talk.utterances) < 0),
    'without signs': when(!hasSigns(utterance)),
    'goes on': when(talk.utterances[utterance.index + 1]?.turn === utterance.turn),
    'begun before': when(utterance.sentence > 0),
    lecture: when(talk.isLecture),
    memo: when(talk.isMemo),
    'near the end': when(place > NEAR_END),
    place,
    'place, squared': place ** 2,
    'summed up': when(evidence.some((said) => isSummedUp(said, talk.recap))),
    'only summed up': when(isSummedUp(utterance, talk.recap)),
    'others near by': between(0, othersNearBy(utterance.index, crowd), 4) / 4,
    'drafts in the talk': between(0, (10 * crowd.all) / talk.utterances.length, 2),
    'length of talk': Math.min(LONG_TALK, talk.utterances.length) / LONG_TALK,
  };
}

function othersNearBy(index: number, { at }: Crowd): number {
  let count = -1;
  for (let near = index - NEAR_BY; near <= index + NEAR_BY; near += 1) count += at.get(near) ?? 0;
  return count;
}
