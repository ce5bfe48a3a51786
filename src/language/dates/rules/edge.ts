import { type Day, dateOf, monthEnd, monthStart, weekdayOf } from '../calendar.ts';
import type { DateContext, DateRule, Grain, Reading } from '../date-rule.ts';
import { type Period, type PeriodUnit, periodAround, periodUnitAt } from '../period.ts';
import { is, phrases, readPhrase, skip } from '../words.ts';

type Edge = 'start' | 'early' | 'middle' | 'firstHalf' | 'end';

const edges: readonly { readonly table: ReturnType<typeof phrases>; readonly edge: Edge }[] = [
  {
    table: phrases(
      'end|close|ending of',
      'end',
      'tail|back|very|latter end of',
      'latter|last|later part of',
      'late|later',
      'late|later in',
      'second|latter|other half of',
      'second half',
      'last|final days of',
      'tail end',
    ),
    edge: 'end',
  },
  {
    table: phrases('beginning|start|top|opening of', 'start', 'very beginning|start of', 'first days of'),
    edge: 'start',
  },
  { table: phrases('early', 'early part of', 'early in|on', 'first part of'), edge: 'early' },
  {
    table: phrases('mid', 'mid -', 'middle of', 'middle part of', 'midway through', 'halfway through', 'middle'),
    edge: 'middle',
  },
  { table: phrases('first half of', 'first half'), edge: 'firstHalf' },
];
const shortForms: ReadonlyMap<string, PeriodUnit> = new Map([
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
  ['weekend', 'weekend'],
]);
const unitEnds = phrases(
  'week|month|quarter|year end',
  'week|month|quarter|year - end',
  'end week|month|quarter|year',
  'monthend|yearend',
  'e o w|m|q|y',
);

export const edge: DateRule = {
  name: 'edge',
  description: 'The end, start, middle, first or last part of a period: ranges end at their end.',
  fires: [
    ['end of the week', '2025-12-15', '2025-12-19'],
    ['mid-January', '2025-12-15', '2026-01-15'],
    ['the beginning of February', '2025-12-15', '2026-02-01'],
    ['early next week', '2025-12-15', '2025-12-23'],
    ['year end', '2025-01-02', '2025-12-31'],
    ['EOQ', '2026-03-11', '2026-03-31'],
  ],
  ignores: ['the end of the story', 'in the middle of nowhere', 'a late start', 'the second half was better'],
  read(context, at) {
    return readShort(context, at) ?? readLong(context, at);
  },
};

function readShort({ tokens, today }: DateContext, at: number): Reading | null {
  const short = is(tokens, at, 'weekend') ? undefined : shortForms.get(tokens[at]?.word ?? '');
  if (short !== undefined) return cut(at + 1, comingPeriod(today, short, 'end'), 'end', true);
  const end = readPhrase(tokens, at, unitEnds);
  if (end === null) return null;
  const words = tokens.slice(at, end).map(({ word }) => word);
  const unit = words.map(unitNamed).find((named) => named !== null) ?? null;
  return unit === null || unit === 'weekend' ? null : cut(end, comingPeriod(today, unit, 'end'), 'end', true);
}

function unitNamed(word: string): PeriodUnit | null {
  switch (word) {
    case 'week':
    case 'w':
      return 'week';
    case 'month':
    case 'monthend':
    case 'm':
      return 'month';
    case 'quarter':
    case 'q':
      return 'quarter';
    case 'year':
    case 'yearend':
    case 'y':
      return 'year';
    default:
      return null;
  }
}

function readLong(context: DateContext, at: number): Reading | null {
  const { tokens, today } = context;
  const start = skip(tokens, at, 'the');
  for (const { table, edge: which } of edges) {
    const target = readPhrase(tokens, start, table);
    if (target === null) continue;
    const the = skip(tokens, target, 'the', 'this');
    const unit = periodUnitAt(tokens, the);
    const bareAllowed =
      is(tokens, target - 1, 'of', 'in', '-', 'mid', 'through') || is(tokens, start, 'end') || the > target;
    if (unit !== null && unit.unit !== 'weekend' && bareAllowed && !is(tokens, unit.next, 'after', 'before', 'of')) {
      return cut(unit.next, comingPeriod(today, unit.unit, which), which, true);
    }
    const inner = context.inner(target);
    if (inner !== null) return cut(inner.next, inner, which, false, context);
  }
  return null;
}

/** The period around a day, or the next one where its edge has passed. */
function comingPeriod(today: Day, unit: PeriodUnit, which: Edge): Period {
  const now = periodAround(today, unit, 0);
  const here = unit === 'week' ? { ...now, last: now.first + 4 } : now;
  const day = cutDay(here, which);
  return day < today || (which === 'start' && day === today) ? periodAround(today, unit, 1) : here;
}

function cut(
  next: number,
  range: Period & { readonly past?: boolean },
  which: Edge,
  _bare: boolean,
  context?: DateContext,
): Reading {
  const day = cutDay(range, which);
  const rolled =
    context !== undefined && range.grain === 'month' && day < context.today && range.last >= context.today
      ? nextYear(day)
      : day;
  const grain: Grain = range.grain === 'week' ? 'week' : 'day';
  const first = which === 'early' || which === 'firstHalf' ? Math.min(range.first, rolled) : rolled;
  return {
    next,
    first: grain === 'week' ? Math.min(range.first, rolled) : first,
    last: rolled,
    grain,
    edge: true,
    ...(range.past === true ? { past: true } : {}),
  };
}

function nextYear(day: Day): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return monthStart(year + 1, month) + dayOfMonth - 1;
}

function cutDay({ first, last, grain }: Period, which: Edge): Day {
  const { year, month } = dateOf(first);
  switch (which) {
    case 'end':
      return last;
    case 'start':
      return first;
    case 'early':
      return early(first, last, grain);
    case 'middle':
    case 'firstHalf':
      return middle(first, last, grain, year, month);
  }
}

function early(first: Day, last: Day, grain: Grain): Day {
  const { year, month } = dateOf(first);
  if (grain === 'week') return Math.min(last, first - weekdayOf(first) + 2);
  if (grain === 'month') return first + 9;
  if (grain === 'quarter') return monthEnd(year, month);
  return grain === 'year' ? monthEnd(year, 3) : last;
}

function middle(first: Day, last: Day, grain: Grain, year: number, month: number): Day {
  if (grain === 'week') return first - weekdayOf(first) + 3;
  if (grain === 'month') return first + 14;
  if (grain === 'quarter') return monthStart(year, month + 1) + 14;
  return grain === 'year' ? monthEnd(year, 6) : last;
}
