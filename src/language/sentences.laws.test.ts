import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

const talk = fc
  .array(
    fc.constantFrom(
      'so',
      'I',
      'call',
      'her',
      'on',
      '3.5',
      'Mr.',
      'okay.',
      'right?',
      '...',
      '\n',
      ' ',
      'and',
      '“yes”',
      'é',
    ),
  )
  .map((words) => words.join(' '));

test('spans stand in order, apart, without white space around them, and together hold every word', () => {
  fc.assert(
    fc.property(fc.oneof(talk, fc.string()), (text) => {
      const spans = splitSentences(text);
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(
        spans
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }),
  );
});
