import type { Utterance } from '../../utterances.ts';

const ACCEPTS =
  /^(?:(?:oh|um|uh|okay|ok|well|and|ah|hm|so|yeah),?\s+)*(?:yes|yep|yup|sure|of course|absolutely|definitely|certainly|no problem|will do|happy to|gladly|can do|on it|i'm on it|deal|leave it|consider it|i (?:can|will|could|shall)\b|i'll\b|i'd\b|fine|okay|ok|got it|right|understood|noted|agreed|no worries|with pleasure|go on|all right|alright|yeah|mhm|done|mine|me)\b/i;
const THANKS =
  /\b(?:thanks|thank you|cheers|perfect|great|brilliant|lovely|excellent|wonderful|bless you|good|super|appreciate|that'd be|that would be|please)\b/i;
const REFUSES =
  /^(?:(?:oh|um|uh|well|hm|ha|ooh|god),?\s+)*(?:no(?!,? (?:problem|worries))\b|nope|not (?:now|yet|really|today|at the moment)|don't\b|i can't|i cannot|i won't|i'd rather not|leave it for now|never mind|forget it)/i;

/** How somebody else answers what was said, in what they say next: 1 takes it up or is glad of it, -1 refuses it, 0 neither. */
export function reactionTo(utterance: Utterance, utterances: readonly Utterance[]): number {
  const next = utterances.slice(utterance.index + 1, utterance.index + 4).find(({ turn }) => turn !== utterance.turn);
  if (next === undefined || (next.speaker === utterance.speaker && next.speaker !== null)) return 0;
  const said = next.text.replaceAll('’', "'").replace(/^\W+/, '');
  if (REFUSES.test(said)) return -1;
  return ACCEPTS.test(said) || THANKS.test(said.slice(0, 60)) ? 1 : 0;
}
