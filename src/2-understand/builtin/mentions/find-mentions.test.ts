import { describe, expect, test } from 'vitest';
import type { EngineContext, Mention } from '#core';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { findMentions } from './find-mentions.ts';

const context: EngineContext = {
  me: 'Vera Lund',
  knownNames: [
    { kind: 'organization', name: 'Norrvik Shipping', aliases: ['Norrvik'] },
    { kind: 'person', name: 'Mark Osei', aliases: [] },
    { kind: 'project', name: 'Project Osprey', aliases: ['Osprey'] },
  ],
};

function mentioned(...lines: readonly string[]): readonly Mention[] {
  const conversation = talk(...lines);
  return findMentions(utterancesOf(conversation), conversation, context);
}

function names(...lines: readonly string[]): readonly string[] {
  return mentioned(...lines).map(({ kind, text }) => `${kind}: ${text}`);
}

describe('findMentions()', () => {
  test('a speaker is mentioned by the label, with the turns they spoke in', () => {
    expect(mentioned('Bram Kuiper: Hello there.', 'Speaker 2: Hello.', 'Bram Kuiper: Right.')).toEqual([
      { kind: 'person', text: 'Bram Kuiper', confidence: 1, turns: [0, 2] },
      { kind: 'person', text: 'Speaker 2', confidence: 1, turns: [1] },
    ]);
  });

  test('known names are found by alias and first name, in any case, with their turns', () => {
    const found = mentioned('the deck goes to norrvik today', 'and osprey is late', 'Norrvik knows that.');
    expect(found).toEqual([
      { kind: 'organization', text: 'norrvik', confidence: 0.95, turns: [0, 2] },
      { kind: 'project', text: 'osprey', confidence: 0.95, turns: [1] },
    ]);
  });

  test('the longest known form counts once', () => {
    expect(names('We sail with Norrvik Shipping today.')).toEqual(['organization: Norrvik Shipping']);
  });

  test.each([
    ['Please mark the boxes with tape.', []],
    ['Mark the boxes with tape.', []],
    ['Mark, can you hear us?', ['person: Mark']],
    ['I sent it to Mark last night.', ['person: Mark']],
  ])('"%s": a name that is also a word needs a sign', (said, expected) => {
    expect(names(said)).toEqual(expected);
  });

  test.each([
    ['I spoke to Oyelaran about it.', 'person: Oyelaran'],
    ['We heard from our friend Tormund again.', 'person: Tormund'],
    ['They bought it from Halden Logistics in spring.', 'organization: Halden Logistics'],
    ['That belongs to Project Kestrel.', 'project: Project Kestrel'],
    ['Anna will be there.', 'person: Anna'],
    ['Hallo Oyelaran, the deck is late.', 'person: Oyelaran'],
    ['Guten Morgen Tormund, we have begun.', 'person: Tormund'],
    ['Bonjour Madame Oyelaran.', 'person: Oyelaran'],
  ])('"%s" names somebody or something new', (said, expected) => {
    expect(names(said)).toContain(expected);
  });

  test.each([
    'On Monday we speak English.',
    'Pumps are cheap. Boats are not.',
    'I have a PDF for you.',
    'the whole crew is in bergen on monday',
    'Okay. Great. Lovely.',
  ])('"%s" names nobody', (said) => {
    expect(names(said)).toEqual([]);
  });

  test('a word that is also said without a capital is no name', () => {
    expect(names('They keep a Ledger there.', 'the ledger is old')).toEqual([]);
  });

  test('two names side by side are two', () => {
    expect(names('Ask Oyelaran about Halvard.', 'Thanks Halvard.', 'With Oyelaran Halvard it is different.')).toEqual([
      'person: Oyelaran',
      'person: Halvard',
    ]);
  });
});
