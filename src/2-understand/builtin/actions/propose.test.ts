import { expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { draftsOf, talkOf } from './find-actions.ts';

/** What may be a task in a talk whose every sentence the model finds likely. */
function proposed(...lines: readonly string[]): readonly string[] {
  return proposedAt({ likely: 1, assigned: 1 }, ...lines);
}

/** The same where the models give these log odds to every sentence. */
function proposedAt(
  { likely, assigned }: { readonly likely: number; readonly assigned: number },
  ...lines: readonly string[]
): readonly string[] {
  const conversation = talk(...lines);
  const utterances = utterancesOf(conversation);
  const odds = { odds: utterances.map(() => likely), assigned: utterances.map(() => assigned) };
  const drafts = draftsOf(talkOf(utterances, conversation, { knownNames: [], me: null }, odds));
  return drafts.map(({ cue, owners }) => [cue.action, ...owners.map((owner) => `@${owner}`)].join(' '));
}

test.each([
  ['Um, and working on the look of the handset.', 'work on the look of the handset'],
  ['um is going to be looking into the hinge.', 'look into the hinge'],
  ['yeah, so come up with three names for the ferry', 'come up with three names for the ferry @Vera Lund'],
  ['What I can do is write three texts for the crew.', 'write three texts for the crew @Bram Kuiper'],
  ['What I can do today before I go is write three texts.', 'write three texts @Bram Kuiper'],
  ['To come up with the price of the pump.', 'come up with the price of the pump @Vera Lund'],
])('a sentence that another began, "%s", is to %s', (said, expected) => {
  expect(proposed(`Bram Kuiper: ${said}`, 'Vera Lund: The weather was kind.')).toContain(expected);
});

test('a sentence that names no work is nothing to be done, however likely', () => {
  expect(proposed('Bram Kuiper: The Industrial Designer.', 'Vera Lund: In the harbour, mostly.')).toEqual([]);
});

test.each([
  'The ledger is something I can put straight in the pack.',
  'I see the harbour master at one.',
  "You're doing fine it's just the form.",
  'Thursday the ninth.',
])('"%s" is no work', (said) => {
  expect(proposedAt({ likely: 1, assigned: -10 }, 'Bram Kuiper: The weather was kind.', `Vera Lund: ${said}`)).toEqual(
    [],
  );
});

test('a list of what several have to do, in keywords, is no task of its own', () => {
  expect(
    proposed(
      'Bram Kuiper: for the sanding it was bram and vera with the young one',
      'Vera Lund: The weather was kind.',
    ),
  ).toEqual([]);
});
