import { describe, expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { utterancesOf } from '../../utterances.ts';
import { findDecisions } from './find-decisions.ts';

function decided(...lines: readonly string[]): readonly string[] {
  const conversation = talk(...lines);
  return findDecisions(utterancesOf(conversation), conversation).map(({ text }) => text);
}

describe('findDecisions()', () => {
  test('a proposal that another agrees to is a decision, with both as evidence', () => {
    const conversation = talk("Bram Kuiper: Let's ship the small pump first.", 'Vera Lund: Sounds good to me.');
    const [decision] = findDecisions(utterancesOf(conversation), conversation);
    expect(decision?.text).toBe('Ship the small pump first.');
    expect(decision?.evidence.map(({ quote }) => quote)).toEqual([
      "Let's ship the small pump first.",
      'Sounds good to me.',
    ]);
  });

  test('a proposal that nobody answers is no decision', () => {
    expect(
      decided("Bram Kuiper: Let's ship the small pump first.", 'Vera Lund: How was the weather in Bergen?'),
    ).toEqual([]);
  });

  test('a proposal that is turned down is no decision', () => {
    expect(
      decided(
        "Bram Kuiper: Let's ship the small pump first.",
        "Vera Lund: No, that's too early.",
        'Bram Kuiper: Okay.',
      ),
    ).toEqual([]);
  });

  test('the one who proposes cannot agree for the others', () => {
    expect(decided("Bram Kuiper: Let's ship the small pump first.", 'Bram Kuiper: Sounds good.')).toEqual([]);
  });

  test('what is taken back later is not decided', () => {
    const texts = decided(
      'Bram Kuiper: We decided to sail at noon on Friday.',
      'Vera Lund: Agreed.',
      'Bram Kuiper: The crew has two mates and a cook.',
      "Vera Lund: On second thought, let's not sail on Friday.",
      'Bram Kuiper: Fine.',
    );
    expect(texts).toEqual([]);
  });

  test('what replaces it in the same breath is', () => {
    const texts = decided(
      'Bram Kuiper: We agreed that photos and changes wait for the harbour network.',
      'Vera Lund: So we take it back, the harbour network. Changes travel over any network and only photos wait.',
    );
    expect(texts).toEqual(['Changes travel over any network and only photos wait.']);
  });

  test('a decision repeated in the recap stands once', () => {
    const texts = decided(
      'Bram Kuiper: We decided to paint the hull yellow.',
      'Vera Lund: Agreed.',
      'Bram Kuiper: The cook is on leave.',
      'Vera Lund: So to sum up, we agreed to paint the hull yellow.',
    );
    expect(texts).toEqual(['Paint the hull yellow.']);
  });

  test('"if we decided" is no decision', () => {
    expect(decided('Bram Kuiper: If we decided to sell the boat, the bank would call.', 'Vera Lund: Yes.')).toEqual([]);
  });

  test('a speaker who decides something for themselves is named', () => {
    expect(decided('Vera Lund: From now on I take the night watch.')).toEqual([
      'From now on Vera takes the night watch.',
    ]);
  });
});

describe('with a judge', () => {
  const scores = (count: number, decision: number) =>
    Array.from({ length: count }, () => ({
      action: -6,
      assignment: -6,
      decision,
      summary: -6,
      question: -6,
      fact: -6,
    }));
  const lines = [
    'Bram Kuiper: The ferry sails at seven from now on.',
    'Vera Lund: How was the weather in Bergen?',
    'Bram Kuiper: The cook is on leave until March.',
  ];

  test('what it finds unlikely is no decision, whatever the rules say', () => {
    const conversation = talk(...lines);
    const judge = { always: -9 };
    expect(findDecisions(utterancesOf(conversation), conversation, { scores: scores(3, -1), judge })).toEqual([]);
  });

  test('of two sentences side by side the likelier is the decision', () => {
    const conversation = talk(
      'Bram Kuiper: The ferry sails at seven from now on.',
      'Bram Kuiper: The crew sleeps aboard on Fridays.',
    );
    const judge = { always: 0, ruled: 1 };
    const found = findDecisions(utterancesOf(conversation), conversation, { scores: scores(2, 0), judge });
    expect(found.map(({ text }) => text)).toEqual(['The ferry sails at seven from now on.']);
  });
});
