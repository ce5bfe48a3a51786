import fc from 'fast-check';
import ical from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { RecurrenceRule } from './calendar.ts';
import { parseCalendar } from './parse-calendar.ts';
import { dateOfDay, dayNumber, recursOn } from './recurs-on.ts';

async function ruleOf(rule: string, start: string): Promise<{ readonly rule: RecurrenceRule; readonly first: number }> {
  const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:${start.replaceAll('-', '')}T100000\nRRULE:${rule}\nEND:VEVENT\nEND:VCALENDAR`;
  const event = (await parseCalendar(text))?.calendar.events[0];
  if (event?.rule == null) throw new Error(`No rule in ${rule}`);
  return { rule: event.rule, first: Math.floor(event.start / 1440) };
}

function print(day: number): string {
  const { year, month, date } = dateOfDay(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function timeOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

async function daysOf(rule: string, start: string, count = 6): Promise<readonly string[]> {
  const { rule: parsed, first } = await ruleOf(rule, start);
  const days: string[] = [];
  for (let day = first; day < first + 3700 && days.length < count; day++)
    if (recursOn(parsed, first, day)) days.push(print(day));
  return days;
}

describe('a series takes place on', () => {
  test.each([
    [
      'every second Monday and Wednesday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
      '2026-03-02',
      '2026-03-02 2026-03-04 2026-03-16 2026-03-18 2026-03-30 2026-04-01',
    ],
    [
      'its own weekday',
      'FREQ=WEEKLY',
      '2026-03-03',
      '2026-03-03 2026-03-10 2026-03-17 2026-03-24 2026-03-31 2026-04-07',
    ],
    [
      'weekdays',
      'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
      '2026-03-05',
      '2026-03-05 2026-03-06 2026-03-09 2026-03-10 2026-03-11 2026-03-12',
    ],
    [
      'the last Friday of a month',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-01-30',
      '2026-01-30 2026-02-27 2026-03-27 2026-04-24 2026-05-29 2026-06-26',
    ],
    [
      'the last weekday of a month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-01-30',
      '2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29 2026-06-30',
    ],
    [
      'the last day of a month',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2026-01-31',
      '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30',
    ],
    [
      'the last day of a month, asked for day by day',
      'FREQ=DAILY;BYMONTHDAY=-1',
      '2026-01-31',
      '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30',
    ],
    [
      'the 31st, where there is one',
      'FREQ=MONTHLY',
      '2026-01-31',
      '2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31 2026-10-31',
    ],
    [
      'the second Tuesday of March and September',
      'FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TU',
      '2026-03-10',
      '2026-03-10 2026-09-08 2027-03-09 2027-09-14 2028-03-14 2028-09-12',
    ],
    ['a leap day', 'FREQ=YEARLY', '2024-02-29', '2024-02-29 2028-02-29 2032-02-29'],
    ['three times in all', 'FREQ=DAILY;INTERVAL=10;COUNT=3', '2026-03-02', '2026-03-02 2026-03-12 2026-03-22'],
    ['until a day, that day included', 'FREQ=DAILY;UNTIL=20260304', '2026-03-02', '2026-03-02 2026-03-03 2026-03-04'],
    [
      'until a moment before its time of day',
      'FREQ=DAILY;UNTIL=20260304T090000',
      '2026-03-02',
      '2026-03-02 2026-03-03',
    ],
  ])('%s', async (_, rule, start, days) => {
    const count = days.split(' ').length;
    expect(
      (await daysOf(rule, start, count + (rule.includes('COUNT') || rule.includes('UNTIL') ? 3 : 0))).join(' '),
    ).toBe(days);
  });

  test('no day where a rule can never come true, at once', async () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO',
      'FREQ=WEEKLY;INTERVAL=1000;BYMONTH=2',
    ]) {
      const { rule: parsed, first } = await ruleOf(rule, '2026-03-02');
      expect([...Array(800).keys()].filter((away) => recursOn(parsed, first, first + away + 1))).toEqual([]);
    }
  });

  test('the days that ical.js expands the ordinary rules to', async () => {
    const weekdays = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
      minLength: 1,
      maxLength: 4,
    });
    const rules = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), weekdays)
        .map(([every, days]) => `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.join(',')}`),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 28 }))
        .map(([every, day]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${day}`),
      fc
        .tuple(fc.constantFrom(1, 2, 3, 4, -1), weekdays)
        .map(([nth, days]) => `FREQ=MONTHLY;BYDAY=${days.map((day) => `${nth}${day}`).join(',')}`),
      fc.integer({ min: 1, max: 9 }).map((every) => `FREQ=DAILY;INTERVAL=${every};COUNT=7`),
    );
    await fc.assert(
      fc.asyncProperty(rules, fc.integer({ min: 0, max: 700 }), async (text, away) => {
        const start = print(dayNumber(2025, 1, 1) + away);
        const { rule, first } = await ruleOf(text, start);
        const iterator = ical.Recur.fromString(text).iterator(
          new ical.Time(
            { ...timeOf(start), hour: 10, minute: 0, second: 0, isDate: false },
            ical.Timezone.localTimezone,
          ),
        );
        const wanted: string[] = [];
        for (let at = 0; at < 8; at++) {
          const next = iterator.next();
          if (next) wanted.push(next.toString().slice(0, 10));
        }
        const last = wanted.at(-1) ?? start;
        const found: string[] = [];
        for (let day = first; print(day) <= last; day++) if (recursOn(rule, first, day)) found.push(print(day));
        // The first day counts whatever the rule says, which ical.js leaves to its caller.
        expect(found.filter((day) => day !== start)).toEqual(wanted.filter((day) => day !== start));
      }),
      { numRuns: 150 },
    );
  });
});
