import type { Utterance } from '../../utterances.ts';
import { addEvidence, type Draft } from '../draft.ts';
import type { Found } from './found.ts';

const NEAR = 4;
const YES =
  /^(?:(?:oh|um|uh|okay|ok|well|and|ah|hm|so),?\s+)*(?:yes|yeah|yep|yup|sure|of course|absolutely|definitely|certainly|no problem|will do|happy to|gladly|can do|on it|i'm on it|deal|you got it|leave it (?:with|to) me|consider it done|i (?:can|will|could) do that|i'll do (?:that|it)|i'll take (?:that|it|this)|that's fine|fine|perfect|okay|ok|good|got it|right|understood|noted|agreed|done deal|my pleasure|no worries|with pleasure|yes please)\b/i;
const TAKES_IT =
  /\b(?:will do|leave (?:it|that) (?:with|to) me|consider it done|i'm on it|on it|i've got (?:it|that|this)|that's (?:on )?me|that's mine|mine|i'll (?:do|take|handle|own) (?:it|that|this)|i can (?:do|take) (?:it|that|this)|count on me|put me down)\b/i;
const NO =
  /^(?:(?:oh|um|uh|well|hm|ha|ooh),?\s+)*(?:no(?!,? (?:problem|worries|no))(?:[,.!]|$| i (?:can't|won't|don't))|nope|not (?:now|yet|really|today|at the moment)|i can't|i cannot|i won't|i'd rather not|i don't think (?:so|i can|we)|absolutely not|no way|i'm afraid)(?![a-z'])/i;
const PLEASED =
  /^(?:(?:oh|okay|ok|yeah|yes|cool|and|ah),?\s+)*(?:thanks|thank you|perfect|great|brilliant|lovely|excellent|wonderful|awesome|amazing|please|that(?:'d|'s| would be| is) (?:be )?(?:great|good|perfect|lovely|helpful|brilliant|fine|super|wonderful|enough)|super|cheers|fantastic|\w+day(?:'s)? (?:is |works|good|perfect|fine)|good|fine|deal|nice|sounds good|appreciate)\b/i;

/** Reads an answer: yes to a request makes whoever says it the owner, no weakens it, thanks make a promise surer. */
export function answer(utterance: Utterance, found: readonly Found[], recent: readonly Draft[]): void {
  const spoken = utterance.text.replaceAll('’', "'").replace(/^\W+/, '');
  for (const draft of recent) {
    const said = draft.evidence.at(-1) ?? draft.clause.utterance;
    const distance = utterance.index - said.index;
    if (distance < 1 || distance > NEAR || draft.isWithdrawn) continue;
    const isOther = utterance.speaker !== said.speaker || utterance.speaker === null;
    if (!isOther || utterance.turn === said.turn || utterance.sentence > 1) continue;
    if (draft.cue.kind === 'promise') {
      hearReaction(draft, utterance, spoken);
      continue;
    }
    if (NO.test(spoken) && distance <= 2) {
      draft.score -= draft.clause.isQuestion || draft.cue.kind === 'plan' ? 2.2 : 0.5;
      continue;
    }
    accept(draft, utterance, spoken, found.length > 0);
  }
}

function accept(draft: Draft, utterance: Utterance, spoken: string, hasOwnCue: boolean): void {
  const takes = TAKES_IT.test(spoken) && !hasOwnCue;
  if (!takes && !YES.test(spoken)) {
    giveToWhoAnswers(draft, utterance);
    return;
  }
  if (draft.cue.kind === 'request' || draft.cue.kind === 'assignment') {
    draft.score += 0.7;
    if (draft.awaitsAnswer && draft.cue.owner.kind === 'addressed' && utterance.speaker !== null) {
      draft.owners = [utterance.speaker];
      draft.awaitsAnswer = false;
    }
  } else {
    draft.score += takes ? 1 : 0.3;
    if (takes && draft.owners.length === 0 && utterance.speaker !== null) {
      draft.owners = [utterance.speaker];
      draft.awaitsAnswer = false;
    }
  }
  if (takes) addEvidence(draft, utterance);
}

/** Whoever speaks next after a question to somebody unnamed was the one asked. */
function giveToWhoAnswers(draft: Draft, utterance: Utterance): void {
  const isNext = utterance.turn - draft.clause.utterance.turn === 1;
  if (
    !draft.awaitsAnswer ||
    draft.cue.kind !== 'request' ||
    !isNext ||
    utterance.isQuestion ||
    utterance.speaker === null
  )
    return;
  draft.owners = [utterance.speaker];
  draft.awaitsAnswer = false;
}

/** Thanks make a promise surer; an offer ("shall I?") becomes a promise with yes and nothing with no. */
function hearReaction(draft: Draft, utterance: Utterance, spoken: string): void {
  const isOffer = draft.clause.isQuestion;
  if (isOffer && NO.test(spoken)) draft.score -= 2.2;
  else if (
    isOffer &&
    utterance.sentence === 0 &&
    (YES.test(spoken) || PLEASED.test(spoken) || /^would you\b/i.test(spoken))
  )
    draft.score += 1.8;
  else if (utterance.sentence === 0 && PLEASED.test(spoken))
    draft.score += /\bI (?:can|could)\b/.test(draft.clause.text) ? 1.2 : 0.6;
}
