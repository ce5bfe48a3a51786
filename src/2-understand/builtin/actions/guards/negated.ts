import type { Clause } from '../clauses.ts';
import type { Cue, Guard } from '../rule.ts';

/** "No, I won't send it", "we will not need to": nothing to do. And what was taken back in the same breath. */
export const negated: Guard = {
  name: 'negated',
  description: 'What will not be done, or is taken back before the sentence is over.',
  stops: ["I don't think I'll call them.", "I'm not sure I can take that.", "I'll ask the bank, no, never mind."],
  letsThrough: ["I'll call them so that we don't lose the slot.", "I'm not busy, I'll take the slides."],
  holdsBack,
};

const DOUBT = /\b(?:don't|doesn't|not|never|can't|cannot|won't|wouldn't|doubt|no need|hardly)\b(?:(?! but )[^,;])*$/i;
const TAKEN_BACK =
  /\b(?:never mind|scratch that|forget (?:that|it)|no wait|actually no|no, I won't|just kidding|I'm joking|only joking)\b/i;

function holdsBack(clause: Clause, cue: Cue): boolean {
  if (cue.onlyRenews === true) return false;
  const own = clause.text.slice(0, Math.max(0, clause.text.length - cue.action.length));
  if (DOUBT.test(own) && !/\b(?:don't|not|mustn't) forget\b/i.test(own) && !/\bwhy don't\b/i.test(own)) return true;
  return TAKEN_BACK.test(clause.after) || TAKEN_BACK.test(cue.action);
}
