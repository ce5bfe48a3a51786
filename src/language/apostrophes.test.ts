import { expect, test } from 'vitest';
import { lacksApostrophes, withApostrophes } from './apostrophes.ts';

test.each([
  ['ill do it after this', "I'll do it after this"],
  ['its a one liner ill do it after this', "it's a one liner I'll do it after this"],
  ['im off the nineteenth so ill move it', "I'm off the nineteenth so I'll move it"],
  ['she was ill on monday', 'she was ill on monday'],
  ['hes ill again', "he's ill again"],
  ['thats the rule and i dont think theyll like it', "that's the rule and i don't think they'll like it"],
  ['a hundred and twenty is what id be comfortable with', "a hundred and twenty is what I'd be comfortable with"],
  ['send me the order id please', 'send me the order id please'],
  ['the customer id is wrong', 'the customer id is wrong'],
  ['okay well see what they say', "okay we'll see what they say"],
  ['it went well and the demo works well', 'it went well and the demo works well'],
  ['so were going with the blue one', "so we're going with the blue one"],
  ['they were going to call', 'they were going to call'],
  ['the ones that were on the list', 'the ones that were on the list'],
  ['the app lets you in', 'the app lets you in'],
  ['the dog lost its lead', 'the dog lost its lead'],
  ['lets meet at two oclock', "let's meet at two o'clock"],
  ['Dont forget', "Don't forget"],
])('withApostrophes() reads %j as %j', (said, written) => {
  expect(withApostrophes(said)).toBe(written);
});

test('a talk with one apostrophe in it is written with them', () => {
  expect(lacksApostrophes(['ill do it', 'thats fine i dont mind', 'im done'])).toBe(true);
  expect(lacksApostrophes(['ill do it', 'thats fine i dont mind', "I'm done"])).toBe(false);
  expect(lacksApostrophes(['the shed is done', 'good'])).toBe(false);
});
