import { dateOf, monthEnd, monthStart } from '../calendar.ts';
import type { DateRule } from '../date-rule.ts';
import { readYear } from '../numbers.ts';
import { firstWords, is, mayEndBefore, phrases, readPhrase, skip } from '../words.ts';

const starts: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['springtime', 3],
  ['summer', 6],
  ['summertime', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);
const lead = phrases('this', 'this coming', 'next', 'the', 'coming');

export const season: DateRule = {
  name: 'season',
  description: 'A season of the northern hemisphere, to the end of its third month.',
  fires: [
    ['this summer', '2026-03-11', '2026-08-31'],
    ['in the fall', '2026-03-11', '2026-11-30'],
    ['next spring', '2025-12-15', '2026-05-31'],
    ['by autumn', '2026-03-11', '2026-11-30'],
  ],
  ignores: ['the fall of the price', 'they fall over', 'a spring in the door', 'last summer was hot'],
  begins: new Set([...firstWords(lead), ...starts.keys()]),
  read({ tokens, today }, at) {
    const named = readPhrase(tokens, at, lead) ?? at;
    const start = starts.get(tokens[named]?.word ?? '');
    if (start === undefined || !mayEndBefore(tokens, named + 1) || is(tokens, named + 1, 'of', 'in', 'on')) return null;
    const said = readYear(tokens, skip(tokens, named + 1, 'of'));
    const { year } = dateOf(today);
    const running =
      monthEnd(year - 1, start + 2) >= today ? year - 1 : monthEnd(year, start + 2) >= today ? year : year + 1;
    const begins =
      said?.value ?? (is(tokens, at, 'next') && monthStart(running, start) <= today ? running + 1 : running);
    const strong = is(tokens, at, 'this', 'next', 'coming') || said !== null;
    const span = { first: monthStart(begins, start), last: monthEnd(begins, start + 2), grain: 'quarter' as const };
    return { next: said?.next ?? named + 1, ...span, ...(strong ? {} : { weak: 'range' as const }) };
  },
};
