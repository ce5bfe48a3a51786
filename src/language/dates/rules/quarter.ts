import { dateOf, monthEnd, monthStart } from '../calendar.ts';
import type { DateContext, DateRule } from '../date-rule.ts';
import { type Counted, readCardinal, readOrdinal, readYear } from '../numbers.ts';
import { is, phrases, readPhrase, skip } from '../words.ts';

const yearWords: readonly { readonly table: ReturnType<typeof phrases>; readonly offset: number }[] = [
  { table: phrases('this year', 'of this|the year'), offset: 0 },
  { table: phrases('next year', 'of next year', 'of the next|coming|following year'), offset: 1 },
  { table: phrases('last year', 'of last year'), offset: -1 },
];

export const quarter: DateRule = {
  name: 'quarter',
  description: 'A quarter or half of a calendar year by its number, the present one or the next that comes.',
  fires: [
    ['Q1', '2025-12-15', '2026-03-31'],
    ['the third quarter of 2027', '2025-12-15', '2027-09-30'],
    ['q two', '2026-03-11', '2026-06-30'],
    ['H1 2026', '2025-12-15', '2026-06-30'],
    ['2027-Q1', '2025-12-15', '2027-03-31'],
  ],
  ignores: ['a quarter of the users', 'the first half was better', 'Q and A', 'the first quarter mile'],
  begins: new Set(['the', 'q', 'quarter', 'h']),
  read(context, at) {
    const prefixed = readYear(context.tokens, at);
    const part = readPart(context, prefixed === null ? at : skip(context.tokens, prefixed.next, '-', '/'));
    if (part === null) return null;
    const { year: thisYear } = dateOf(context.today);
    const said =
      prefixed ??
      readYear(context.tokens, skip(context.tokens, part.next, 'of', 'in', ',')) ??
      readYearWord(context, part.next);
    const month = (part.number - 1) * part.months + 1;
    const ended = monthEnd(thisYear, month + part.months - 1) < context.today;
    const year = said?.value ?? (ended ? thisYear + 1 : thisYear);
    const first = monthStart(year, month);
    const last = monthEnd(year, month + part.months - 1);
    const next = prefixed === null ? (said?.next ?? part.next) : part.next;
    return { next, first, last, grain: 'quarter', ...(last < context.today ? { past: true } : {}) };
  },
};

interface Part {
  readonly number: number;
  readonly months: 3 | 6;
  readonly next: number;
}

function readPart({ tokens }: DateContext, at: number): Part | null {
  if (is(tokens, at, 'q', 'quarter')) return numbered(readCardinal(tokens, at + 1), 3);
  if (is(tokens, at, 'h') && tokens[at + 1]?.spaced === false) return numbered(readCardinal(tokens, at + 1), 6);
  const start = skip(tokens, at, 'the');
  const ordinal = readOrdinal(tokens, start);
  if (ordinal === null || !is(tokens, ordinal.next, 'quarter') || is(tokens, ordinal.next + 1, 'mile', 'century'))
    return null;
  return numbered({ value: ordinal.value, next: ordinal.next + 1 }, 3);
}

function numbered(number: Counted | null, months: 3 | 6): Part | null {
  return number !== null && number.value >= 1 && number.value <= 12 / months
    ? { number: number.value, months, next: number.next }
    : null;
}

function readYearWord({ tokens, today }: DateContext, at: number): Counted | null {
  for (const { table, offset } of yearWords) {
    const next = readPhrase(tokens, at, table);
    if (next !== null) return { value: dateOf(today).year + offset, next };
  }
  return null;
}
