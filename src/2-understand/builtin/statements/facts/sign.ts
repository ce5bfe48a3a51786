import type { StatementRule } from '../rule.ts';

/** How much a sign adds to (or, negative, takes from) what makes a sentence worth keeping. */
interface FactSign {
  readonly weight: number;
}

export type FactRule = StatementRule<FactSign>;

/** A rule that fires where a pattern stands in the sentence, as it was said or in written language. */
export function patternRule(
  rule: Omit<FactRule, 'find'> & { readonly weight: number; readonly pattern: RegExp },
): FactRule {
  const { name, description, fires, mustNotFire, weight, pattern } = rule;
  return {
    name,
    description,
    fires,
    mustNotFire,
    find: ({ clean, text }) => (pattern.test(clean) || pattern.test(text) ? { weight } : null),
  };
}
