import { expect, test } from 'vitest';
import { talk } from '../../../../../test/support/talk.ts';
import { builtinEngine } from '../../engine.ts';
import { utterancesOf } from '../../utterances.ts';
import { talkOf } from '../find-actions.ts';
import { reckonedDays } from './reckoned-days.ts';

/** The days that the last line of a talk on Monday, 2 March 2026 names by way of others. */
function lastLine(...lines: readonly string[]): readonly (string | null)[] {
  const conversation = talk(...lines);
  const utterances = utterancesOf(conversation);
  const last = utterances.at(-1);
  if (last === undefined) return [];
  const context = talkOf(utterances, conversation, { knownNames: [], me: null }, null);
  return reckonedDays(last, context).map(({ due }) => due.date);
}

test.each([
  ["The fair's on the fourteenth.", "I'll bake the night before.", '2026-03-13'],
  ["The fair's on the fourteenth.", "I'll sweep up the day after.", '2026-03-15'],
  ['Doors open on the fourteenth.', "I'll have it there that day.", '2026-03-14'],
  ['The board meets on the eighteenth.', "I'd have it by then.", '2026-03-18'],
  ['She is back on the eleventh.', 'You get it at the end of that week.', '2026-03-13'],
  ['She is back on the eleventh.', "I'll read it that weekend.", '2026-03-15'],
  ['The audit is on the eighteenth.', "I'll send it the week before.", '2026-03-13'],
  ['The audit is on the eighteenth.', "I'll send it the Friday before.", '2026-03-13'],
  ['The audit is on the eighteenth.', "I'll clear up the Monday after.", '2026-03-23'],
])('after "%s", "%s" is the %s', (before, said, day) => {
  expect(lastLine(`Ann: ${before}`, `Tom: ${said}`)).toContain(day);
});

test('an event has the day on which the talk says it happens, wherever that is said', () => {
  const lines = [
    "Ann: The opening's on the ninth.",
    'Tom: My brother has a new boat.',
    'Ann: Nice one.',
    'Tom: I need the slab bedded before the opening.',
  ];
  expect(lastLine(...lines)).toEqual(['2026-03-09']);
});

test('what is reckoned from an event takes its day and not the one said last', () => {
  const lines = [
    'Ann: We pour on the twelfth.',
    'Tom: And the vet comes on the twentieth.',
    "Ann: I'll have it stripped the day after the pour.",
  ];
  expect(lastLine(...lines)).toContain('2026-03-13');
  expect(lastLine(...lines)).not.toContain('2026-03-21');
});

test.each([
  ['no day was said', ['Ann: We had a fair once.', "Tom: I'll bake the night before."]],
  ['the words name a day themselves', ['Ann: The fair is on the fourteenth.', "Tom: I'll bake on the thirteenth."]],
  ['the day lies behind the talk', ['Ann: By today, please.', 'Tom: I swept the night before.']],
  ['a thing of that name has no day', ['Ann: The slab rocks.', 'Tom: It needs doing before the opening.']],
])('nothing is reckoned where %s', (_, lines) => {
  expect(lastLine(...lines)).toEqual([]);
});

test('a task that is promised for the night before something has that day', async () => {
  const conversation = talk(
    'Tom Hale: And the fair is on Saturday the fourteenth, we have to be ready.',
    "Ann Lund: Right. I'll bake the bread the night before.",
    'Tom Hale: Lovely, thanks.',
  );
  const { actionItems } = await builtinEngine.understand(
    conversation,
    { knownNames: [], me: null },
    new AbortController().signal,
  );
  expect(actionItems).toMatchObject([
    { text: 'Bake the bread the night before', owner: 'Ann Lund', due: '2026-03-13', duePhrase: 'the night before' },
  ]);
});
