import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ActionItem, Extraction, Sha256 } from '#core';
import { readConversation } from '#read';
import { ground, loadEngine } from '#understand';

const folder = 'src/1-read/__fixtures__/notes';

/** Reads and understands notes as a vault does that knows nobody. */
async function understood(name: string): Promise<Extraction & { readonly kind: string }> {
  const source = { path: `Inbox/${name}`, sha256: '0'.repeat(64) as Sha256, modified: '2026-03-11T09:05' as never };
  const { conversation } = await readConversation({ ...source, bytes: readFileSync(`${folder}/${name}`) });
  if (conversation === null) throw new Error(`${name} was not read`);
  const engine = await loadEngine('builtin');
  const extraction = await engine.understand(conversation, { knownNames: [], me: null }, new AbortController().signal);
  expect(ground(extraction, conversation)).toEqual(extraction);
  return { ...extraction, kind: conversation.kind };
}

function shown({ text, owners, due, priority }: ActionItem): string {
  return [text, owners.join(' + '), due ?? '', priority ?? ''].join(' · ').replace(/(?: · )+$/, '');
}

const LIMITS = 'Send the wind limits to Norrfjord by Friday';

test.each([
  [
    'granola.md',
    [
      `${LIMITS} · Petra · 2026-03-13`,
      'Call the paint supplier · Guido',
      'Book the survey for the second week of April',
    ],
  ],
  [
    'fathom-summary.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Draft the letter to the class society · Petra Lindqvist + Ama Boateng',
    ],
  ],
  [
    'fireflies-summary.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Draft the letter to the class society · Petra Lindqvist',
      'Call the paint supplier · Guido van der Meer',
      'Book the survey',
    ],
  ],
  [
    'gemini.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call supplier: Call the paint supplier and ask for the old price · Guido van der Meer',
      'Book the survey',
    ],
  ],
  [
    'zoom-summary.txt',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Read the survey before the next meeting',
    ],
  ],
  [
    'teams-recap.md',
    [
      'Wind limits: Send the wind limits to Norrfjord by Friday · Petra Lindqvist · 2026-03-13',
      'Paint: Call the paint supplier · Guido van der Meer + Petra Lindqvist',
    ],
  ],
  ['read-ai.md', [`${LIMITS} · Petra Lindqvist · 2026-03-13`, 'Call the paint supplier · Guido van der Meer']],
  [
    'notion.md',
    [
      'Send the wind limits to Norrfjord · Petra Lindqvist · 2026-03-13',
      'Call the paint supplier · Guido van der Meer',
      'Ask for the old price',
    ],
  ],
  [
    'minutes-table.md',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Book the survey · Petra Lindqvist · 2026-03-20',
      'Write to the class society | Oslo',
    ],
  ],
  [
    'protokoll.md',
    [
      'Windgrenzen an Norrfjord schicken · Petra Lindqvist · 2026-03-13',
      'Farblieferanten anrufen · Guido van der Meer · 2026-03-20',
    ],
  ],
  [
    'tasks-plugin.md',
    [
      'Send the wind limits to Norrfjord · Petra Lindqvist · 2026-03-13 · high',
      'Call the paint supplier ·  · 2026-03-20 · medium',
      'Draft the letter · Guido van der Meer · 2026-03-31',
      'Read the survey · Ama Boateng · 2026-03-12',
    ],
  ],
  [
    'typed-minutes.txt',
    [
      `${LIMITS} · Petra Lindqvist · 2026-03-13`,
      'Call the paint supplier · Guido van der Meer',
      'Book the survey · Petra Lindqvist · 2026-03-20',
    ],
  ],
])('the action items of %s are taken over as they are, and no other is made up', async (name, expected) => {
  const { actionItems, kind } = await understood(name);
  expect(kind).toBe('document');
  expect(actionItems.map(shown)).toEqual(expected);
});

test.each([
  ['notion.md', ['One crane on the northern quay until May', 'Repairs are paid out of the spring budget']],
  ['minutes-table.md', ['One crane stays there until May.', 'Repairs are paid out of the spring budget.']],
  [
    'protokoll.md',
    ['Am Nordkai bleibt bis Mai nur ein Kran', 'Die Reparaturen werden aus dem Frühjahrsbudget bezahlt'],
  ],
  [
    'typed-minutes.txt',
    ['One crane stays on the northern quay until May.', 'Repairs are paid out of the spring budget.'],
  ],
  ['read-ai.md', []],
])('the decisions of %s are taken over as they are', async (name, expected) => {
  expect((await understood(name)).decisions.map(({ text }) => text)).toEqual(expected);
});

test.each([
  ['notion.md', ['Who pays for the second survey?']],
  ['protokoll.md', ['Wer bezahlt das zweite Gutachten?']],
  ['read-ai.md', ['Who pays for the second survey?', 'Does the class society accept the old ropes?']],
])('the open questions of %s are taken over as they are', async (name, expected) => {
  expect((await understood(name)).openQuestions.map(({ text }) => text)).toEqual(expected);
});
