import { expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { type People, peopleOf } from './people.ts';

function peopleIn(...lines: readonly string[]): People {
  const conversation = talk(...lines);
  return peopleOf(conversation, utterancesOf(conversation), { knownNames: [], me: null });
}

test.each([
  ['Marek does the log.', ['Marek']],
  ['get young fridolin to do it he wanted hours', ['Fridolin']],
  ['so we put jaxon down for it', ['Jaxon']],
  ['craig can do it', ['Craig']],
  ["That's Craig's.", ['Craig']],
  ['we will mark the grace period', []],
  ['Jenkins builds it.', []],
])('in "%s" the people are %j', (said, names) => {
  expect(peopleIn(`Ann: ${said}`).namedIn(said)).toEqual(names);
});

test('somebody absent has the fullest name that is said of them', () => {
  const people = peopleIn('Ann: Ask Marek, Marek Sykora, about the log.', 'Tom: So Marek does it.');
  expect(people.namedIn('So Marek does it.')).toEqual(['Marek Sykora']);
});

test('a short form of one who speaks is that one, and of two it is nobody for sure', () => {
  expect(peopleIn('Obinna Eke: Right.', 'Ann: So Obi does it, ask Obi.').find('Obi')).toBe('Obinna Eke');
  expect(peopleIn('Robert Hall: Right.', 'Rob Lund: Yes.', 'Ann: Ask Bob.').find('Bob')).toBe(null);
});
