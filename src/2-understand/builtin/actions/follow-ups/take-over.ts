import { shared } from '../content-words.ts';
import { addEvidence, type Draft } from '../draft.ts';
import { dueIn } from '../due.ts';
import { ownersOf } from '../owners.ts';
import type { Talk } from '../talk.ts';
import type { Found } from './found.ts';

const NEAR = 8;

/** "I can take that", "you do it, then", "Dana, can you take that": the draft before it gets this owner, and its content stays. */
export function takeOver(found: readonly Found[], recent: readonly Draft[], talk: Talk): void {
  for (const { clause, cue } of found) {
    if (!cue.isAnaphoric && !answersRequest(cue.action, cue.kind)) continue;
    const target = recent.findLast((draft) => isOpenTo(draft, clause.utterance.index));
    if (target === undefined) continue;
    if (!cue.isAnaphoric && (target.cue.kind === 'promise' || target.clause.utterance.turn === clause.utterance.turn))
      continue;
    const owners = ownersOf(cue.owner, clause, talk);
    if (cue.owner.kind === 'addressed' && owners.length === 0) continue;
    if (cue.owner.kind !== 'nobody' && owners.length > 0) target.owners = owners;
    target.awaitsAnswer = false;
    target.score += 0.9;
    target.due = dueIn(clause.utterance.clean, talk.today) ?? target.due;
    addEvidence(target, clause.utterance);
  }
}

function isOpenTo(draft: Draft, index: number): boolean {
  const last = draft.evidence.at(-1) ?? draft.clause.utterance;
  return !draft.isWithdrawn && index > draft.clause.utterance.index && index - last.index <= NEAR;
}

/** "I'll ask them", "I'll check": the same work again in fewer words. */
function answersRequest(action: string, kind: string): boolean {
  return (
    kind === 'promise' &&
    /^(?:check|ask (?:him|her|them)|send (?:it|that|them)|find out|look|look into (?:it|that)|let you know|get back to you|see|try)(?: (?:it|that|them|over|again|for you|and .*))?$/i.test(
      action,
    ) &&
    shared.length > 0
  );
}
