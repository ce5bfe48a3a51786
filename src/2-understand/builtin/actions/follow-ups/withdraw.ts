import type { Utterance } from '../../utterances.ts';
import type { Draft } from '../draft.ts';
import type { Found } from './found.ts';

const NEAR = 6;
const TAKEN_BACK =
  /\b(?:never mind|nevermind|scratch that|strike that|forget (?:it|that|about (?:it|that)|i said)|don't bother(?! (?:for|with|about|to))|no need(?: to| for that|[,.]|$)|(?:you|i|we) (?:don't|won't|needn't) (?:need|have) to (?:do|order|send|worry|anything)?|i take (?:that|it) back|i withdraw|drop (?:it|that)|leave it,? (?:actually|then)|let's (?:not|leave that)|actually,? no\b|no,? i won't|don't do (?:it|that)|i needn't|not necessary|is not needed|isn't needed)\b/i;
const ALREADY =
  /\b(?:(?:i|we|he|she|they|somebody|someone|\w+)(?:'ve| have|'s| has)? (?:already|just) (?:done|did|sent|ordered|booked|fixed|posted|called|asked|paid|told|texted|emailed|bought|made|finished|signed)|(?:i|we|he|she|they) did (?:it|that|this|them) (?:this|yesterday|last|already|on|before|earlier)|(?:it|that)(?:'s| is| was| has been) (?:already )?(?:done|sorted|taken care of|booked|fixed|ordered|handled|sent)(?: already)?(?:[,.!]|$)|(?:'s| has| have|'ve) (?:booked|ordered|done|sent|fixed|posted|paid) (?:it|that|them|the lot|all|those|already))\b/i;

/** "Never mind", "scratch that", "I did that this morning": what was agreed shortly before is no task. */
export function withdraw(utterance: Utterance, found: readonly Found[], recent: readonly Draft[]): void {
  const spoken = utterance.text.replaceAll('’', "'");
  const isBack = TAKEN_BACK.test(spoken);
  const isDone = ALREADY.test(spoken) && !utterance.isQuestion;
  if (!isBack && !isDone) return;
  const target = recent.findLast((draft) => {
    const last = draft.evidence.at(-1) ?? draft.clause.utterance;
    return !draft.isWithdrawn && last.index < utterance.index && utterance.index - last.index <= (isBack ? NEAR : 3);
  });
  if (target === undefined || found.some(({ cue }) => cue.isAnaphoric)) return;
  target.isWithdrawn = true;
}
