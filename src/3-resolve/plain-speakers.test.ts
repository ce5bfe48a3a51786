import { expect, test } from 'vitest';
import { talk } from '../../test/support/talk.ts';
import { withPlainSpeakers } from './plain-speakers.ts';

test('a summary calls people by their names, not by what their program printed', () => {
  const conversation = talk(
    'Speaker 2: Yes.',
    'Lindqvist, Petra (Norrfjord): I will.',
    'Guido van der Meer | he/him: Fine.',
  );
  expect(
    withPlainSpeakers('Lindqvist, Petra (Norrfjord), Guido van der Meer | he/him and Speaker 2 met.', conversation),
  ).toBe('Petra Lindqvist, Guido van der Meer and Speaker 2 met.');
});
