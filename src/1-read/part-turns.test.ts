import { expect, test } from 'vitest';
import { spokenPart, turnsOfParts } from './part-turns.ts';

test.each([
  ['a start is missing and the end is nonsense', 0.6, null, null, 0, 0.6],
  ['the later end counts', 0.6, 2.4, 2.4, 4.2, 4.2],
  ['only the first part has times', 0.6, 2.4, null, null, 2.4],
])('no turn ends before it starts: %s', (_, start, firstEnd, secondStart, secondEnd, end) => {
  const parts = [
    spokenPart({ speaker: 'Ama Boateng', text: 'Nobody moved it,', start, end: firstEnd }),
    spokenPart({ speaker: 'Ama Boateng', text: 'because of the wind.', start: secondStart, end: secondEnd }),
  ].filter((part) => part !== null);
  expect(turnsOfParts(parts)).toMatchObject([{ text: 'Nobody moved it, because of the wind.', start, end }]);
});
