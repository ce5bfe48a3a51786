import type { Calendar, CalendarEvent, ZoneRule } from './calendar.ts';
import { type Component, parseComponents } from './components.ts';
import { eventOf } from './parse-event.ts';
import { recurrenceOf } from './parse-recurrence.ts';
import { clockOf, minutesOfOffset } from './parse-values.ts';
import { isZoneName, zoneClock } from './zone-clock.ts';

/** A calendar file, and how many of its events could not be read. */
export interface ParsedCalendar {
  readonly calendar: Calendar;
  readonly broken: number;
}

/**
 * Reads a calendar file (iCalendar, RFC 5545) as Google, Outlook, Apple and others export it; its syntax by ical.js, loaded when the first one comes. An event that cannot be read is counted and passed
 * over. Null where the text is no calendar. Linear.
 */
export async function parseCalendar(text: string): Promise<ParsedCalendar | null> {
  if (!/^\s{0,20}\ufeff?\s{0,20}BEGIN:VCALENDAR/i.test(text)) return null;
  const { components, broken, zoneName } = await parseComponents(text);
  const zones = Object.fromEntries(components.filter(({ kind }) => kind === 'vtimezone').flatMap(zoneOf));
  const clock = zoneClock(zones);
  const events = components
    .filter(({ kind }) => kind === 'vevent')
    .flatMap((component) => eventOf(component, clock) ?? []);
  const calendar = { events: withoutReplaced(events), zones, homeZone: homeZoneOf(zoneName, events) };
  const unread = components.filter(({ kind }) => kind === 'vevent').length - events.length;
  return { calendar, broken: broken + unread };
}

/** Several calendars as one; the first home zone that one of them names is that of all. */
export function joinCalendars(calendars: readonly Calendar[]): Calendar {
  return {
    events: calendars.flatMap(({ events }) => events),
    zones: Object.assign({}, ...calendars.map(({ zones }) => zones)),
    homeZone: calendars.map(({ homeZone }) => homeZone).find((zone) => zone !== null) ?? null,
  };
}

function zoneOf({ values, children }: Component): readonly (readonly [string, readonly ZoneRule[]])[] {
  const name = values('tzid')[0]?.text;
  if (name === undefined) return [];
  const rules = children.flatMap((child): readonly ZoneRule[] => {
    const start = clockOf(child.values('dtstart')[0]?.text ?? '');
    const offset = minutesOfOffset(child.values('tzoffsetto')[0]?.text ?? '');
    return start === null || offset === null
      ? []
      : [{ start, offset, rule: recurrenceOf(child, start, (utc) => utc + offset) }];
  });
  return [[name, rules]];
}

/** One of a series that was changed stands as an event of its own: the series leaves it out. */
function withoutReplaced(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const replaced = new Map<string, number[]>();
  for (const { uid, replaces } of events) {
    if (replaces === null) continue;
    const known = replaced.get(uid);
    if (known === undefined) replaced.set(uid, [replaces]);
    else known.push(replaces);
  }
  return events.map((event) => {
    const gone = event.replaces === null ? replaced.get(event.uid) : undefined;
    if (gone === undefined) return event;
    return { ...event, except: event.except.length === 0 ? gone : [...event.except, ...gone] };
  });
}

function homeZoneOf(stated: string | null, events: readonly CalendarEvent[]): string | null {
  if (stated !== null && isZoneName(stated)) return stated;
  const counts = new Map<string, number>();
  for (const { zone } of events) if (zone !== null && zone !== 'UTC') counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
