import type { Clause } from '../clauses.ts';
import type { Cue, Guard } from '../rule.ts';

const CONDITION =
  /\b(?:if|unless|in case|even if|assuming|supposing|suppose|imagine|what if|whenever|only if|as long as|otherwise)\b/i;
/** Conditions that are mere politeness. */
const POLITE =
  /\bif (?:you|that|it|we|everybody|everyone|nobody|no one|you guys)(?:'s|'re|'d| is| are| would| could| can| has| have)? ?(?:just |all )?(?:like|want|wish|okay|ok|fine|alright|all right|helps?|possible|don't mind|mind|prefer|works|useful|easier|agree|good|objects|an objection|get a (?:chance|minute|moment))\b|\bif (?:possible|need be|necessary|so|not|you could|you can|you would|anything|nothing)\b|\bif that(?:'s| is)/i;
/** "ask if", "check whether": a question within, not a condition. */
const INDIRECT =
  /\b(?:ask|asking|check|checking|see|know|find out|wonder|wondering|sure|tell|figure out|clarify|confirm|decide|say|look|verify|test|question|out),?(?: \S+){0,5} if\b/i;
const WOULD = /\b(?:I|we|he|she|they|you)(?:'d| would)(?! (?:like|love|be (?:happy|glad)|appreciate|need))\b/;

/** "If they ask we would", "I'd do it if I could", "unless she says no I'll sign". */
export const conditional: Guard = {
  name: 'conditional',
  description: 'What would be done under a condition, or in a world that is not this one.',
  stops: [
    'If they ask, I will send the figures.',
    "I'll sue them if they ever do that again.",
    'Unless it rains I can paint the fence.',
  ],
  letsThrough: [
    "If that's okay, I'll send the figures.",
    "I'll ask her if the hall is free.",
    'Could you check if we have the keys?',
    "Once it's signed I'll send the figures.",
  ],
  holdsBack,
};

function holdsBack(clause: Clause, cue: Cue): boolean {
  if (cue.onlyRenews === true) return false;
  const sentence = `${clause.before} ${clause.text}`;
  if (WOULD.test(clause.text) && cue.kind !== 'request') return !/\bsaid\b/.test(clause.text);
  const hit = CONDITION.exec(sentence);
  if (hit !== null && hit.index < sentence.length && !POLITE.test(sentence) && !INDIRECT.test(sentence)) {
    if (!/^otherwise$/i.test(hit[0])) return true;
  }
  return /^,?\s*(?:but )?(?:only )?(?:if|unless)\b/i.test(clause.after) && !POLITE.test(clause.after);
}
