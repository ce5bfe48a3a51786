import type { Utterance } from '../../utterances.ts';
import { doing, leaning, smallTalk, spokenTo, unsure } from './against.ts';
import { count, day, money, share } from './figures.ts';
import { change, constraint, role, system, undertaking } from './matters.ts';
import type { FactRule } from './sign.ts';

/** All rules that speak for or against a fact; their weights add up. */
export const factRules: readonly FactRule[] = [
  share,
  money,
  count,
  day,
  constraint,
  change,
  role,
  system,
  undertaking,
  unsure,
  doing,
  smallTalk,
  leaning,
  spokenTo,
];

/** How much speaks for keeping an utterance as a fact: about -3 to 5. Figures of one kind count once. */
export function factWeight(utterance: Utterance): number {
  return factRules.reduce((sum, rule) => sum + (rule.find(utterance)?.weight ?? 0), 0);
}
