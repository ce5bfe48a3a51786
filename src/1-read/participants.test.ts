import { expect, test } from 'vitest';
import { participantsReader } from './participants.ts';

test.each([
  ['Käthe Oswald', 'kaethe.oswald@yard.example'],
  ['Søren Pohl', 's.pohl@yard.example'],
  ['Jürgen Groß', 'juergen.gross@yard.example'],
  ['Guido van der Meer', 'guido@yard.example'],
])('%s and the address %s are one', (name, email) => {
  const turns = [{ speaker: name, text: 'Yes.', start: null, end: null, line: 1 }];
  expect(participantsReader()(turns, [email])).toEqual([{ name, email }]);
});
