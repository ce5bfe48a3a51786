import { expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { utterancesOf } from '../../utterances.ts';
import { draftsOf, talkOf } from '../find-actions.ts';
import { judgeDrafts } from './judged.ts';

const conversation = talk(
  'Bram Kuiper: Okay, the designer, um is going to be looking more into the hinge.',
  'Vera Lund: The weather was kind.',
);
/** A judge that believes nothing. */
const judges = { item: { always: -3 }, day: {}, due: {}, owner: {} };

function confidences(assigned: number): readonly number[] {
  const utterances = utterancesOf(conversation);
  const odds = utterances.map(() => -1);
  const context = talkOf(
    utterances,
    conversation,
    { knownNames: [], me: null },
    { odds, assigned: odds.map(() => assigned) },
  );
  return judgeDrafts(draftsOf(context), context, judges).map(({ confidence }) => confidence);
}

test('work that is as good as given out is an item, however little its words sound like one', () => {
  expect(confidences(0)).toContain(0.6);
});

test('what only might be given out is left to the judge', () => {
  expect(confidences(-2)).toEqual([]);
});

test('what two people had by the rules, and one by the judge, is one task', () => {
  const both = talk(
    'Bram Kuiper: Vera will ring the yard about the crane.',
    'Vera Lund: Mm.',
    'Bram Kuiper: Well. I will call the yard about the crane.',
  );
  const utterances = utterancesOf(both);
  const context = talkOf(utterances, both, { knownNames: [], me: null }, null);
  const drafts = draftsOf(context);
  expect(drafts.map(({ owners }) => owners[0])).toEqual(['Vera Lund', 'Bram Kuiper']);
  const owner = { always: -3, speaks: 6 };
  expect(judgeDrafts(drafts, context, { item: { always: 3 }, day: {}, due: {}, owner })).toHaveLength(1);
});
