import { tokensOf, type Utterance } from '../../utterances.ts';
import { addEvidence, type Draft, dateDraft } from '../draft.ts';
import { type Due, dueIn } from '../due.ts';
import type { Talk } from '../talk.ts';
import type { Found } from './found.ts';

const NEAR = 5;
/** Utterances after which the answer to "by when?" still dates a promise. */
const NEAR_WHEN = 14;
const WHEN =
  /\b(?:by when|when (?:do|can|could|would|will|should) (?:you|we|i)|what day|how soon|what's the deadline|until when)\b/i;
/** Words beside the date with which an utterance still says nothing but a date. */
const FEW_WORDS = 3;
const SAME_BREATH = 2;
const CHANGES =
  /\b(?:make (?:it|that)|can (?:we|you) (?:say|do|make)|let's (?:say|do|make)|latest|at the latest|instead|rather|it is$|give me until|move (?:it|that) to|push (?:it|that) to|so that's|then it's|how about|better|let (?:me|us) know|is (?:fine|enough|okay|early enough|good|soon enough))\b/i;
const BEGINS_WITH_DATE =
  /^(?:so |and |then |or |but |maybe |say |let's say |ideally )*(?:by|before|until|till|latest|no later than|on|this|next|tomorrow|tonight|today|first thing|within|at the|end of|in the|the week|\w+day)\b/i;

/** "By Friday." after a promise, "make it Thursday", "so Thursday, the nineteenth": the latest date counts. */
export function redate(utterance: Utterance, found: readonly Found[], recent: readonly Draft[], talk: Talk): void {
  if (found.some(({ cue }) => cue.onlyRenews === true || (!cue.isAnaphoric && cue.weight > 0))) return;
  const target = targetOf(utterance, recent);
  if (target === undefined) return;
  const last = target.evidence.at(-1) ?? target.clause.utterance;
  const distance = utterance.index - last.index;
  const isAnswer = answersWhen(utterance, talk);
  if (distance < 1 || distance > (isAnswer ? NEAR_WHEN : NEAR)) return;
  const due = dueIn(utterance.clean, utterance.today);
  if (due?.date == null || due.date === target.due?.date) return;
  if (!isAnswer && (!datesThat(utterance, due, last, distance) || answersAnother(utterance, talk))) return;
  if (target.due === null) target.score += 0.5;
  dateDraft(target, due, utterance);
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
  if (/^(?:so |and |but |then )?by\b/i.test(utterance.clean) && besides <= 8) return true;
  return besides <= FEW_WORDS || (CHANGES.test(utterance.clean) && besides <= 8);
}

/** A date that answers a question about something else: "When does the trial finish?" "The twenty-seventh." */
function answersAnother(utterance: Utterance, talk: Talk): boolean {
  const before = talk.utterances[utterance.index - 1];
  if (before === undefined || !before.isQuestion || before.turn === utterance.turn) return false;
  return !/\b(?:you|we|i|deadline|due|by|need)\b/i.test(before.clean) && dueIn(before.clean, before.today) === null;
}

/** "When do you need it?" and within the next three utterances a date. */
function answersWhen(utterance: Utterance, talk: Talk): boolean {
  return talk.utterances
    .slice(Math.max(0, utterance.index - 3), utterance.index)
    .some((earlier) => earlier.isQuestion && earlier.turn !== utterance.turn && WHEN.test(earlier.clean));
}

/** The latest draft; rather the speaker's own that has no date yet, where the latest is somebody else's ("you'll have it tomorrow"). */
function targetOf(utterance: Utterance, recent: readonly Draft[]): Draft | undefined {
  const open = recent.filter((draft) => !draft.isWithdrawn);
  const latest = open.at(-1);
  if (utterance.speaker === null || latest === undefined || latest.owners.includes(utterance.speaker)) return latest;
  const own = open.findLast((draft) => draft.owners.includes(utterance.speaker ?? ''));
  const isNear = own !== undefined && utterance.index - (own.evidence.at(-1)?.index ?? 0) <= NEAR;
  return isNear && own.due === null && /\b(?:you'll|you will|I'll|I will|I can|I have it)\b/i.test(utterance.clean)
    ? own
    : latest;
}
