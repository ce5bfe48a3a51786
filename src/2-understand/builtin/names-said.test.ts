import { expect, test } from 'vitest';
import type { Conversation, KnownName } from '#core';
import { withNamesSaid } from './names-said.ts';

const person = (name: string, ...aliases: readonly string[]): KnownName => ({ kind: 'person', name, aliases });
const known = [
  person('Petra Lindqvist'),
  person("O'Hara Quist"),
  person('Guido van der Meer', 'Gus'),
  person('Zoë Abram'),
  person('Renske Vos'),
];

test.each([
  ['ask petra about the crane', ['Petra Lindqvist']],
  ["that is O'Hara's crane", ["O'Hara Quist"]],
  ['I met Gus', ['Guido van der Meer']],
  ['ZOË and the van', ['Zoë Abram']],
  ['nobody of the vault, not even Lindqvist', []],
])('"%s" may name %j', (text, names) => {
  const conversation = { turns: [{ text, speaker: null }], participants: [] } as unknown as Conversation;
  expect(withNamesSaid({ knownNames: known, me: null }, conversation).knownNames.map(({ name }) => name)).toEqual(
    names,
  );
});
