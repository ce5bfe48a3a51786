import { mondayOf } from '../calendar.ts';
import { type DateContext, type DateRule, oneDay, type Reading } from '../date-rule.ts';
import { weekdayAt } from '../lexicon.ts';
import type { Token } from '../token.ts';
import { skip } from '../words.ts';

export const weekdayInWeek: DateRule = {
  name: 'weekday-in-week',
  description:
    'A weekday and the week it lies in, in either order; "Friday in two weeks" is that of the week which that leads to.',
  fires: [
    ['Tuesday next week', '2026-03-11', '2026-03-17'],
    ['next week on Thursday', '2026-03-11', '2026-03-19'],
    ['Friday of the week of the 12th', '2025-12-15', '2026-01-16'],
    ['Wednesday in two weeks', '2025-12-15', '2025-12-31'],
  ],
  ignores: ['Friday in the office', 'the week on the road', 'sun in two weeks of rain'],
  read(context, at) {
    return readDayThenWeek(context, at) ?? readWeekThenDay(context, at);
  },
};

function readDayThenWeek(context: DateContext, at: number): Reading | null {
  const { tokens } = context;
  const named = skip(tokens, at, 'the');
  const day = weekdayAt(tokens[named]);
  if (day === null || day.weak) return null;
  const week = context.inner(skip(tokens, skip(tokens, named + 1, ','), 'of', 'on'));
  return week === null ? null : dayOfWeek(context, week, day.value, week.next);
}

function readWeekThenDay(context: DateContext, at: number): Reading | null {
  const { tokens } = context;
  if (weekdayAt(tokens[at]) !== null || !hasWeekdayAhead(tokens, at + 1)) return null;
  const week = context.inner(at);
  if (week === null) return null;
  if (week.grain === 'day' && week.counted !== true) return weekdayAt(tokens[week.next - 1]) === null ? null : week;
  const name = skip(tokens, skip(tokens, week.next, 'on', ',', '-'), 'the', 'on');
  const day = weekdayAt(tokens[name]);
  return day === null ? null : dayOfWeek(context, week, day.value, name + 1);
}

/** Saves reading the week where no weekday can follow it. */
function hasWeekdayAhead(tokens: readonly Token[], at: number): boolean {
  for (let ahead = at; ahead < at + 9; ahead++) if (weekdayAt(tokens[ahead]) !== null) return true;
  return false;
}

function dayOfWeek({ today }: DateContext, week: Reading, weekday: number, next: number): Reading | null {
  if (week.grain !== 'week' && (week.counted !== true || week.grain !== 'day')) return null;
  const day = mondayOf(week.first) + weekday - 1;
  if (week.edge === true && day < today) return oneDay(next, day + 7);
  return { ...oneDay(next, day), ...(day < today ? { past: true } : {}) };
}
