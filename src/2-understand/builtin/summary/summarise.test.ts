import { describe, expect, test } from 'vitest';
import type { ActionItem, Conversation, Decision, Evidences, KeyFact } from '#core';
import { talk } from '../../../../test/support/talk.ts';
import { utterancesOf } from '../utterances.ts';
import { countWords } from './prose.ts';
import { summarise } from './summarise.ts';

const evidence: Evidences = [{ turn: 0, quote: 'x', start: 0 }];
const decision = (text: string): Decision => ({ kind: 'decision', text, confidence: 0.8, evidence });
const fact = (text: string): KeyFact => ({ kind: 'keyFact', text, confidence: 0.7, evidence });
const task = (owner: string | null, text: string, due: string | null = null): ActionItem => ({
  kind: 'actionItem',
  text,
  owner,
  owners: owner === null ? [] : [owner],
  due,
  duePhrase: null,
  priority: null,
  confidence: 0.8,
  evidence,
});

const twoPeople = talk('Bram Kuiper: The pump leaks.', 'Vera Lund: I know.');

function summary(conversation: Conversation, found: Partial<Parameters<typeof summarise>[0]> = {}): string {
  return summarise({
    conversation,
    utterances: utterancesOf(conversation),
    topics: [],
    actionItems: [],
    decisions: [],
    keyFacts: [],
    ...found,
  });
}

describe('summarise()', () => {
  test('names nobody "Them", as Granola calls everybody who does not record', () => {
    const text = summary(talk('Me: The pump leaks.', 'Them: We know.'), {
      topics: ['pump'],
      actionItems: [task('Them', 'Send the timetable'), task('Vera Lund', 'Call the yard')],
    });
    expect(text).not.toMatch(/\bthem\b/i);
    expect(text).toMatch(/somebody still has to send the timetable; Vera will call the yard/i);
  });

  test('tells who talked about what, what came up, what was decided and what is next', () => {
    const text = summary(twoPeople, {
      topics: ['dry dock', 'Harbourmaster'],
      keyFacts: [fact('The dry dock is closed from the sixteenth to the twentieth.')],
      decisions: [decision('The ferry sails at noon.')],
      actionItems: [task('Vera Lund', 'Send the timetable to the harbour', '2026-03-12')],
    });
    expect(text).toMatch(/Bram/);
    expect(text).toMatch(/the dry dock is closed from the sixteenth to the twentieth/i);
    expect(text).toMatch(/the ferry sails at noon/);
    expect(text).toMatch(/Vera (?:will|is to|is going to) send the timetable to the harbour by 12 March/);
  });

  test('a talk with nothing in it gets a short and honest one', () => {
    expect(summary(twoPeople)).toBe('Bram and Vera talked briefly. Nothing was decided, and nobody took anything on.');
  });

  test('nobody is named where nobody has a name', () => {
    const text = summary(talk('Speaker 1: The pump leaks.', 'Speaker 2: I know.'), { topics: ['pump'] });
    expect(text).not.toMatch(/Speaker/);
  });

  test('what has been said as "we" is told from outside', () => {
    expect(summary(twoPeople, { decisions: [decision('We keep our old pump.')] })).toMatch(/they keep their old pump/);
  });

  test('a decision to do something reads as one', () => {
    expect(summary(twoPeople, { decisions: [decision('Paint the hull yellow.')] })).toMatch(
      /to paint the hull yellow\./,
    );
  });

  test('at most 150 words, whatever was found', () => {
    const long =
      'The harbour master wants the crews of all nine ferries to sign the new safety cards before the season begins in May.';
    const text = summary(twoPeople, {
      topics: ['harbour', 'ferries', 'cards', 'crews'],
      keyFacts: [fact(long), fact(long.replace('nine', 'ten')), fact(long.replace('nine', 'six'))],
      decisions: [decision(long), decision(long), decision(long)],
      actionItems: [task('Vera Lund', long), task('Bram Kuiper', long), task(null, long)],
    });
    expect(countWords(text)).toBeLessThanOrEqual(150);
  });

  test('the same talk always gives the same words', () => {
    const once = summary(twoPeople, { topics: ['pump', 'hull', 'crew'] });
    expect(summary(twoPeople, { topics: ['pump', 'hull', 'crew'] })).toBe(once);
  });

  test('no talk, no summary', () => {
    expect(summary(talk())).toBe('');
  });
});
