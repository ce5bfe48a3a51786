import { expect, test } from 'vitest';
import { partWith } from './part-of-sentence.ts';

test.each([
  ['on Thursday', 'Quote on Thursday, list on Friday', 'Quote on Thursday'],
  ['on Friday', 'Quote on Thursday, list on Friday', 'list on Friday'],
  [
    'by the weekend',
    'get us the password by the weekend and I have the fixtures up',
    'get us the password by the weekend',
  ],
  ['on Monday', 'I do it on Monday', 'I do it on Monday'],
  ['on Tuesday', 'I do it on Monday', 'I do it on Monday'],
])('"%s" stands in its own part of "%s"', (phrase, sentence, part) => {
  expect(partWith(phrase, sentence)).toBe(part);
});
