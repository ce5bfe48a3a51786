import { describe, expect, test } from 'vitest';
import type { Conversation, Turn } from '#core';
import { talk } from '../../test/support/talk.ts';
import { loadEngine } from './engines.ts';
import { ground } from './ground.ts';

function thread(...turns: readonly (Pick<Turn, 'speaker' | 'text'> & Partial<Turn>)[]): Conversation {
  const all = turns.map((turn, index): Turn => ({ index, start: null, end: null, line: 1, ...turn }));
  return { ...talk(), kind: 'email', date: '2025-12-19', turns: all };
}

async function understood(conversation: Conversation) {
  const engine = await loadEngine('builtin');
  const context = { knownNames: [], me: null };
  return ground(await engine.understand(conversation, context, new AbortController().signal), conversation);
}

const asked = 'Could you please send me the crane plan by Friday?';
const petra = { speaker: 'Petra Lindqvist', text: asked, date: '2025-12-01' };

describe('what an older message asked', () => {
  test('is an action item where that message is filed', async () => {
    const { actionItems } = await understood(thread(petra, { speaker: 'Ama Boateng', text: 'The quay is narrow.' }));
    expect(actionItems).toMatchObject([{ evidence: [{ turn: 0 }] }]);
  });

  test('is none again where a new message only quotes it, and is not told as a next step', async () => {
    const quoted = { ...petra, isQuoted: true as const };
    const { actionItems, summary } = await understood(
      thread(quoted, { speaker: 'Ama Boateng', text: 'The quay is narrow.' }),
    );
    expect(actionItems).toEqual([]);
    expect(summary).toMatch(/Nothing is to be done\.$/);
  });

  test('is news where the new message takes it on', async () => {
    const quoted = { ...petra, isQuoted: true as const };
    const promise = { speaker: 'Ama Boateng', text: "I'll send you the crane plan on Monday." };
    const { actionItems } = await understood(thread(quoted, promise));
    expect(actionItems.map(({ due, evidence }) => [due, evidence.some(({ turn }) => turn === 1)])).toEqual([
      ['2025-12-22', true],
    ]);
  });

  test('goes from the result of any engine', async () => {
    const conversation = thread({ ...petra, isQuoted: true });
    const item = {
      kind: 'actionItem',
      text: 'Send the plan',
      owner: null,
      owners: [],
      due: null,
      duePhrase: null,
      priority: null,
      confidence: 1,
    } as const;
    const evidence = [{ turn: 0, quote: asked, start: null }] as const;
    const extraction = {
      engine: 'x',
      summary: '',
      topics: [],
      decisions: [],
      keyFacts: [],
      openQuestions: [],
      mentions: [],
    };
    expect(ground({ ...extraction, actionItems: [{ ...item, evidence }] }, conversation).actionItems).toEqual([]);
  });
});

test('"by Friday" counts from the day of the message that says it, in a thread over weeks', async () => {
  const later = { speaker: 'Ama Boateng', text: 'Please send me the paint list by Tuesday.', date: '2025-12-19' };
  const { actionItems } = await understood(thread(petra, later));
  expect(actionItems.map(({ due }) => due)).toEqual(['2025-12-05', '2025-12-23']);
});
