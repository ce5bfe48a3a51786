import { describe, expect, test } from 'vitest';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

const talk: readonly (readonly [name: string, time: string, words: string])[] = [
  ['Petra Lindqvist', '00:03', 'Morning, all. Shall we start with the crane?'],
  ['Guido van der Meer', '00:07', 'Yes. We stopped at noon.'],
  ['Petra Lindqvist', '00:13', 'Okay, so we wait for the survey.'],
  ['Guido van der Meer', '00:19', "I'll send the limits."],
];

async function turnsOf(text: string): Promise<readonly (readonly [string | null, number | null, string])[]> {
  const { conversation } = await readConversation(sourceOf('Inbox/talk.txt', text));
  return (conversation?.turns ?? []).map(({ speaker, start, text }) => [speaker, start, text]);
}

const timed = talk.map(([name, time, words]) => [name, Number(time.slice(3)), words]);
const untimed = talk.map(([name, , words]) => [name, null, words]);

describe('speakers without a sign are known by their place:', () => {
  test.each<readonly [how: string, write: (name: string, time: string, words: string) => string, turns: unknown]>([
    ['beside a time, above the words', (name, time, words) => `${time} ${name}\n${words}\n\n`, timed],
    [
      'beside a time, with blank lines between (Word)',
      (name, time, words) => `00:${time} ${name}\n\n${words}\n\n`,
      timed,
    ],
    [
      'below a range of times (older Teams)',
      (name, time, words) => `0:${time}.0 --> 0:${time}.9\n\n${name}\n\n${words}\n\n`,
      timed,
    ],
    ['in brackets before the words', (name, _, words) => `[${name}] ${words}\n\n`, untimed],
    ['on a line of their own', (name, _, words) => `${name}\n${words}\n\n`, untimed],
    ['as headings above a blank line', (name, _, words) => `### ${name}\n\n${words}\n\n`, untimed],
    ['as headings', (name, _, words) => `### ${name}\n${words}\n\n`, untimed],
  ])('%s', async (_, write, turns) => {
    expect(await turnsOf(talk.map((turn) => write(...turn)).join(''))).toEqual(turns);
  });
});

describe('words in such places are words:', () => {
  test.each([
    [
      'captions with a time before each line',
      '00:03 Morning all\nshall we start\n00:07 Yes\nwe stopped at noon\n00:13 Okay\nso we wait\n',
    ],
    [
      'captions with a time above each line',
      '00:03\nMorning all\nshall we start\n\n00:07\nYes Sir\nwe stopped\n\n00:13\nOkay\nso we wait\n',
    ],
    [
      'sounds in brackets',
      '[Music] Morning all.\n\n[Applause] We stopped at noon.\n\n[Music] So we wait.\n\n[Applause] Thanks.\n',
    ],
    [
      'headings of a report',
      'Harbour\nWe built a quay.\n\nCranes\nWe bought two.\n\nPeople\nWe are nine.\n\nCosts\nThey rise.\n',
    ],
  ])('%s', async (_, text) => {
    expect((await turnsOf(text)).every(([speaker]) => speaker === null)).toBe(true);
  });
});
