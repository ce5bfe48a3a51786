import { expect, test } from 'vitest';
import { withoutFraming } from './framing.ts';

test.each([
  ["okay then that's a deal a full pallet plus twelve", 'a full pallet plus twelve'],
  ["Let's do it like that then no statements", 'no statements'],
  ["let's do it let's ask for five", "let's ask for five"],
  ["let's do that from next Monday", "let's do that from next Monday"],
  ['ha yeah okay no meeting next week then', 'no meeting next week'],
  ['no new boats until May', 'no new boats until May'],
  ['so the books go to the school sale are we all okay with that', 'the books go to the school sale'],
  ['We close on Mondays from January, agreed.', 'We close on Mondays from January'],
  ['the minutes are agreed', 'the minutes are agreed'],
  [
    "forms in every cab for when the app's down and only then",
    "forms in every cab for when the app's down and only then",
  ],
  ['No turkey, final answer', 'No turkey'],
  ["we don't tell her till it's decided", "we don't tell her till it's decided"],
  ["I'm minded to say yes", "I'm minded to say yes"],
  ['good man so nothing ordered until the grant is there', 'nothing ordered until the grant is there'],
])('%s', (said, decided) => {
  expect(withoutFraming(said)).toBe(decided);
});
