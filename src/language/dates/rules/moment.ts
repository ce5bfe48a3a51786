import type { DateRule } from '../date-rule.ts';
import { firstWords, phrases, readPhrase } from '../words.ts';

const now = phrases(
  'now',
  'right now',
  'at the moment|minute',
  'at present',
  'at the present|current time|moment',
  'at this time|moment|minute|point',
  'otd',
);

export const moment: DateRule = {
  name: 'moment',
  description: 'The moment of the talk; a date to those who collect dates, never a due date.',
  fires: [
    ['now', '2025-12-15', '2025-12-15'],
    ['at the moment', '2025-12-15', '2025-12-15'],
    ['right now', '2025-12-15', '2025-12-15'],
  ],
  ignores: ['by the time', 'wait a moment', 'a present for Lena'],
  begins: new Set(firstWords(now)),
  read({ tokens, today }, at) {
    const next = readPhrase(tokens, at, now);
    return next === null ? null : { next, first: today, last: today, grain: 'moment' };
  },
};
