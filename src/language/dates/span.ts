import { businessDaysAfter, type Day, monthsAfter } from './calendar.ts';
import type { Grain } from './date-rule.ts';
import { type Unit, unitAt } from './lexicon.ts';
import { type Counted, readCardinal } from './numbers.ts';
import type { Token } from './token.ts';
import { firstWords, is, phrases, readPhrase, skip, wordSet } from './words.ts';

/** A length of time: "two weeks", "a year and a half". */
export interface Span {
  readonly parts: readonly { readonly count: number; readonly unit: Unit }[];
  readonly next: number;
}

const hedges = phrases(
  'about|around|roughly|approximately|maybe|like|another|say|almost|nearly|under|perhaps|probably',
  'at most',
  'at the most',
  'less than',
  'no more than',
  'up to',
  'the next|coming|following',
  'a good',
);
const fewWords: readonly (readonly [ReturnType<typeof phrases>, number])[] = [
  [phrases('a couple of', 'a couple', 'couple of', 'couple', 'a pair of'), 2],
  [phrases('a few', 'few', 'the next few'), 3],
];
/** Words other than numbers that a span can begin with. */
export const spanBegins: readonly string[] = [
  'a',
  'an',
  'half',
  ...[hedges, ...fewWords.map(([table]) => table)].flatMap(firstWords),
];
const joinedBy = wordSet('or to - and');

/** Reads a count and its unit, or several ("2 years 1 month"); a count of two numbers is the larger ("two to three weeks"). */
export function readSpan(tokens: readonly Token[], at: number): Span | null {
  const first = readPart(tokens, readPhrase(tokens, at, hedges) ?? at);
  if (first === null) return null;
  const parts = [...first.parts];
  let { next } = first;
  for (let more = 0; more < 3; more++) {
    const part = readPart(tokens, skip(tokens, next, ',', 'and'));
    if (part === null || !isFiner(parts.at(-1)?.unit, part.parts[0]?.unit)) break;
    parts.push(...part.parts);
    next = part.next;
  }
  return { parts, next };
}

function isFiner(unit: Unit | undefined, next: Unit | undefined): boolean {
  const order: readonly (Unit | undefined)[] = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute'];
  return order.indexOf(unit) >= 0 && order.indexOf(next) > order.indexOf(unit);
}

function readPart(tokens: readonly Token[], at: number): Span | null {
  if (is(tokens, at, 'half')) return readHalf(tokens, at + 1);
  const count = readCount(tokens, at);
  if (count === null) return null;
  const glued = skip(tokens, count.next, '-');
  const half =
    is(tokens, count.next, 'and') && is(tokens, count.next + 1, 'a') && is(tokens, count.next + 2, 'half') ? 0.5 : 0;
  const coming = skip(tokens, half > 0 ? count.next + 3 : glued, 'next', 'coming', 'upcoming', 'more');
  const named = unitAt(tokens, coming);
  if (named === null) return null;
  const { unit, next } = named;
  const andHalf = is(tokens, next, 'and') && is(tokens, next + 1, 'a') && is(tokens, next + 2, 'half');
  if (andHalf) return { parts: [{ count: count.value + 0.5, unit }], next: next + 3 };
  return orTwo(tokens, { parts: [{ count: count.value + half, unit }], next });
}

/** "a week or two" is two weeks at most; "a week or so" is a week. */
function orTwo(tokens: readonly Token[], span: Span): Span {
  const [part] = span.parts;
  const more = is(tokens, span.next, 'or') ? readCardinal(tokens, span.next + 1) : null;
  if (part === undefined || more === null || more.value !== part.count + 1) return span;
  return unitAt(tokens, more.next) === null
    ? { parts: [{ count: more.value, unit: part.unit }], next: more.next }
    : span;
}

function readHalf(tokens: readonly Token[], at: number): Span | null {
  const named = unitAt(tokens, skip(tokens, at, 'a', 'an'));
  return named === null ? null : { parts: [{ count: 0.5, unit: named.unit }], next: named.next };
}

function readCount(tokens: readonly Token[], at: number): Counted | null {
  for (const [table, value] of fewWords) {
    const next = readPhrase(tokens, at, table);
    if (next !== null) return { value, next };
  }
  if (is(tokens, at, 'a', 'an') && !is(tokens, at + 1, 'hundred')) return { value: 1, next: at + 1 };
  const first = figuresRange(tokens, at) ?? readCardinal(tokens, at);
  if (first === null || first.value > 999) return null;
  if (!joinedBy.has(tokens[first.next]?.word ?? '')) return first;
  const second = readCardinal(tokens, first.next + 1);
  const isRange = second !== null && second.value > first.value && unitAt(tokens, second.next) !== null;
  return isRange ? second : first;
}

/** The tokenizer leaves "2-3" in one piece. */
function figuresRange(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token?.kind !== 'figures') return null;
  const [low = 0, high = 0, ...more] = token.word.split('-').map(Number);
  return more.length === 0 && high > low && low > 0 ? { value: high, next: at + 1 } : null;
}

/** The day that a span leads to. Months end where they are shorter; half days round up; hours below a day stay on the day. */
export function addSpan(day: Day, span: Span, sign: 1 | -1): Day {
  return span.parts.reduce((from, { count, unit }) => addPart(from, count * sign, unit), day);
}

function addPart(day: Day, count: number, unit: Unit): Day {
  switch (unit) {
    case 'minute':
      return day;
    case 'hour':
      return day + Math.trunc(count / 24);
    case 'businessDay':
      return businessDaysAfter(day, Math.round(count));
    case 'day':
      return day + roundedUp(count);
    case 'week':
      return day + roundedUp(count * 7);
    case 'fortnight':
      return day + roundedUp(count * 14);
    case 'month':
      return addMonthParts(day, count);
    case 'quarter':
      return addMonthParts(day, count * 3);
    case 'year':
      return addMonthParts(day, count * 12);
  }
}

function addMonthParts(day: Day, months: number): Day {
  const whole = Math.trunc(months);
  return monthsAfter(day, whole) + Math.trunc((months - whole) * 30);
}

function roundedUp(count: number): number {
  return count < 0 ? -Math.ceil(-count) : Math.ceil(count);
}

/** The grain of the finest unit named. */
export function grainOf(span: Span): Grain {
  const units = span.parts.map(({ unit }) => unit);
  if (units.includes('minute')) return 'moment';
  const hours = span.parts.every(({ unit, count }) => unit === 'hour' && count < 24);
  return hours ? 'hour' : 'day';
}
