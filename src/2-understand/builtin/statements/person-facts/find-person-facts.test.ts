import { expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { utterancesOf } from '../../utterances.ts';
import { findPersonFacts } from './find-person-facts.ts';

const found = (...lines: readonly string[]): readonly string[] => {
  const conversation = talk(...lines);
  return findPersonFacts(utterancesOf(conversation), conversation).map(
    ({ kind, person, value, evidence }) => `${person} ${kind} ${value} (${evidence[0].turn})`,
  );
};

test('what people say of their own and of others’ places is found with the turn that says so, each once', () => {
  expect(
    found(
      "Keir Donnelly: I'm the head of depots at Corvane, and I report to Freya Lund.",
      'Ines Halloran: So Keir is our new operations lead.',
      'Ines Halloran: Have you met Mina Dahl? We had lunch with Mina Dahl yesterday. She joined Corvane in March.',
      'Keir Donnelly: Right, I report to Freya Lund.',
    ),
  ).toEqual([
    'Keir Donnelly reportsTo Freya Lund (0)',
    'Keir Donnelly role Head of depots (0)',
    'Keir role Operations lead (1)',
    'Mina Dahl worksAt Corvane (2)',
  ]);
});

test('a pronoun that may be one of two, and a label of the recording, stand for nobody', () => {
  expect(found('Ines Halloran: We met Mina Dahl and Freya Lund. She joined Corvane in March.')).toEqual([]);
  expect(found('Speaker 2: I report to Freya Lund.')).toEqual([]);
});
