import { expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { utterancesOf } from '../../utterances.ts';
import { nextMeetingOf } from './next-meeting.ts';

function nameOf(...lines: readonly string[]): string | null {
  const utterances = utterancesOf(talk(...lines));
  const source = utterances.at(-1);
  return source === undefined ? null : (nextMeetingOf({ source, content: source.clean }, utterances)?.name ?? null);
}

test('a day that people settle on after bargaining is that of what they bargained over', () => {
  expect(
    nameOf(
      'Vera Lund: When is the next call, is the sixth of October good?',
      "Bram Kuiper: I'm on a ferry.",
      'Vera Lund: The seventh?',
      'Bram Kuiper: Wednesday the seventh then, eleven.',
    ),
  ).toBe('Next call');
});

test.each([
  ['a sentence that says itself what is then', 'The crew meets on Wednesday the seventh.'],
  ['what is no day', 'Two pumps, not three.'],
])('%s needs no name', (_, said) => {
  expect(nameOf('Vera Lund: When is the next call?', `Bram Kuiper: ${said}`)).toBeNull();
});
