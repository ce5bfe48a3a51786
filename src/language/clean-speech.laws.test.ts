import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanSpeech } from './clean-speech.ts';

const said = fc
  .array(
    fc.constantFrom(
      'so',
      'um,',
      'I',
      "I'll",
      'send',
      'the',
      'the',
      'deck',
      'to',
      'Ruth,',
      'sorry,',
      'you know,',
      'yeah',
      'okay.',
      'right?',
      'like,',
    ),
    { maxLength: 20 },
  )
  .map((words) => words.join(' '));

test('cleaning never adds a letter that was not said', () => {
  fc.assert(
    fc.property(said, (text) => {
      const letters = (value: string) => value.toLowerCase().replace(/[^a-z]/g, '');
      expect(letters(cleanSpeech(text)).length).toBeLessThanOrEqual(letters(text).length);
    }),
  );
});

test('a very long line is cleaned in linear time', () => {
  const line = 'so um I I think, you know, that we like, well, should send the the deck to, uh, to Ruth '.repeat(3000);
  expect(cleanSpeech(line).length).toBeGreaterThan(0);
});
