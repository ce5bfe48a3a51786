import { expect, test } from 'vitest';
import { cueParts } from './cue-text.ts';

const parts = (text: string): readonly string[] =>
  cueParts(text).flatMap(({ voice, lines }) => lines.map((line) => `${voice ?? '-'}: ${line}`));

test.each([
  ['<v Petra Lindqvist>Morning, all.</v>', ['Petra Lindqvist: Morning, all.']],
  ['<v Petra Lindqvist>Morning,\nall.', ['Petra Lindqvist: Morning, all.']],
  ['<v.loud.first Petra>Morning.</v>', ['Petra: Morning.']],
  ['<v Petra>Morning.</v><v Guido>Hi.</v>', ['Petra: Morning.', 'Guido: Hi.']],
  ['<v Petra>Morning.\n<v Guido>Hi.', ['Petra: Morning.', 'Guido: Hi.']],
  ['<v Petra>Morning.</v> (laughter)', ['Petra: Morning.', '-: (laughter)']],
  ['<v Petra &amp; Guido>Morning &lt;all&gt; &#8364;5 &nbsp;ok</v>', ['Petra & Guido: Morning <all> €5 ok']],
  ['<c.yellow>Mind</c> <i>the</i> <00:00:12.500>gap<br>here', ['-: Mind the gap here']],
  ['{\\an8}Mind the <font color="#fff">gap</font>', ['-: Mind the gap']],
  ['if x < 5 and y > 3', ['-: if x < 5 and y > 3']],
  ['<v >Hello', ['-: Hello']],
  ['- Are you in?\n- I am.', ['-: Are you in?', '-: I am.']],
  ['>> GUIDO: Go on.', ['-: GUIDO: Go on.']],
  ['Petra: Morning.\nGuido: Hi.', ['-: Petra: Morning.', '-: Guido: Hi.']],
  ['wait&unknown; &#xD800; <unclosed', ['-: wait&unknown; <unclosed']],
  ['<v Petra></v>', []],
  ['', []],
])('cueParts() of %j', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test('a megabyte of opening brackets takes no time', () => {
  expect(cueParts('<v '.repeat(350_000)).length).toBeLessThan(3);
});
