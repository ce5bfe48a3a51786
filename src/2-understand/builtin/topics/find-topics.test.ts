import { describe, expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { findTopics } from './find-topics.ts';

const topics = (...lines: readonly string[]): readonly string[] => findTopics(utterancesOf(talk(...lines)));

describe('findTopics()', () => {
  test('names what was said again and again, in the order it came up', () => {
    const found = topics(
      'Bram Kuiper: The dry dock opens in March.',
      'Vera Lund: How long is the dry dock free?',
      'Bram Kuiper: Two weeks. Then there is the engine warranty.',
      'Vera Lund: The engine warranty ends in May, and our dry dock is full by then.',
    );
    expect(found.slice(0, 2)).toEqual(['dry dock', 'engine warranty']);
  });

  test('keeps the capitals that names need', () => {
    const found = topics('We moved the logs to Harbourmaster.', 'Is Harbourmaster slow?', 'No, Harbourmaster is fine.');
    expect(found).toContain('Harbourmaster');
  });

  test('a word of twenty thousand letters does no harm', () => {
    const word = `D${'urati'.repeat(4000)}`;
    expect(topics(`We moved the logs to ${word}.`, `Is ${word} slow?`, `No, ${word} is fine.`)).toContain(word);
  });

  test('people, days and numbers are no topics', () => {
    const found = topics(
      'Bram Kuiper: On Tuesday Anna has twenty of them.',
      'Vera Lund: On Tuesday? Anna said twenty to Bram.',
    );
    expect(found).toEqual([]);
  });

  test('empty talk has none', () => {
    expect(topics()).toEqual([]);
    expect(topics('Um. Yeah. Okay.')).toEqual([]);
  });
});
