import { expect, test } from 'vitest';
import { toImperative } from './imperative.ts';

test.each([
  ['send the deck to Ruth then, because she asked', 'Send the deck to Ruth'],
  ["check with the bank if that's okay", 'Check with the bank'],
  ['um, order the, the filters as well', 'Order the filters'],
  ['call the plumber, but he never picks up', 'Call the plumber'],
  ['ask Joan whether the hall is free', 'Ask Joan whether the hall is free'],
  ['bake the bread the night before', 'Bake the bread the night before'],
  ['send the list before', 'Send the list'],
  ['write up the scope for that', 'Write up the scope for that'],
  ['send the offer in writing with all of that', 'Send the offer in writing with all of that'],
  ['write up the scope for', 'Write up the scope'],
  ['find out what it is for', 'Find out what it is for'],
  ["draft it, won't you, Brandon", 'Draft it'],
  ['have them printed, yes', 'Have them printed'],
  ['order what she said yes', 'Order what she said yes'],
  ['bring one over no problem', 'Bring one over'],
  ['test it... no, not the weekend, my wife', 'Test it'],
  ['drop it at the office on the way home no not today', 'Drop it at the office on the way home'],
  ['get the app registered, and for that I need the people at the desk', 'Get the app registered'],
  ['ask her and let you know which field it is', 'Ask her and let you know which field it is'],
  ['send the list, which is long', 'Send the list'],
  ['read the lease, promise', 'Read the lease'],
  ['write', 'Write'],
])('toImperative() makes %j into %j', (said, written) => {
  expect(toImperative(said)).toBe(written);
});

test('a task is never longer than some 25 words', () => {
  const long = `write to the board about ${'the pumps and '.repeat(30)}the gutters`;
  expect(toImperative(long).split(' ').length).toBeLessThanOrEqual(25);
});

test('a sentence of seven hundred thousand words is no matter', () => {
  expect(toImperative(`write to the board ${'of the boats and for the sails '.repeat(100_000)}`)).toMatch(
    /^Write to the board/,
  );
});
