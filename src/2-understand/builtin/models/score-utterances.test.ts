import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Conversation, Sha256 } from '#core';
import { utterancesOf } from '../utterances.ts';
import { scoreUtterances, type UtteranceScores } from './score-utterances.ts';
import { shippedModels } from './shipped.ts';

const before = [
  'Right, shall we look at the numbers from last week?',
  'They were a bit lower than I expected, to be honest.',
  'The rain kept people away, I think.',
];
const after = ['Okay, great.', 'Good, then we are nearly done.', 'Thanks everybody, see you.'];

function talk(sentence: string, kind: Conversation['kind'] = 'meeting'): Conversation {
  const lines = kind === 'email' ? [sentence] : [...before, sentence, ...after];
  const speakers = ['Petra Novak', 'Joost Bakker', 'Femi Adeyemi'];
  return {
    source: { path: 'talk.md', sha256: '0'.repeat(64) as Sha256, format: 'test' },
    kind,
    title: 'Talk',
    date: '2026-03-02',
    time: null,
    language: 'en',
    participants: speakers.map((name) => ({ name, email: null })),
    turns: lines.map((text, index) => ({
      index,
      speaker: speakers[index % speakers.length] ?? null,
      text,
      start: null,
      end: null,
      line: index + 1,
    })),
    notUnderstood: 0,
  };
}

function scoresOf(sentence: string, kind: Conversation['kind'] = 'meeting'): UtteranceScores {
  const conversation = talk(sentence, kind);
  const utterances = utterancesOf(conversation);
  const at = utterances.find(({ text }) => text === sentence)?.index ?? -1;
  const scores = scoreUtterances(utterances, conversation, shippedModels)[at];
  if (scores === undefined) throw new Error(`"${sentence}" was not scored`);
  return scores;
}

describe('the trained scorer', () => {
  test.each([
    ["I'll send you the minutes after this.", 'I sent you the minutes after that.'],
    ["Joost, you're going to be working on the budget.", 'Joost was on holiday in the spring.'],
    ["Femi, you'll be looking at the costs for next time.", 'It looks a bit like the old one to me.'],
    ['Could you check with the landlord by Friday?', 'Do you like the new landlord?'],
    ['I will call them and get back to you tomorrow.', 'They called me back yesterday, I think.'],
  ])('ranks "%s" as a task above "%s"', (task, none) => {
    expect(scoresOf(task).action).toBeGreaterThan(scoresOf(none).action);
  });

  test.each([
    ["So we've decided, we're going to use the smaller size.", 'How small is that one?'],
    ["Okay, so we'll go with the second option then.", 'I had the second one at home.'],
  ])('ranks "%s" as a decision above "%s"', (decision, none) => {
    expect(scoresOf(decision).decision).toBeGreaterThan(scoresOf(none).decision);
  });

  test.each([
    ['The people we asked would pay more for something that is easy to use.', 'Yeah, I know, right.'],
    ['We have to keep the price under twenty euros because of the production cost.', 'Um, where was I again?'],
  ])('takes "%s" into a summary before "%s"', (told, chat) => {
    expect(scoresOf(told).summary).toBeGreaterThan(scoresOf(chat).summary);
  });

  test.each([
    ['Please send me the signed copy by Friday.', 'The signed copy is on file.'],
    ['Can you give me a call when you are in?', 'The office was closed on Monday.'],
    ['Let me know if you have any comments.', 'Our revenues rose last quarter.'],
  ])('ranks "%s" in an e-mail as a request above "%s"', (request, none) => {
    expect(scoresOf(request, 'email').action).toBeGreaterThan(scoresOf(none, 'email').action);
  });

  test('names make no difference: who is called Petra gets the same score as who is called Xiomara', () => {
    const conversation = talk("Joost, you're going to be working on the budget.");
    const renamed: Conversation = {
      ...conversation,
      participants: [],
      turns: conversation.turns.map((turn) => ({
        ...turn,
        speaker: (turn.speaker ?? '').replace('Joost Bakker', 'Xiomara Quispe'),
        text: turn.text.replace('Joost', 'Xiomara'),
      })),
    };
    const scores = (one: Conversation): readonly UtteranceScores[] =>
      scoreUtterances(utterancesOf(one), one, shippedModels);
    expect(scores(renamed)).toEqual(scores(conversation));
  });

  test('a conversation without words has no scores', () => {
    expect(scoreUtterances([], { ...talk('Hello.'), turns: [] }, shippedModels)).toEqual([]);
  });
});

test('all weights together stay well under two megabytes, and so do the word vectors', () => {
  const folder = 'src/2-understand/builtin/models';
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('-table.ts'))
    .map((name) => ({ isVectors: name.endsWith('vector-table.ts'), bytes: statSync(`${folder}/${name}`).size }));
  const total = (isVectors: boolean): number =>
    sizes.filter((one) => one.isVectors === isVectors).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total(false)).toBeLessThan(2_000_000);
  expect(total(true)).toBeLessThan(2_000_000);
});
