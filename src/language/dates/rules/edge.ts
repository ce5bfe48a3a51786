import { type Day, dateOf, monthEnd, monthStart, weekdayOf } from '../calendar.ts';
import type { DateContext, DateRule, Grain, Reading } from '../date-rule.ts';
import { monthAt } from '../lexicon.ts';
import { type Period, type PeriodUnit, periodAround, periodUnitAt } from '../period.ts';
import { firstWords, is, mayEndBefore, type Phrases, phrases, readPhrase, skip } from '../words.ts';

type Edge = 'start' | 'early' | 'middle' | 'firstHalf' | 'end';

const edges: readonly { readonly edge: Edge; readonly said: Phrases }[] = [
  {
    edge: 'end',
    said: phrases(
      'end|close|ending of',
      'tail|back|very|latter end of',
      'latter|last|later part of',
      'second|latter|other half of',
      'last|final days of',
      'late',
      'late|later in',
    ),
  },
  { edge: 'start', said: phrases('beginning|start|top|opening of', 'very beginning|start of', 'first days of') },
  { edge: 'early', said: phrases('early', 'early part of', 'early in|on', 'first part of') },
  {
    edge: 'middle',
    said: phrases('mid', 'mid -', 'middle of', 'middle part of', 'midway through', 'halfway through', 'middle'),
  },
  { edge: 'firstHalf', said: phrases('first half of') },
];
/** "end June", but not "the start dec..." of somebody who breaks off. */
const bareEnd = phrases('end', 'tail end', 'second half', 'very end');
const unitMiddles: readonly { readonly unit: PeriodUnit; readonly said: Phrases }[] = [
  { unit: 'week', said: phrases('midweek') },
  { unit: 'month', said: phrases('midmonth') },
  { unit: 'year', said: phrases('midyear') },
];
const unitEnds: readonly { readonly unit: PeriodUnit; readonly said: Phrases }[] = [
  { unit: 'week', said: phrases('eow', 'e o w', 'week - end', 'end week') },
  { unit: 'month', said: phrases('eom', 'e o m', 'month end', 'month - end', 'monthend', 'end month') },
  { unit: 'quarter', said: phrases('eoq', 'e o q', 'quarter end', 'quarter - end', 'end quarter') },
  { unit: 'year', said: phrases('eoy', 'e o y', 'year end', 'year - end', 'yearend', 'end year') },
];

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
  ignores: [
    'the end of the story',
    'in the middle of nowhere',
    'a late start',
    'the second half was better',
    'start dec',
  ],
  begins: new Set([
    'the',
    ...firstWords(bareEnd),
    ...[...edges, ...unitEnds, ...unitMiddles].flatMap(({ said }) => firstWords(said)),
  ]),
  read(context, at) {
    return readUnitEnd(context, at) ?? readEdge(context, at) ?? readBareEnd(context, at);
  },
};

function readUnitEnd({ tokens, today }: DateContext, at: number): Reading | null {
  for (const { unit, said } of unitEnds) {
    const end = readPhrase(tokens, at, said);
    if (end !== null && mayEndBefore(tokens, end)) return cut(end, comingPeriod(today, unit, 'end'), 'end', today);
  }
  for (const { unit, said } of unitMiddles) {
    const end = readPhrase(tokens, at, said);
    if (end !== null && mayEndBefore(tokens, end))
      return cut(end, comingPeriod(today, unit, 'middle'), 'middle', today);
  }
  return null;
}

function readEdge(context: DateContext, at: number): Reading | null {
  const { tokens, today } = context;
  const start = skip(tokens, at, 'the');
  for (const { said, edge: which } of edges) {
    const target = readPhrase(tokens, start, said);
    if (target === null) continue;
    const unit = periodUnitAt(tokens, skip(tokens, target, 'the', 'this'));
    const named = is(tokens, target, 'the', 'this') || is(tokens, target - 1, 'of', 'in', '-', 'mid', 'through');
    if (unit !== null && unit.unit !== 'weekend' && named && !is(tokens, unit.next, 'after', 'before', 'of')) {
      return cut(unit.next, comingPeriod(today, unit.unit, which), which, today);
    }
    const inner = context.inner(target);
    if (inner !== null && inner.grain !== 'moment') return cut(inner.next, inner, which, today);
  }
  return null;
}

function readBareEnd(context: DateContext, at: number): Reading | null {
  const target = readPhrase(context.tokens, skip(context.tokens, at, 'the'), bareEnd);
  const strong =
    target !== null && (monthAt(context.tokens[target]) !== null || is(context.tokens, target, 'q', 'next', 'this'));
  const inner = strong ? context.inner(target) : null;
  return inner === null || inner.grain === 'moment' ? null : cut(inner.next, inner, 'end', context.today);
}

/** The period around a day, or the next one where its edge has passed. */
function comingPeriod(today: Day, unit: PeriodUnit, which: Edge): Period {
  const now = periodAround(today, unit, 0);
  const here = unit === 'week' ? { ...now, last: now.first + 4 } : now;
  const day = cutDay(here, which);
  return day < today || (which === 'start' && day === today) ? periodAround(today, unit, 1) : here;
}

function cut(next: number, range: Period & { readonly past?: boolean }, which: Edge, today: Day): Reading {
  const day = cutDay(range, which);
  const rolls = range.grain === 'month' && day < today && range.last >= today;
  const last = rolls ? nextYear(day) : day;
  const grain: Grain = range.grain === 'week' ? 'week' : 'day';
  const spans = grain === 'week' || which === 'early' || which === 'firstHalf';
  const first = spans && !rolls ? Math.min(range.first, last) : last;
  return { next, first, last, grain, edge: true, ...(range.past === true ? { past: true } : {}) };
}

function nextYear(day: Day): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return monthStart(year + 1, month) + dayOfMonth - 1;
}

function cutDay({ first, last, grain }: Period, which: Edge): Day {
  switch (which) {
    case 'end':
      return last;
    case 'start':
      return first;
    case 'early':
      return early(first, last, grain);
    case 'middle':
    case 'firstHalf':
      return middle(first, last, grain);
  }
}

/** The first third, or Tuesday of a week. */
function early(first: Day, last: Day, grain: Grain): Day {
  const { year, month } = dateOf(first);
  if (grain === 'week') return Math.min(last, first - weekdayOf(first) + 2);
  if (grain === 'month') return first + 9;
  if (grain === 'quarter') return monthEnd(year, month);
  return grain === 'year' ? monthEnd(year, 3) : last;
}

/** Wednesday of a week, the 15th of a month. */
function middle(first: Day, last: Day, grain: Grain): Day {
  const { year, month } = dateOf(first);
  if (grain === 'week') return first - weekdayOf(first) + 3;
  if (grain === 'month') return first + 14;
  if (grain === 'quarter') return monthStart(year, month + 1) + 14;
  return grain === 'year' ? monthEnd(year, 6) : last;
}
