import { expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { utterancesOf } from '../../utterances.ts';
import { daysAmong, type WeighedDay } from './days-among.ts';

const [listed] = utterancesOf(talk('Ann: Tom the list by Friday, and I do the rest.'));

function day(date: string, likely: number): WeighedDay {
  if (listed === undefined) throw new Error('nothing was said');
  return { due: { date, phrase: 'by Friday' }, utterance: listed, features: { here: 1 }, likely };
}

test('a day that is likelier another task’s says so, and keeps what was known of it', () => {
  const [of, others] = daysAmong([[day('2026-03-06', 0.2)], [day('2026-03-06', 0.9)]]);
  expect(of?.[0]?.features).toMatchObject({ here: 1, 'of another item by odds': 0.9, 'rather of another item': 1 });
  expect(others?.[0]?.features).toMatchObject({ 'of another item by odds': 0.2, 'rather of another item': 0 });
});

test('days of one task are told apart: the same once more, and another', () => {
  const [own] = daysAmong([[day('2026-03-06', 0.2), day('2026-03-06', 0.4), day('2026-03-09', 0.7)]]);
  expect(own?.[0]?.features).toMatchObject({ 'same day elsewhere': 0.4, 'another day elsewhere': 0.7 });
});

test('certainty stays a finite figure', () => {
  const [own] = daysAmong([[day('2026-03-06', 1), day('2026-03-09', 0)]]);
  expect(own?.map(({ features }) => features['odds by itself'])).toEqual([7, -7]);
});
