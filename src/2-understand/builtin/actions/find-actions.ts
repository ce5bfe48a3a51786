import type { ActionItem, Conversation, EngineContext } from '#core';
import type { Judges } from '../models/judge.ts';
import type { Utterance } from '../utterances.ts';
import { withAssigned } from './assigned.ts';
import { collectDrafts, plainScene } from './collect.ts';
import type { Draft } from './draft.ts';
import { WORTH_RENEWING } from './follow-ups/renew.ts';
import { type Judged, judgeDrafts } from './judge/judged.ts';
import { mergeDrafts } from './merge.ts';
import { peopleOf } from './people.ts';
import { withProposals } from './propose.ts';
import { readingsOfTalk } from './readings.ts';
import { recapOf } from './recap-start.ts';
import { isUnresolved } from './refer.ts';
import type { Talk } from './talk.ts';
import { THRESHOLD } from './weigh.ts';
import { writeItem } from './write-item.ts';

/** Words of talk for which one item more is plausible; an hour of talk is about 10,000 words. */
const WORDS_PER_ITEM = 400;
const FEWEST_ALLOWED = 20;
const LECTURE_WORDS = 250;
const LECTURE_SHARE = 0.75;

/** What the trained models say of a talk. */
export interface ActionModels {
  /** Log odds that an utterance is a task, by index. */
  readonly odds: readonly number[];
  /** Log odds that work is given out in it, by index. */
  readonly assigned: readonly number[];
  readonly judges: Pick<Judges, 'item' | 'day' | 'due' | 'owner'>;
}

/**
 * Finds who promised, was asked or was given what. Items stand in the order they were first said; [] where there is none. Rules and models find
 * drafts, and judges trained on labelled talks decide over them; without models the rules' own scores do. O(words).
 */
export function findActions(
  utterances: readonly Utterance[],
  conversation: Conversation,
  context: EngineContext,
  models: ActionModels | null = null,
): readonly ActionItem[] {
  const talk = talkOf(utterances, conversation, context, models);
  const drafts = draftsOf(talk);
  const items = models === null ? byScore(drafts) : judgeDrafts(drafts, talk, models.judges);
  const written = items.flatMap(({ draft, confidence }) => {
    const item = writeItem(draft, talk, confidence);
    return item === null ? [] : [{ draft, item }];
  });
  return strongest(withoutEchoes(written), utterances);
}

interface Written {
  readonly draft: Draft;
  readonly item: ActionItem;
}

/** "I can write it" beside "I'll write the handover sheet" of another: once "it" is named they read the same, and the one that was named outright stands. */
function withoutEchoes(written: readonly Written[]): readonly ActionItem[] {
  const outright = new Set(written.flatMap(({ draft, item }) => (isUnresolved(draft.cue.action) ? [] : [item.text])));
  return written.flatMap(({ draft, item }) =>
    isUnresolved(draft.cue.action) && outright.has(item.text) ? [] : [item],
  );
}

/** What finding actions needs to know of a whole conversation. */
export function talkOf(
  utterances: readonly Utterance[],
  conversation: Conversation,
  context: EngineContext,
  models: Pick<ActionModels, 'odds' | 'assigned'> | null,
): Talk {
  const people = peopleOf(conversation, utterances, context);
  return {
    utterances,
    people,
    isMemo: conversation.kind === 'memo' || (people.speakers.length === 1 && conversation.kind === 'meeting'),
    isLecture: isLecture(utterances, people.speakers),
    me: context.me,
    odds: models?.odds ?? null,
    assigned: models?.assigned ?? null,
    readings: readingsOfTalk(utterances),
    recap: recapOf(utterances),
  };
}

/** All that may be an item, what names the same work once. */
export function draftsOf(talk: Talk): readonly Draft[] {
  const isWorthALook = ({ origin, score, clause }: Draft): boolean =>
    origin !== 'rule' ||
    score >= WORTH_RENEWING ||
    (talk.odds?.[clause.utterance.index] ?? -10) >= LIKELY_FROM ||
    (talk.assigned?.[clause.utterance.index] ?? -10) >= LIKELY_FROM;
  const proposed = withProposals(collectDrafts(talk), talk, plainScene(talk)).filter(isWorthALook);
  return mergeDrafts(withAssigned(proposed, talk));
}

/** Log odds from which a rule's draft of any score is looked at. */
const LIKELY_FROM = -2;

function byScore(drafts: readonly Draft[]): readonly Judged[] {
  return drafts
    .filter(({ isWithdrawn, score }) => !isWithdrawn && score >= THRESHOLD)
    .map((draft) => ({ draft, confidence: Math.round(100 / (1 + Math.exp(THRESHOLD - draft.score))) / 100 }));
}

/** One of several has nearly all the words: a talk with questions, not a meeting. */
function isLecture(utterances: readonly Utterance[], speakers: readonly string[]): boolean {
  if (speakers.length < 2) return false;
  const words = new Map<string, number>();
  let all = 0;
  for (const { speaker, tokens } of utterances) {
    if (speaker !== null) words.set(speaker, (words.get(speaker) ?? 0) + tokens.length);
    all += tokens.length;
  }
  return all > LECTURE_WORDS && Math.max(0, ...words.values()) > all * LECTURE_SHARE;
}

/** Few and good: where a talk gives more than anyone could do, only the surest stay, in their order. */
function strongest(items: readonly ActionItem[], utterances: readonly Utterance[]): readonly ActionItem[] {
  const words = utterances.reduce((sum, utterance) => sum + utterance.tokens.length, 0);
  const most = Math.max(FEWEST_ALLOWED, Math.round(words / WORDS_PER_ITEM) + 12);
  if (items.length <= most) return items;
  const floor = items.map((item) => item.confidence).sort((left, right) => right - left)[most - 1] ?? 0;
  return items.filter((item) => item.confidence >= floor).slice(0, most);
}
