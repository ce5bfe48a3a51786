import type { Utterance } from '../../utterances.ts';
import { doing, smallTalk, spokenTo, unsure } from './against.ts';
import { count, day, money, number, share } from './figures.ts';
import { change, constraint, reason, role, system, undertaking } from './matters.ts';
import type { FactRule } from './sign.ts';

/** All rules that speak for or against a fact; their weights add up. */
export const factRules: readonly FactRule[] = [
  number,
  share,
  money,
  count,
  day,
  constraint,
  change,
  role,
  system,
  undertaking,
  reason,
  unsure,
  doing,
  smallTalk,
  spokenTo,
];

/**
 * How much speaks for keeping an utterance as a fact: about -3 to 7. Each rule counts once. The weights follow a logistic regression over our
 * own labelled talks (examples and eval/conversations/tune: 16 talks, 224 of 3,300 sentences are facts), rounded by hand and without its
 * weakest features. That regression reached F1 0.49 with its best ten by leave-one-talk-out; these rules 0.46 on eval/conversations/test (2026-11).
 */
export function factWeight(utterance: Utterance): number {
  return factRules.reduce((sum, rule) => sum + (rule.find(utterance)?.weight ?? 0), 0);
}
