import { describe, expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { builtinEngine } from '../../engine.ts';
import { utterancesOf } from '../../utterances.ts';
import { findOpenQuestions } from './find-open-questions.ts';

const lines = [
  'Bram Kuiper: The pump came on Tuesday and it runs well.',
  'Vera Lund: How many litres does it move in an hour?',
  'Bram Kuiper: Four hundred, as the sheet says.',
  'Vera Lund: And who pays for the second pump?',
  "Bram Kuiper: I honestly don't know. The harbour hasn't said.",
  'Vera Lund: Then we leave that open.',
];

test('by the rules alone a question is open that is said to be, with what says so as evidence', () => {
  const conversation = talk(...lines);
  const [open, ...more] = findOpenQuestions(utterancesOf(conversation), conversation, []);
  expect(open?.text).toBe('And who pays for the second pump?'.replace('And who', 'Who'));
  expect(open?.evidence.map(({ quote }) => quote)).toEqual([
    'And who pays for the second pump?',
    "I honestly don't know.",
    'Then we leave that open.',
  ]);
  expect(more).toEqual([]);
});

test('with a judge, what was answered tells it from what was not', () => {
  const conversation = talk(...lines);
  const scores = lines.map(() => ({ action: -6, assignment: -6, decision: -6, summary: -6, question: -6, fact: -6 }));
  const judge = { always: 1, 'figure after': -4 };
  const open = findOpenQuestions(utterancesOf(conversation), conversation, [], { scores, judge });
  expect(open.map(({ text }) => text)).toEqual(['Who pays for the second pump?']);
});

describe('as it ships', () => {
  const askedOpen = async (...said: readonly string[]): Promise<readonly string[]> => {
    const context = { knownNames: [], me: null };
    const { openQuestions } = await builtinEngine.understand(talk(...said), context, new AbortController().signal);
    return openQuestions.map(({ text }) => text);
  };

  test('a question that nobody can answer is open', async () => {
    expect(await askedOpen(...lines)).toContain('Who pays for the second pump?');
  });

  test('the same question is open once, however often it is asked', async () => {
    const open = await askedOpen(
      ...lines,
      'Bram Kuiper: Who pays for the second pump, though?',
      'Vera Lund: Nobody knows.',
    );
    expect(open.filter((text) => /second pump/.test(text))).toHaveLength(1);
  });

  test('what is asked about a question that is open is not open by itself', async () => {
    const open = await askedOpen(
      lines[0] ?? '',
      'Vera Lund: And who pays for the crane?',
      'Bram Kuiper: For the whole summer?',
      "Vera Lund: Yes, and nobody knows. I don't know either.",
      'Bram Kuiper: I honestly have no idea. Then we leave that open.',
    );
    expect(open.join(' ')).not.toContain('summer');
    expect(open.join(' ')).toContain('Who pays for the crane?');
  });
});
