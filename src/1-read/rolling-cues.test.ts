import { expect, test } from 'vitest';
import { areRolling, withoutRepeats } from './rolling-cues.ts';
import type { Cue } from './web-vtt-scan.ts';

const cues = (...rows: readonly (readonly [start: number, end: number, text: string])[]): readonly Cue[] =>
  rows.map(([start, end, text], at) => ({ id: '', start, end, text, line: at + 1 }));
const shown = (list: Iterable<Cue>): readonly string[] =>
  Array.from(list, ({ start, end, text }) => `${start}-${end} ${text}`);

test('two lines of which the upper was there before, and cues of 10 ms', () => {
  const rolling = cues(
    [0, 2, ' \nwe<00:00:01.000><c> moved</c>'],
    [2, 2.01, 'we moved\n '],
    [2.01, 4, 'we moved\nthe<00:00:03.000><c> crane</c>'],
    [4, 4.01, 'the crane\n '],
    [4.01, 6, 'the crane\nand it rained'],
  );
  expect(areRolling(rolling)).toBe(true);
  expect(shown(withoutRepeats(rolling))).toEqual([
    '0-2.01  \nwe<00:00:01.000><c> moved</c>',
    '2.01-4.01 the crane',
    '4.01-6 and it rained',
  ]);
});

test('captions that grow word by word are the last of them', () => {
  const growing = cues(
    [0, 1, 'we'],
    [1, 2, 'we moved'],
    [2, 3, 'we moved the crane'],
    [3, 4, 'it'],
    [4, 5, 'it rained'],
  );
  expect(shown(withoutRepeats(growing))).toEqual(['0-3 we moved the crane', '3-5 it rained']);
});

test('two people who say the same are both heard', () => {
  const talk = cues(
    [0, 2, 'Are you in?'],
    [2, 3, 'Yes.'],
    [3, 4, 'Yes.'],
    [4, 6, 'Good.'],
    [6, 7, 'Yes.'],
    [7, 9, 'Then we go.'],
  );
  expect(areRolling(talk)).toBe(false);
});

test('a chorus is no rolling caption', () => {
  const chorus = cues([0, 2, 'Thank you.'], [2, 4, 'Thank you.'], [4, 6, 'Thank you.'], [6, 8, 'Thank you.']);
  expect(areRolling(chorus)).toBe(false);
});
