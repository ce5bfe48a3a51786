import { dateOf, monthEnd, monthStart } from '../calendar.ts';
import type { DateRule } from '../date-rule.ts';
import { readYear } from '../numbers.ts';
import { is, mayEndBefore } from '../words.ts';

export const year: DateRule = {
  name: 'year',
  description: 'A year by its number, from 50 years back to 30 ahead, after a preposition.',
  fires: [
    ['by 2027', '2025-12-15', '2027-12-31'],
    ['in twenty thirty', '2025-12-15', '2030-12-31'],
    ['before two thousand and thirty', '2025-12-15', '2030-12-31'],
  ],
  ignores: ['it costs $2026', '2026 users', 'extension 2044, please'],
  begins: new Set(["'", '’']),
  read({ tokens, today }, at) {
    const found = readYear(tokens, at);
    if (found === null || !mayEndBefore(tokens, found.next) || is(tokens, at - 1, '$', '€', '£', '#')) return null;
    const { year: now } = dateOf(today);
    if (found.value < now - 50 || found.value > now + 30) return null;
    const past = found.value < now ? { past: true } : {};
    return {
      next: found.next,
      first: monthStart(found.value, 1),
      last: monthEnd(found.value, 12),
      grain: 'year',
      weak: 'range',
      ...past,
    };
  },
};
