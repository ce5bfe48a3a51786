import type { Utterance } from '../../utterances.ts';
import { agreed, refused, reversed } from './answered.ts';
import { concluded, declared, goingWith } from './declared.ts';
import { proposed, putToTheRoom, summedUp } from './proposed.ts';
import { settled } from './settled.ts';
import type { DecisionRule, DecisionSign } from './sign.ts';

/** In the order they are asked; the first that fires counts. */
export const decisionRules: readonly DecisionRule[] = [
  reversed,
  putToTheRoom,
  declared,
  settled,
  goingWith,
  concluded,
  proposed,
  summedUp,
  agreed,
  refused,
];

/** What an utterance does towards a decision, or null. */
export function decisionSignOf(utterance: Utterance): DecisionSign | null {
  for (const rule of decisionRules) {
    const sign = rule.find(utterance);
    if (sign !== null) return sign;
  }
  return null;
}
