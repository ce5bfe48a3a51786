import type { DateContext, DateRule, Reading } from '../date-rule.ts';
import { periodAround, periodUnitAt, periodWords } from '../period.ts';
import { firstWords, is, phrases, readPhrase } from '../words.ts';

const offsets: readonly { readonly table: ReturnType<typeof phrases>; readonly offset: number }[] = [
  { table: phrases('this', 'this current', 'the current|present|same', 'current'), offset: 0 },
  {
    table: phrases(
      'next',
      'the next|following|coming|upcoming',
      'this coming|upcoming|next',
      'coming|following|upcoming',
    ),
    offset: 1,
  },
  { table: phrases('last', 'the last|past|previous|prior', 'previous|past', 'this past|last'), offset: -1 },
];
const later = phrases(
  'later',
  'later on',
  'sometime later',
  'some time later',
  'the rest|remainder of',
  'rest of',
  'still',
);
const earlier = phrases('earlier', 'earlier on');
const ofThe = phrases('in|of the', 'the');
const whole = phrases('in the course of the', 'within|inside the', 'in the course of this');

export const period: DateRule = {
  name: 'period',
  description: 'A week, weekend, month, quarter or year counted from the present one.',
  fires: [
    ['next week', '2025-12-15', '2025-12-26'],
    ['later this week', '2024-03-06', '2024-03-08'],
    ['next month', '2025-12-15', '2026-01-31'],
    ['this weekend', '2025-12-15', '2025-12-21'],
    ['the week after next', '2025-12-15', '2026-01-02'],
  ],
  ignores: ['every week', 'a week', 'weekly', 'next time', 'this one', 'fiscal year'],
  begins: new Set([
    'the',
    ...[later, earlier, whole, ...offsets.map(({ table }) => table)].flatMap(firstWords),
    ...periodWords,
  ]),
  read(context, at) {
    return readLater(context, at) ?? readCounted(context, at) ?? readWithin(context, at) ?? readWeekend(context, at);
  },
};

function readCounted({ tokens, today }: DateContext, at: number): Reading | null {
  const afterNext = readAfterNext({ tokens, today }, at);
  if (afterNext !== null) return afterNext;
  for (const { table, offset } of offsets) {
    const named = readPhrase(tokens, at, table);
    const found = named === null ? null : periodUnitAt(tokens, named);
    if (found === null) continue;
    const { first, last, grain } = periodAround(today, found.unit, offset);
    if (offset < 0) return { next: found.next, first, last, grain, past: true };
    return { next: found.next, first: Math.max(first, offset === 0 ? today : first), last, grain };
  }
  return null;
}

/** "the week after next", "the month after". */
function readAfterNext({ tokens, today }: Pick<DateContext, 'tokens' | 'today'>, at: number): Reading | null {
  const found = periodUnitAt(tokens, is(tokens, at, 'the') ? at + 1 : at);
  if (found === null || !is(tokens, found.next, 'after') || !is(tokens, found.next + 1, 'next')) return null;
  return { next: found.next + 2, ...periodAround(today, found.unit, 2) };
}

/** "later this week", "later in the year", "the rest of the month", "earlier this week". */
function readLater(context: DateContext, at: number): Reading | null {
  const { tokens, today } = context;
  const gone = readPhrase(tokens, at, earlier);
  const start = gone ?? readPhrase(tokens, at, later);
  if (start === null) return null;
  const the = readPhrase(tokens, start, ofThe);
  const named = the === null ? null : periodUnitAt(tokens, the);
  const found =
    named === null ? readCounted(context, start) : { next: named.next, ...periodAround(today, named.unit, 0) };
  if (found === null) return null;
  return gone === null ? { ...found, first: Math.max(today, found.first) } : { ...found, past: true };
}

function readWithin({ tokens, today }: DateContext, at: number): Reading | null {
  const named = readPhrase(tokens, at, whole);
  const found = named === null ? null : periodUnitAt(tokens, named);
  if (found === null) return null;
  const { last, grain } = periodAround(today, found.unit, 0);
  return { next: found.next, first: today, last, grain };
}

/** "over the weekend": the only period that one of is meant without a word saying which. */
function readWeekend({ tokens, today }: DateContext, at: number): Reading | null {
  if (!is(tokens, at, 'the')) return null;
  const found = periodUnitAt(tokens, at + 1);
  return found?.unit === 'weekend' ? { next: found.next, ...periodAround(today, 'weekend', 0), weak: 'range' } : null;
}
