import type { ActionItem, Conversation, EngineContext } from '#core';
import type { Utterance } from '../utterances.ts';
import { collectDrafts } from './collect.ts';
import { WORTH_RENEWING } from './follow-ups/renew.ts';
import { mergeDrafts } from './merge.ts';
import { peopleOf } from './people.ts';
import { withProposals } from './propose.ts';
import type { Talk } from './talk.ts';
import { THRESHOLD } from './weigh.ts';
import { writeItem } from './write-item.ts';

/** Words of talk for which one item more is plausible; an hour of talk is about 10,000 words. */
const WORDS_PER_ITEM = 400;
const FEWEST_ALLOWED = 12;
const LECTURE_WORDS = 250;
const LECTURE_SHARE = 0.75;

/** Finds who promised, was asked or was given what. Items stand in the order they were first said; [] where there is none. O(words). */
export function findActions(
  utterances: readonly Utterance[],
  conversation: Conversation,
  context: EngineContext,
  odds: readonly number[] | null = null,
): readonly ActionItem[] {
  const people = peopleOf(conversation, utterances, context);
  const talk: Talk = {
    utterances,
    people,
    isMemo: conversation.kind === 'memo' || (people.speakers.length === 1 && conversation.kind === 'meeting'),
    isLecture: isLecture(utterances, people.speakers),
    me: context.me,
    odds,
  };
  const kept = mergeDrafts(
    withProposals(collectDrafts(talk), talk).filter((draft) => draft.score >= WORTH_RENEWING),
  ).filter((draft) => !draft.isWithdrawn && draft.score >= THRESHOLD);
  const items = kept.map((draft) => writeItem(draft, talk)).filter((item) => item !== null);
  return strongest(items, utterances);
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
  const most = Math.max(FEWEST_ALLOWED, Math.round(words / WORDS_PER_ITEM) + 8);
  if (items.length <= most) return items;
  const floor = items.map((item) => item.confidence).sort((left, right) => right - left)[most - 1] ?? 0;
  return items.filter((item) => item.confidence >= floor).slice(0, most);
}
