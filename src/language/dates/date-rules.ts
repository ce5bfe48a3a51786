import type { DateRule } from './date-rule.ts';
import { calendarDate } from './rules/calendar-date.ts';
import { dayOfMonth } from './rules/day-of-month.ts';
import { dayWord } from './rules/day-word.ts';
import { distance } from './rules/distance.ts';
import { edge } from './rules/edge.ts';
import { holiday } from './rules/holiday.ts';
import { moment } from './rules/moment.ts';
import { month } from './rules/month.ts';
import { neighbour } from './rules/neighbour.ts';
import { nth } from './rules/nth.ts';
import { numericDate } from './rules/numeric-date.ts';
import { period } from './rules/period.ts';
import { quarter } from './rules/quarter.ts';
import { season } from './rules/season.ts';
import { weekLater } from './rules/week-later.ts';
import { weekOfDay } from './rules/week-of.ts';
import { weekday } from './rules/weekday.ts';
import { weekdayDate } from './rules/weekday-date.ts';
import { weekdayInWeek } from './rules/weekday-in-week.ts';
import { year } from './rules/year.ts';

/** All ways of naming a day that we know. The longest reading wins, then the earlier rule. */
export const dateRules: readonly DateRule[] = [
  dayWord,
  weekday,
  weekdayDate,
  weekdayInWeek,
  weekLater,
  calendarDate,
  numericDate,
  dayOfMonth,
  distance,
  period,
  edge,
  nth,
  neighbour,
  weekOfDay,
  quarter,
  month,
  season,
  year,
  holiday,
  moment,
];
