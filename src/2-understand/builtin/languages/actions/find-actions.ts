import type { ActionItem, Evidences, Priority } from '#core';
import { evidencesOf } from '../../statements/evidence.ts';
import type { Utterance } from '../../utterances.ts';
import { sharedStems } from '../language.ts';
import type { Talk } from '../talk.ts';
import { beginDraft, type Said, saidIn } from './begin.ts';
import { addEvidence, type Draft, ENOUGH } from './draft.ts';
import { follow } from './follow.ts';
import { recapFrom, renew } from './recap.ts';

/** Finds who promised, was asked or was given what, by the lexicon of the talk's language. In the order they were first said. O(words). */
export function findActions(talk: Talk): readonly ActionItem[] {
  const kept = merged(collect(talk)).filter(
    ({ isWithdrawn, score, stems }) => !isWithdrawn && score >= ENOUGH && stems.size > 0,
  );
  return kept.map((draft) => itemOf(draft, talk));
}

function collect(talk: Talk): readonly Draft[] {
  const drafts: Draft[] = [];
  const end = recapFrom(talk);
  for (const utterance of talk.utterances) {
    if (utterance.index >= end) {
      renew(utterance, drafts, talk);
      continue;
    }
    const said = saidIn(utterance, talk);
    const rest = follow(utterance, said, drafts.slice(-10), talk);
    for (const each of rest) begin(each, rest, drafts, talk);
  }
  return drafts;
}

/** "I'll fix it and send it to you" is one item. */
function begin(each: Said, all: readonly Said[], drafts: Draft[], talk: Talk): void {
  const draft = beginDraft(each, all, talk);
  if (draft === null || asksAgain(draft, drafts)) return;
  const last = drafts.at(-1);
  if (last !== undefined && isDetail(draft, last)) {
    last.due ??= draft.due;
    addEvidence(last, each.clause.utterance);
    return;
  }
  const isSameBreath =
    last !== undefined && last.clause.utterance === each.clause.utterance && last.owners.join() === draft.owners.join();
  if (!isSameBreath || !BINDING.has(last.predicate.mood) || !BINDING.has(draft.predicate.mood)) {
    drafts.push(draft);
    return;
  }
  last.text = `${last.text} ${talk.language.summary.and} ${draft.text}`;
  last.stems = new Set([...last.stems, ...draft.stems]);
  last.due = last.predicate.mood === 'must' ? (draft.due ?? last.due) : (last.due ?? draft.due);
  last.score = Math.max(last.score, draft.score);
}

/** "I'll bring them myself. I'm passing on Friday": what has no object of its own says when. */
function isDetail({ predicate, clause, owners, due }: Draft, last: Draft): boolean {
  const isSameTurn = last.clause.utterance.turn === clause.utterance.turn && last.clause.utterance !== clause.utterance;
  return (
    isSameTurn &&
    !last.isWithdrawn &&
    owners.join() === last.owners.join() &&
    predicate.object === '' &&
    predicate.pronoun === null &&
    due !== null
  );
}

const BINDING: ReadonlySet<string> = new Set(['plain', 'must']);
/** Utterances in which somebody may be told once more to do what they have just taken on. */
const AGAIN = 4;

/** "Du machst den Gutschein": said to the one who has just taken it on, it is no second task. */
function asksAgain(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.predicate.who !== 'you') return false;
  const { utterance } = draft.clause;
  const same = drafts.findLast(
    ({ isWithdrawn, owners, evidence, stems }) =>
      !isWithdrawn &&
      utterance.index - (evidence.at(-1)?.index ?? 0) <= AGAIN &&
      owners.length > 0 &&
      !owners.includes(utterance.speaker ?? '') &&
      sharedStems(stems, draft.stems) > 0,
  );
  if (same !== undefined) addEvidence(same, utterance);
  return same !== undefined;
}

/** What names the same work of the same people again is one item: the first words, the last day. */
function merged(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = draft.isWithdrawn ? undefined : kept.findLast((other) => isSame(other, draft));
    if (same === undefined) {
      kept.push(draft);
      continue;
    }
    for (const utterance of draft.evidence) addEvidence(same, utterance);
    same.score = Math.max(same.score, draft.score) + 0.1;
    if (draft.due?.date != null) same.due = draft.due;
    if (same.owners.length === 0 || same.isOpen) same.owners = draft.owners.length > 0 ? draft.owners : same.owners;
  }
  return kept;
}

const ALIKE = 0.5;

function isSame(one: Draft, other: Draft): boolean {
  if (one.isWithdrawn) return false;
  const hasOwner = one.owners.length > 0 && other.owners.length > 0;
  if (hasOwner && !one.isOpen && !one.owners.some((name) => other.owners.includes(name))) return false;
  const least = Math.min(one.stems.size, other.stems.size);
  return (
    least > 0 &&
    sharedStems(one.stems, other.stems) / least >= ALIKE &&
    sharedStems(one.stems, other.stems) >= Math.min(2, least)
  );
}

function itemOf(draft: Draft, talk: Talk): ActionItem {
  const [first = draft.clause.utterance, ...others] = draft.evidence;
  const evidence: Evidences = evidencesOf(first, ...others);
  return {
    kind: 'actionItem',
    text: `${draft.text.charAt(0).toUpperCase()}${draft.text.slice(1)}`,
    owner: draft.owners[0] ?? null,
    owners: draft.owners,
    due: draft.due?.date ?? null,
    duePhrase: draft.due?.phrase ?? null,
    priority: priorityOf(draft, talk),
    confidence: Math.round(100 * Math.min(0.95, 0.45 + 0.3 * draft.score)) / 100,
    evidence,
  };
}

/** Utterances behind the last words of a task that may still say how much it weighs. */
const WEIGHED = 2;

function priorityOf(draft: Draft, talk: Talk): Priority | null {
  const said: Utterance[] = draft.evidence.flatMap(({ index }) => talk.utterances.slice(index, index + 1 + WEIGHED));
  for (const [priority, pattern] of talk.language.phrases.priorities)
    if (said.some(({ text }) => pattern.test(text))) return priority;
  return null;
}
