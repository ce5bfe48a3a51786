import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ActionItem, Conversation } from '#core';
import { utterancesOf } from '../utterances.ts';
import { findActions } from './find-actions.ts';

interface Case {
  readonly conversation: Conversation;
  readonly expected: readonly { readonly text: string; readonly owner: string; readonly due: string | null }[];
}

/** A fixture: "Name: words" lines, `---`, then one "text | owner | due" line per task that a person would keep. */
function caseOf(name: string): Case {
  const [talk = '', tasks = ''] = readFileSync(new URL(`./__fixtures__/${name}.md`, import.meta.url), 'utf8').split(
    '---\n',
  );
  const isMemo = name === 'car-memo';
  const turns = talk
    .trim()
    .split('\n')
    .map((line, index) => {
      const colon = isMemo ? -1 : line.indexOf(': ');
      const speaker = colon < 0 ? null : line.slice(0, colon);
      return { index, speaker, text: line.slice(colon < 0 ? 0 : colon + 2), start: null, end: null, line: index + 1 };
    });
  return {
    conversation: {
      source: { path: `${name}.md`, sha256: 'a'.repeat(64) as Conversation['source']['sha256'], format: 'markdown' },
      kind: isMemo ? 'memo' : 'meeting',
      title: name,
      date: '2026-03-02',
      time: null,
      language: 'en',
      participants: [],
      notUnderstood: 0,
      turns,
    },
    expected: tasks
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [text = '', owner = '', due = ''] = line.split(' | ');
        return { text, owner, due: due === '-' ? null : due };
      }),
  };
}

function itemsOf(conversation: Conversation): readonly ActionItem[] {
  return findActions(utterancesOf(conversation), conversation, { knownNames: [], me: 'Jonas Adler' });
}

describe.each([
  'parents-committee',
  'landlord-call',
  'night-shift-bridge',
  'sales-discovery',
  'evening-class',
  'car-memo',
])('%s', (name) => {
  const { conversation, expected } = caseOf(name);
  const items = itemsOf(conversation);

  test('every task is found, with its owner and date', () => {
    const found = items.map(({ text, owner, due }) => ({ text, owner, due }));
    for (const { text, owner, due } of expected) {
      expect(found).toContainEqual({ text: expect.stringContaining(text), owner, due });
    }
  });

  test('at most one item besides is found', () => {
    expect(items.length - expected.length, items.map(({ text }) => text).join('; ')).toBeLessThanOrEqual(1);
  });

  test('every quote stands in its turn', () => {
    for (const { evidence } of items) {
      for (const { turn, quote } of evidence) expect(conversation.turns[turn]?.text).toContain(quote);
    }
  });
});

test('a class in the evening gives nothing to do', () => {
  expect(itemsOf(caseOf('evening-class').conversation).map(({ text }) => text)).toEqual([]);
});
