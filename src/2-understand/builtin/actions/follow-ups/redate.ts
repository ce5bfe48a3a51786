import { tokensOf, type Utterance } from '../../utterances.ts';
import { addEvidence, type Draft } from '../draft.ts';
import { type Due, dueIn } from '../due.ts';
import type { Talk } from '../talk.ts';
import type { Found } from './found.ts';

const NEAR = 5;
/** Words beside the date with which an utterance still says nothing but a date. */
const FEW_WORDS = 3;
const SAME_BREATH = 2;
const CHANGES =
  /\b(?:make (?:it|that)|can (?:we|you) (?:say|do|make)|let's (?:say|do|make)|latest|at the latest|instead|rather|it is$|give me until|move (?:it|that) to|push (?:it|that) to|so that's|then it's|how about|better)\b/i;
const BEGINS_WITH_DATE =
  /^(?:so |and |then |or |but |maybe |say |let's say |ideally )*(?:by|before|until|till|latest|no later than|on|this|next|tomorrow|tonight|today|first thing|within|at the|end of|in the|the week|\w+day)\b/i;

/** "By Friday." after a promise, "make it Thursday", "so Thursday, the nineteenth": the latest date counts. */
export function redate(utterance: Utterance, found: readonly Found[], recent: readonly Draft[], talk: Talk): void {
  if (found.some(({ cue }) => cue.onlyRenews === true || (!cue.isAnaphoric && cue.weight > 0))) return;
  const target = recent.findLast((draft) => !draft.isWithdrawn);
  if (target === undefined) return;
  const last = target.evidence.at(-1) ?? target.clause.utterance;
  const distance = utterance.index - last.index;
  if (distance < 1 || distance > NEAR) return;
  const due = dueIn(utterance.clean, talk.today);
  if (due?.date == null || due.date === target.due?.date) return;
  if (!datesThat(utterance, due, last, distance) || answersAnother(utterance, talk)) return;
  if (target.due === null) target.score += 0.5;
  target.due = due;
  addEvidence(target, utterance);
}

function datesThat(utterance: Utterance, due: Due, last: Utterance, distance: number): boolean {
  const besides = tokensOf(utterance.clean).length - tokensOf(due.phrase).length;
  if (utterance.turn === last.turn)
    return (
      distance <= SAME_BREATH &&
      (BEGINS_WITH_DATE.test(utterance.clean) || besides <= FEW_WORDS || CHANGES.test(utterance.clean))
    );
  if (/\b(?:was|were|had|did|last|ago|i'm (?:off|out|away|on)|he's|she's)\b/i.test(utterance.clean)) return false;
  return besides <= FEW_WORDS || (CHANGES.test(utterance.clean) && besides <= 8);
}

/** A date that answers a question about something else: "When does the trial finish?" "The twenty-seventh." */
function answersAnother(utterance: Utterance, talk: Talk): boolean {
  const before = talk.utterances[utterance.index - 1];
  if (before === undefined || !before.isQuestion || before.turn === utterance.turn) return false;
  return !/\b(?:you|we|i|deadline|due|by|need)\b/i.test(before.clean) && dueIn(before.clean, talk.today) === null;
}
