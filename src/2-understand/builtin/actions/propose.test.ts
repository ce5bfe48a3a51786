import { expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { draftsOf, talkOf } from './find-actions.ts';

/** What may be a task in a talk whose every sentence the model finds likely. */
function proposed(...lines: readonly string[]): readonly string[] {
  const conversation = talk(...lines);
  const utterances = utterancesOf(conversation);
  const odds = utterances.map(() => 1);
  const drafts = draftsOf(talkOf(utterances, conversation, { knownNames: [], me: null }, { odds, assigned: odds }));
  return drafts.map(({ cue, owners }) => [cue.action, ...owners.map((owner) => `@${owner}`)].join(' '));
}

test.each([
  ['Um, and working on the look of the handset.', 'work on the look of the handset'],
  ['um is going to be looking into the hinge.', 'look into the hinge'],
  ['yeah, so come up with three names for the ferry', 'come up with three names for the ferry @Vera Lund'],
  ['What I can do is write three texts for the crew.', 'write three texts for the crew @Bram Kuiper'],
  ['To come up with the price of the pump.', 'come up with the price of the pump @Vera Lund'],
])('a sentence that another began, "%s", is to %s', (said, expected) => {
  expect(proposed(`Bram Kuiper: ${said}`, 'Vera Lund: The weather was kind.')).toContain(expected);
});

test('a sentence that names no work is nothing to be done, however likely', () => {
  expect(proposed('Bram Kuiper: The Industrial Designer.', 'Vera Lund: In the harbour, mostly.')).toEqual([]);
});
