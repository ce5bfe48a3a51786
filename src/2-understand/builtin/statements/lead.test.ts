import { describe, expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { leadOf, leansBack, writtenWithLead } from './lead.ts';
import { voicesOf } from './voices.ts';
import { writeStatement } from './written.ts';

/** What a note would say of the last sentence of a talk. */
function told(...lines: readonly string[]): string {
  const conversation = talk(...lines);
  const utterances = utterancesOf(conversation);
  const voiceOf = voicesOf(conversation);
  const last = utterances.at(-1);
  if (last === undefined) return '';
  const lead = leansBack(last) ? leadOf(last, utterances) : null;
  return writtenWithLead(lead, writeStatement(last.clean, voiceOf(last)), voiceOf);
}

describe('a sentence that says little by itself', () => {
  test('stands behind the question that it answers', () => {
    expect(told('Vera Lund: What does the second pump cost?', "Bram Kuiper: It's four thousand euros.")).toBe(
      "What does the second pump cost? It's four thousand euros.",
    );
    expect(told('Vera Lund: So what do we each pay ourselves?', 'Bram Kuiper: Fifteen hundred, from October.')).toBe(
      'What do we each pay ourselves? Fifteen hundred, from October.',
    );
  });

  test('stands behind what was said before it in the same breath', () => {
    expect(told('Bram Kuiper: The harbour has a budget of six thousand. It covers the whole of the north quay.')).toBe(
      'The harbour has a budget of six thousand. It covers the whole of the north quay.',
    );
  });

  test('passes over what points back in its turn, and what names nothing', () => {
    expect(
      told('Vera Lund: When does the dry dock close?', "Bram Kuiper: Hm. That's easy. It closes on the third."),
    ).toBe('When does the dry dock close? It closes on the third.');
  });

  test('stands alone where nothing near by leads to it', () => {
    expect(told('Vera Lund: Are you still there?', "Bram Kuiper: It's four thousand euros.")).toBe(
      "It's four thousand euros.",
    );
  });
});

test.each([
  'The second pump costs four thousand euros.',
  'The factory closed in 2023.',
  'Pay him the extra two hours.',
])('%s stands by itself', (said) => {
  expect(told('Vera Lund: What does the second pump cost?', `Bram Kuiper: ${said}`)).toBe(said);
});
