import { expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { utterancesOf } from '../../utterances.ts';
import { findKeyFacts } from './find-key-facts.ts';

function facts(...lines: readonly string[]): readonly string[] {
  const conversation = talk(...lines);
  return findKeyFacts(utterancesOf(conversation), conversation).map(({ text }) => text);
}

test('figures, prices and days are kept, small talk is not', () => {
  const kept = facts(
    'Bram Kuiper: The second pump costs four thousand euros and the contract ends on 30 April.',
    'Vera Lund: I had two coffees on the train, it was raining all the way.',
  );
  expect(kept).toEqual(['The second pump costs four thousand euros and the contract ends on 30 April.']);
});

test('a sentence that another leans on is told once', () => {
  const kept = facts(
    'Bram Kuiper: The harbour charged us for fourteen berths in May and we have twelve.',
    'Bram Kuiper: That is £4,200 too much a quarter, and the invoice was paid on 30 April.',
  );
  expect(kept.filter((text) => text.includes('fourteen berths'))).toHaveLength(1);
});

test('there are ten at most', () => {
  const many = Array.from(
    { length: 30 },
    (_, at) => `Bram Kuiper: Crane ${at} cost ${at + 20} thousand euros in ${1990 + at}, built in yard ${at}.`,
  );
  expect(facts(...many).length).toBeLessThanOrEqual(10);
});
