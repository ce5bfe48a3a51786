import type { Utterance } from '../../utterances.ts';
import { addEvidence, type Draft, dateDraft } from '../draft.ts';
import { dueIn } from '../due.ts';
import { ownersOf } from '../owners.ts';
import type { Cue } from '../rule.ts';
import type { Talk } from '../talk.ts';
import { THRESHOLD } from '../weigh.ts';
import type { Found } from './found.ts';

const NEAR = 5;
const NEAR_INSTEAD = 9;
/** From this weight up "I can take that" is binding by itself. */
const OFFERS = -0.2;
/** What scores less is no work that could be taken on. */
const LEAST = -0.3;
/** Words that take a promise out of somebody's hands. */
const INSTEAD = /\b(?:instead|rather|let me|myself|you do|you take|could you|can you|actually|first|better if)\b/i;
/** "I'll ask them", "I'll check": the same work as was asked for, in fewer words. */
const IN_SHORT =
  /^(?:check|ask|ask (?:him|her|them)|send (?:it|that|them)(?: over| across)?|find out|look|look into (?:it|that)|look (?:it|that) up|let you know|get back to you|see|try|do (?:one|some|those)|chase (?:it|them|him|her)|call (?:him|her|them)|ring (?:him|her|them))(?: (?:again|for you|tomorrow|today|tonight|later|now|then|and let you know|and .{0,30}))?$/i;

/** "I can take that", "you do it, then", "Dana, can you take that": the draft before it gets this owner, and its content stays. */
export function takeOver(found: readonly Found[], recent: readonly Draft[], talk: Talk): readonly Found[] {
  const rest: Found[] = [];
  for (const each of found) {
    const target = targetOf(each, recent, talk);
    if (target === undefined) {
      rest.push(each);
      continue;
    }
    const { clause, cue } = each;
    const owners = ownersOf(cue.owner, clause, talk);
    if (owners.length > 0) {
      target.owners = owners;
      target.awaitsAnswer = false;
    }
    target.score = cue.weight >= OFFERS ? Math.max(target.score + 0.9, THRESHOLD + 0.3) : target.score + 0.9;
    const due = dueIn(clause.utterance.clean, clause.utterance.today);
    if (due !== null) dateDraft(target, due, clause.utterance);
    addEvidence(target, clause.utterance);
  }
  return rest;
}

function targetOf({ clause, cue }: Found, recent: readonly Draft[], talk: Talk): Draft | undefined {
  const { utterance } = clause;
  if (cue.isAnaphoric) return recent.findLast((draft) => isOpenTo(draft, cue, utterance));
  if (cue.kind !== 'promise' || !IN_SHORT.test(cue.action)) return undefined;
  const owners = ownersOf(cue.owner, clause, talk);
  return recent.findLast(
    (draft) =>
      isNear(draft, utterance) &&
      draft.cue.kind !== 'promise' &&
      draft.clause.utterance.turn !== utterance.turn &&
      (draft.awaitsAnswer || draft.owners.length === 0 || draft.owners.includes(owners[0] ?? '')),
  );
}

function isOpenTo(draft: Draft, cue: Cue, utterance: Utterance): boolean {
  if (cue.weight < -0.5 || draft.score < LEAST) return false;
  if (INSTEAD.test(utterance.clean) && isWithin(draft, utterance, NEAR_INSTEAD)) return true;
  if (!isNear(draft, utterance)) return false;
  if (draft.cue.kind !== 'promise' && (draft.awaitsAnswer || draft.owners.length === 0)) return true;
  const isSameOwner =
    cue.owner.kind === 'speaker' && utterance.speaker !== null && draft.owners.includes(utterance.speaker);
  return isSameOwner;
}

function isNear(draft: Draft, utterance: Utterance): boolean {
  return isWithin(draft, utterance, NEAR);
}

function isWithin(draft: Draft, utterance: Utterance, reach: number): boolean {
  const last = draft.evidence.at(-1) ?? draft.clause.utterance;
  return !draft.isWithdrawn && utterance.index > draft.clause.utterance.index && utterance.index - last.index <= reach;
}
