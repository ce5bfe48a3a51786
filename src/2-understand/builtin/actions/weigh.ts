import { tokensOf } from '../utterances.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './rule.ts';

/** What a bare cue lacks to be a task, log odds: an item is kept from 0 up. */
export const THRESHOLD = 2.2;

const HEDGE =
  /\b(?:maybe|perhaps|probably|might|possibly|at some point|some day|one day|eventually|sometime|I guess|theoretically|hypothetically|in theory|ideally|in principle)\b/i;
const RECIPIENT = /^\S+ (?:\S+ ){0,5}?(?:you|him|her|them|us|me|\p{Lu}[\p{L}'’-]+)\b/u;
const NAMED_THING = /\b(?:the|a|an|my|your|our|his|her|their|those|these|\d+)\s+\p{L}+/iu;
const FIRMLY =
  /\b(?:promise|definitely|for sure|straight ?away|right away|asap|urgent|urgently|top priority|without fail|on my list|first thing)\b/i;

/** What the words around a cue add, log odds; hand-set, tuned on our examples and the AMI training meetings (November 2026). */
export function contextWeight(draft: Draft, previous: Draft | undefined, scene: Scene): number {
  const { clause, cue } = draft;
  const sentence = clause.utterance.clean;
  let weight = 0;
  if (draft.due !== null) weight += draft.due.date === null ? 0.5 : 1;
  if (RECIPIENT.test(cue.action)) weight += 0.4;
  if (NAMED_THING.test(cue.action)) weight += 0.4;
  if (draft.words.size === 0) weight -= 1.2;
  if (HEDGE.test(clause.text)) weight -= 0.8;
  if (FIRMLY.test(sentence)) weight += 0.4;
  if (scene.isRecap) weight += 0.4;
  if (scene.isOpening && draft.due === null) weight -= 0.6;
  if (scene.isClosing && cue.kind === 'assignment') weight += 0.8;
  if (tokensOf(cue.action).length > 30) weight -= 0.5;
  if (elaborates(draft, previous)) weight -= 0.6;
  if (scene.isMemo && cue.owner.kind === 'speaker') weight += 1.1;
  if (scene.isLecture) weight -= draft.due === null ? 1.6 : 1;
  if (cue.verb === 'have' && draft.due === null) weight -= 0.8;
  return weight;
}

/** A second promise in the same breath mostly tells how the first will be done. */
function elaborates(draft: Draft, previous: Draft | undefined): boolean {
  if (previous === undefined || draft.due !== null) return false;
  const { utterance } = draft.clause;
  const before = previous.clause.utterance;
  return before.turn === utterance.turn && previous.owners[0] === draft.owners[0] && utterance.index > before.index;
}
