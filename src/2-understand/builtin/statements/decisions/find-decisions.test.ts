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
