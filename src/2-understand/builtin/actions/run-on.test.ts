import { expect, test } from 'vitest';
import { withoutNextSentence } from './run-on.ts';

test.each([
  ['write the page he likes it short', 'write the page'],
  ['find one more body with a meter could it be the council', 'find one more body with a meter'],
  ['take the van round it needs new brakes', 'take the van round'],
  ['put it on the list when do they meet', 'put it on the list'],
  ['ask my neighbour she works there', 'ask my neighbour'],
  ['have a word with the caretaker when I lock up', 'have a word with the caretaker when I lock up'],
  ['phone her the minute I am out', 'phone her the minute I am out'],
  ['ask her is she coming', 'ask her is she coming'],
  ['tell him we have the site', 'tell him we have the site'],
  ['read what they sent', 'read what they sent'],
  ['write that I did the last one on the old press', 'write that'],
  ['do that the june run is mine', 'do that'],
  ['do that for the two of them', 'do that for the two of them'],
  ['check that we have the site', 'check that we have the site'],
  ['have a look yeah not before wednesday', 'have a look'],
  ['scale it up just tell me the day before', 'scale it up'],
  ['find out who has the old box', 'find out who has the old box'],
])('of %j the task is %j', (said, task) => {
  expect(withoutNextSentence(said)).toBe(task);
});
