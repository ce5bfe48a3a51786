import { expect, test } from 'vitest';
import { readOwn } from './corpus.ts';
import { asHeard } from './heard.ts';

test('what a recogniser might have put down is the same talk, in lower case and without signs, with a label wherever a turn had one', async () => {
  const [one] = await readOwn('examples');
  if (one === undefined) throw new Error('There are no examples.');
  const heard = asHeard(one);
  expect(heard).toEqual(asHeard(one));
  expect(heard.conversation.turns.length).toBe(one.conversation.turns.length);
  expect(heard.conversation.turns.map(({ text }) => text).join(' ')).not.toMatch(/[A-Z.,?!]/);
  const turnsWith = ({ utterances, labels }: typeof one): readonly number[] => [
    ...new Set(utterances.filter(({ index }) => (labels.action?.[index] ?? 0) > 0).map(({ turn }) => turn)),
  ];
  expect(turnsWith(heard)).toEqual(turnsWith(one));
});
