import { describe, expect, test } from 'vitest';
import type { Conversation, EngineContext } from '#core';
import { talk } from '../../../../test/support/talk.ts';
import { peopleOf } from '../actions/people.ts';
import { nameReader } from './people-marks.ts';
import { readWrittenTask } from './written-task.ts';

const conversation: Conversation = {
  ...talk(),
  participants: [
    { name: 'Petra Lindqvist', email: null },
    { name: 'Guido van der Meer', email: null },
    { name: 'Ama Boateng', email: null },
  ],
};
const context: EngineContext = {
  me: 'Rika Solheim',
  knownNames: [
    { kind: 'person', name: 'Thandiwe Nkosi', aliases: [] },
    { kind: 'project', name: 'Heron', aliases: [] },
  ],
};
const names = nameReader(conversation, peopleOf(conversation, [], context), context);
/** Tuesday, 10 March 2026. */
const reader = { names, today: '2026-03-10' };

function read(text: string): string {
  const { text: left, owners, due, priority, isDone } = readWrittenTask(text, null, reader);
  return [left, owners.join(' + '), due?.date ?? '', priority ?? '', isDone ? 'done' : '']
    .join(' · ')
    .replace(/(?: · )+$/, '');
}

describe('an owner written as a mark comes off the text', () => {
  test.each([
    ['@Petra send the plan', 'Send the plan · Petra Lindqvist'],
    ['@Petra Lindqvist send the plan', 'Send the plan · Petra Lindqvist'],
    ['@Petra, @Guido: send the plan', 'Send the plan · Petra Lindqvist + Guido van der Meer'],
    ['@petra to send the plan', 'Send the plan · Petra Lindqvist'],
    ['Send the plan @Petra', 'Send the plan · Petra Lindqvist'],
    ['Send the plan. @Petra Lindqvist', 'Send the plan · Petra Lindqvist'],
    ['Petra: send the plan', 'Send the plan · Petra Lindqvist'],
    ['Petra Lindqvist: Send the plan.', 'Send the plan · Petra Lindqvist'],
    ['Petra – send the plan', 'Send the plan · Petra Lindqvist'],
    ['Petra - send the plan', 'Send the plan · Petra Lindqvist'],
    ['Petra -> send the plan', 'Send the plan · Petra Lindqvist'],
    ['[Petra] send the plan', 'Send the plan · Petra Lindqvist'],
    [
      '[Petra Lindqvist] Send plan: send the plan to Norrfjord',
      'Send plan: send the plan to Norrfjord · Petra Lindqvist',
    ],
    ['(Petra) send the plan', 'Send the plan · Petra Lindqvist'],
    ['Petra/Guido: send the plan', 'Send the plan · Petra Lindqvist + Guido van der Meer'],
    ['Petra & Guido to send the plan', 'Send the plan · Petra Lindqvist + Guido van der Meer'],
    ['Petra and Guido to send the plan', 'Send the plan · Petra Lindqvist + Guido van der Meer'],
    ['PL: send the plan', 'Send the plan · Petra Lindqvist'],
    ['Send the plan (Petra)', 'Send the plan · Petra Lindqvist'],
    ['Send the plan [Petra, Guido]', 'Send the plan · Petra Lindqvist + Guido van der Meer'],
    ['Send the plan (Owner: Petra)', 'Send the plan · Petra Lindqvist'],
    ['Send the plan - Owner: Petra', 'Send the plan · Petra Lindqvist'],
    ['Send the plan. Owner: Petra.', 'Send the plan · Petra Lindqvist'],
    ['Send the plan — Petra', 'Send the plan · Petra Lindqvist'],
    ['Send the plan | Petra', 'Send the plan · Petra Lindqvist'],
    ['Send the plan (assigned to Petra)', 'Send the plan · Petra Lindqvist'],
    ['Send the plan [owner:: Petra]', 'Send the plan · Petra Lindqvist'],
    ['Thandiwe Nkosi: book the room', 'Book the room · Thandiwe Nkosi'],
    ['Siobhan Byrne: book the room', 'Book the room · Siobhan Byrne'],
    ['Book the room (Catherine)', 'Book the room · Catherine'],
    ['Me: book the room', 'Book the room · Rika Solheim'],
    ['Book the room (me)', 'Book the room · Rika Solheim'],
    ['All: read the draft', 'Read the draft'],
    ['Read the draft (Owner: TBD)', 'Read the draft'],
    ['Action: Petra to send the plan', 'Send the plan · Petra Lindqvist'],
    ['TODO: send the plan', 'Send the plan'],
    ['Petra will send the plan', 'Send the plan · Petra Lindqvist'],
    ['Petra Lindqvist and Ama will send the plan', 'Send the plan · Petra Lindqvist + Ama Boateng'],
    ['The team will read the draft', 'Read the draft'],
    ['Send the plan (petra.lindqvist@norrfjord.example)', 'Send the plan · Petra Lindqvist'],
    ['Send the plan (Verantwortlich: Petra)', 'Send the plan · Petra Lindqvist'],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what only looks like an owner stays in the text', () => {
  test.each([
    ['Heron: delay the launch', 'Heron: delay the launch'],
    ['Budget: check the figures', 'Budget: check the figures'],
    ['Ask @Guido about the wind', 'Ask @Guido about the wind'],
    ['Check the figures (Q1 only)', 'Check the figures (Q1 only)'],
    ['Check the figures (urgent ones first)', 'Check the figures (urgent ones first)'],
    ['Grace period: ask the bank', 'Grace period: ask the bank'],
    ['Follow-up: ask the bank', 'Follow-up: ask the bank'],
    ['Send the plan to Petra', 'Send the plan to Petra'],
    ['Talk to Ama, Petra and the harbour master', 'Talk to Ama, Petra and the harbour master'],
    ['Look at https://norrfjord.example/a:b', 'Look at https://norrfjord.example/a:b'],
    ['Test on iPhone – Safari', 'Test on iPhone – Safari'],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a due date written as a mark comes off, one in the sentence stays', () => {
  test.each([
    ['Send the plan (due 2026-03-20)', 'Send the plan ·  · 2026-03-20'],
    ['Send the plan (by Friday)', 'Send the plan ·  · 2026-03-13'],
    ['Send the plan – by Friday', 'Send the plan ·  · 2026-03-13'],
    ['Send the plan, due Friday', 'Send the plan ·  · 2026-03-13'],
    ['Send the plan. Due: 20 March', 'Send the plan ·  · 2026-03-20'],
    ['Send the plan (Due: March 20, 2026)', 'Send the plan ·  · 2026-03-20'],
    ['Send the plan [due:: 2026-03-20]', 'Send the plan ·  · 2026-03-20'],
    ['Send the plan @2026-03-20', 'Send the plan ·  · 2026-03-20'],
    ['Send the plan @March 20, 2026', 'Send the plan ·  · 2026-03-20'],
    ['Send the plan (deadline: end of March)', 'Send the plan ·  · 2026-03-31'],
    ['Send the plan by Friday', 'Send the plan by Friday ·  · 2026-03-13'],
    [
      'Send the plan before the end of next week to Norrfjord',
      'Send the plan before the end of next week to Norrfjord ·  · 2026-03-20',
    ],
    ['Send the plan (due 2026-02-20)', 'Send the plan ·  · 2026-02-20'],
    ['Send the plan soon', 'Send the plan soon'],
    ['Send the plan to room 12', 'Send the plan to room 12'],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('several marks', () => {
  test.each([
    ['Send the plan (Petra, by Friday)', 'Send the plan · Petra Lindqvist · 2026-03-13'],
    [
      'Send the plan (Owner: Petra; Due: 20 March; Priority: high)',
      'Send the plan · Petra Lindqvist · 2026-03-20 · high',
    ],
    ['Send the plan – Petra – by Friday', 'Send the plan · Petra Lindqvist · 2026-03-13'],
    ['Send the plan | Petra | 2026-03-20 | P1', 'Send the plan · Petra Lindqvist · 2026-03-20 · high'],
    ['Petra: send the plan (due Friday)', 'Send the plan · Petra Lindqvist · 2026-03-13'],
    ['Send the plan (Petra) (12:04)', 'Send the plan · Petra Lindqvist'],
    ['Petra: send the plan (done)', 'Send the plan · Petra Lindqvist ·  ·  · done'],
    ['Send the plan – Status: done', 'Send the plan ·  ·  ·  · done'],
    ['Send the plan (Petra, urgent)', 'Send the plan · Petra Lindqvist ·  · highest'],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test('signs of the Tasks plugin are read by the reader and only told here', () => {
  const text = 'Send the plan @Petra 📅 2026-03-05 ⏫ #task';
  const signs = { words: 'Send the plan @Petra', due: '2026-03-05', priority: 'high' as const };
  expect(readWrittenTask(text, signs, reader)).toEqual({
    text: 'Send the plan',
    owners: ['Petra Lindqvist'],
    due: { date: '2026-03-05', phrase: '2026-03-05' },
    priority: 'high',
    isDone: false,
  });
});

test.each(['(', '@', '@@@', ' – – – ', '[[[', '((((((((((', ': ', '-', '(Petra', '@Petra'])(
  '"%s" alone is nothing to fear',
  (text) => {
    expect(() => readWrittenTask(text, null, reader)).not.toThrow();
  },
);
