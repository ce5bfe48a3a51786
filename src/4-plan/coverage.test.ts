import { expect, test } from 'vitest';
import { talk } from '../../test/support/talk.ts';
import { coverageLine, isPartlyRead } from './coverage.ts';

const short = talk('Petra Wendlandt: Moin.', 'Jonas Brückmann: Moin.');

test.each([
  [short, {}, '2 turns read', false],
  [{ ...short, notUnderstood: 3 }, {}, '2 turns read; 3 not understood', true],
  [
    { ...short, language: 'nl' },
    { notAttempted: ['summary', 'action items'] },
    '2 turns read; not attempted in this language (nl): summary, action items',
    true,
  ],
  [
    { ...short, language: 'und' },
    { notAttempted: ['summary'] },
    '2 turns read; not attempted in this language: summary',
    true,
  ],
])('what was read and attempted is told in a line: %#', (conversation, extraction, line, isPart) => {
  expect(coverageLine(conversation, extraction)).toBe(line);
  expect(isPartlyRead(conversation, extraction)).toBe(isPart);
});
