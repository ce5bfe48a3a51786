import type { Utterance } from '../../utterances.ts';
import { addEvidence, type Draft } from '../draft.ts';
import { dueIn } from '../due.ts';
import type { Found } from './found.ts';

const NEAR = 6;
const SHORT_WORDS = 9;
const CHANGES =
  /\b(?:make (?:it|that)|can we (?:say|do|make)|let's (?:say|do|make)|(?:say|until|till|by|latest|before|instead|rather|not) |it is\b|in(?:stead)? of|better|works|give me until|move (?:it|that) to|push (?:it|that) to)\b/i;

/** "By Friday." after a promise, "make it Thursday", "so Thursday, the nineteenth": the latest date counts. */
export function redate(utterance: Utterance, found: readonly Found[], recent: readonly Draft[], today: string): void {
  if (found.some(({ cue }) => cue.onlyRenews !== true && !cue.isAnaphoric)) return;
  const target = recent.findLast((draft) => !draft.isWithdrawn);
  if (target === undefined) return;
  const last = target.evidence.at(-1) ?? target.clause.utterance;
  const distance = utterance.index - last.index;
  if (distance < 1 || distance > NEAR) return;
  const isShort = utterance.tokens.length <= SHORT_WORDS;
  const isSameBreath = utterance.turn === last.turn && distance <= 2;
  if (!isShort && !isSameBreath && !CHANGES.test(utterance.clean)) return;
  if (/\b(?:is|was|are|were|there's|it's got|has|had|last)\b/i.test(utterance.clean) && !isShort) return;
  const due = dueIn(utterance.clean, today);
  if (due === null || (due.date === null && target.due !== null)) return;
  if (target.due === null && !isSameBreath && !isShort) return;
  if (target.due === null) target.score += 0.5;
  target.due = due;
  addEvidence(target, utterance);
}
