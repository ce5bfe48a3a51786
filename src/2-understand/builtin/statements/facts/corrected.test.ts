import { expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { utterancesOf } from '../../utterances.ts';
import { isCorrected } from './corrected.ts';

test.each([
  [['Olaf: The turnaround was seventy before.', 'Petra: Seventy three.', 'Olaf: Seventy three, sorry.'], true],
  [['Olaf: At 06:40 the first boat calls in.', 'Petra: 06:38 actually.'], true],
  [['Olaf: Nine people owe their rent.', 'Petra: Kaspar paid.', 'Olaf: He did. Eight, then.'], true],
  [['Olaf: The turnaround was seventy before.', 'Petra: And how long is it now?', 'Olaf: Fifty.'], false],
  [['Olaf: The turnaround was seventy before.', 'Petra: Seventy.'], false],
  [['Olaf: The turnaround was seventy before.', 'Petra: That is a long time.'], false],
  [['Olaf: The turnaround was bad.', 'Petra: Seventy.'], false],
])('%j: set right just after: %s', (lines, expected) => {
  const utterances = utterancesOf(talk(...lines));
  const [first] = utterances;
  expect(first !== undefined && isCorrected(first, utterances)).toBe(expected);
});
