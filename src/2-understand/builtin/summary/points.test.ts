import { describe, expect, test } from 'vitest';
import type { Conversation, Sha256 } from '#core';
import { utterancesOf } from '../utterances.ts';
import { findPoints } from './points.ts';

const lines = [
  'The harbour office wants the new pontoon before the season starts.',
  'Yeah, right.',
  'And the old pontoon has leaked since the storm in November.',
  'What would a new pontoon cost?',
  "I'll ring the harbour office about the pontoon on Monday.",
  'Of the three we looked at the steel one seemed far too heavy.',
];

function talkOf(repeats: number): Conversation {
  const texts = [...lines, ...Array.from({ length: repeats }, () => 'Mm, okay.')];
  return {
    source: { path: 'talk.md', sha256: '0'.repeat(64) as Sha256, format: 'test' },
    kind: 'meeting',
    title: 'Talk',
    date: '2026-03-02',
    time: null,
    language: 'en',
    participants: [],
    turns: texts.map((text, index) => ({
      index,
      speaker: index % 2 === 0 ? 'Petra Novak' : 'Joost Bakker',
      text,
      start: null,
      end: null,
      line: index + 1,
    })),
    notUnderstood: 0,
  };
}

function pointsOf(conversation: Conversation, odds: (index: number) => number): readonly string[] {
  const utterances = utterancesOf(conversation);
  return findPoints(
    utterances,
    conversation,
    utterances.map(({ index }) => odds(index)),
  ).map(({ text }) => text);
}

describe('what a summary tells beside facts and outcomes', () => {
  test('the surest that can stand by itself comes first; questions, promises and half sentences are left out', () => {
    expect(pointsOf(talkOf(300), (index) => (index < lines.length ? 1 + index : -5))).toEqual([
      'The old pontoon has leaked since the storm in November.',
    ]);
    expect(pointsOf(talkOf(300), (index) => (index === 0 ? 2 : -5))).toEqual([
      'The harbour office wants the new pontoon before the season starts.',
    ]);
  });

  test('who looks for words tells nothing', () => {
    const talk = talkOf(300);
    const stumbles = (text: string): Conversation => ({
      ...talk,
      turns: talk.turns.map((turn) => (turn.index === 0 ? { ...turn, text } : turn)),
    });
    const first = (text: string): readonly string[] => pointsOf(stumbles(text), (index) => (index === 0 ? 2 : -5));
    expect(first("The harbour office wants the new pontoon by the, let's just say before the season.")).toEqual([]);
    expect(first('The harbour office has a new pontoon, hang on, two of them at the quay.')).toEqual([]);
  });

  test('a short talk has none, and neither has one that no model looked at', () => {
    expect(pointsOf(talkOf(2), () => 3)).toEqual([]);
    const conversation = talkOf(300);
    expect(findPoints(utterancesOf(conversation), conversation, null)).toEqual([]);
  });
});
