import { expect, test } from 'vitest';
import { readsBroken } from './broken.ts';

test.each([
  ['leans on a clause that is not there', 'Which is even less than twelve point five'],
  ['gives a reason for nothing', 'Despite the fact that rubber only costs two euros per unit.'],
  ['is what is left of "the thing was that"', 'Was that we are four euros over budget.'],
  ['breaks off', 'We choose green, blue and red or.'],
  ['is begun twice', "We'll meet when the we'll discuss it at the next meeting."],
  ['counts', 'Five, seven, ten, sixteen, twenty one.'],
])('a sentence that %s cannot be read', (_, clean) => {
  expect(readsBroken(clean)).toBe(true);
});

test.each([
  'The crane is four euros over budget.',
  'Because the office is shut until the third.',
  'Although rubber is dear, we keep the grip.',
  'Four thousand two hundred copies.',
  'It depends on what the harbour office says.',
  'One, two or three people can share a booth.',
])('"%s" can', (clean) => {
  expect(readsBroken(clean)).toBe(false);
});
