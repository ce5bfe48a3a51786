import { expect, test } from 'vitest';
import { byStart, inOrder } from './time-order.ts';
import type { Cue } from './web-vtt-scan.ts';

const cue = (start: number, end: number, text: string): Cue => ({ id: '', start, end, text, line: 1 });
const texts = (cues: Iterable<Cue>): string => Array.from(cues, ({ text }) => text).join(' ');

test('one voice after the other is put together by time', () => {
  const petra = [cue(0, 4, 'P1'), cue(20, 24, 'P2'), cue(40, 44, 'P3')];
  const guido = [cue(10, 14, 'G1'), cue(30, 34, 'G2'), cue(50, 54, 'G3')];
  expect(texts(inOrder([...petra, ...guido]))).toBe('P1 G1 P2 G2 P3 G3');
});

test('cues in any order are sorted', () => {
  const cues = [5, 3, 1, 4, 2].map((at) => cue(at * 20, at * 20 + 5, `c${at}`));
  expect(texts(inOrder(cues))).toBe('c1 c2 c3 c4 c5');
});

test('a cue that is over before the one above it begins stands too late, by however little', () => {
  const cues = [cue(7.9, 12.4, 'b'), cue(3.2, 7.1, 'a'), cue(12.9, 14, 'c')];
  expect(texts(inOrder(cues))).toBe('a b c');
});

test('voices that overlap by seconds stay as they stand', () => {
  const cues = [cue(0, 5, 'a'), cue(4, 6, 'b'), cue(3.5, 7, 'c'), cue(6, 8, 'd')];
  expect(inOrder(cues)).toBe(cues);
});

test('two recordings in one file stay one after the other', () => {
  const talk = (name: string): readonly Cue[] =>
    Array.from({ length: 10 }, (_, at) => cue(at * 5, at * 5 + 4.8, `${name}${at}`));
  const cues = [...talk('a'), ...talk('b')];
  expect(inOrder(cues)).toBe(cues);
});

test('nothing is in order', () => {
  expect(inOrder([])).toEqual([]);
});

test('channels that were recorded apart are one talk, what has no time stays where it stands', () => {
  const said = (text: string, start: number | null) => ({ text, start });
  const channels = [
    [said('P1', 0), said('P2', null), said('P3', 9)],
    [said('G1', 4), said('G2', 9)],
  ];
  expect(byStart(channels).map(({ text }) => text)).toEqual(['P1', 'P2', 'G1', 'P3', 'G2']);
});
