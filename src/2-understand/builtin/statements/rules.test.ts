import { describe, expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { type Utterance, utterancesOf } from '../utterances.ts';
import { decisionRules } from './decisions/rules.ts';
import { factRules } from './facts/rules.ts';
import { personFactRules } from './person-facts/rules.ts';
import { openRules } from './questions/rules.ts';
import type { StatementRule } from './rule.ts';

const families: readonly (readonly [string, readonly StatementRule<unknown>[]])[] = [
  ['decision', decisionRules],
  ['fact', factRules],
  ['open question', openRules],
  ['person fact', personFactRules],
];

describe.each(families)('%s rules', (_, rules) => {
  describe.each(rules)('$name', (rule) => {
    const firing = (said: string): Utterance | undefined =>
      utterancesOf(talk(`Bram Kuiper: ${said}`)).find((utterance) => rule.find(utterance) !== null);

    test('states at least three examples that fire and three that must not', () => {
      expect(Math.min(rule.fires.length, rule.mustNotFire.length)).toBeGreaterThanOrEqual(3);
    });

    test.each(rule.fires)('fires on "%s"', (said) => {
      expect(firing(said)).toBeDefined();
    });

    test.each(rule.mustNotFire)('does not fire on "%s"', (said) => {
      expect(firing(said)).toBeUndefined();
    });
  });
});
