import type { CalendarEvent, ClockMinutes, Invited } from './calendar.ts';
import type { Component, PropertyValue } from './components.ts';
import { recurrenceOf } from './parse-recurrence.ts';
import { clockOf, minutesOfDuration } from './parse-values.ts';
import { isZoneName, type ZoneClock } from './zone-clock.ts';

/** Reads an event; null where it has no start. `zones` are those of its file. */
export function eventOf(component: Component, zones: ZoneClock): CalendarEvent | null {
  const { values } = component;
  const [starts] = values('dtstart');
  const start = clockOf(starts?.text ?? '');
  if (starts === undefined || start === null) return null;
  const zone = zoneOf(starts);
  const isAllDay = !starts.text.includes('T');
  const clocks = (name: string): readonly ClockMinutes[] =>
    values(name).flatMap((value) => clockIn(value, { start, zone, zones }) ?? []);
  const end = clocks('dtend')[0] ?? null;
  const minutes =
    end === null ? (minutesOfDuration(values('duration')[0]?.text ?? '') ?? (isAllDay ? 1440 : 0)) : end - start;
  return {
    uid: textOf(values('uid')[0]),
    title: textOf(values('summary')[0]) || null,
    start,
    zone,
    isAllDay,
    minutes: Math.max(0, minutes),
    rule: recurrenceOf(component, start, (utc) => (zone === null ? utc : zones.clockAt(utc, zone))),
    also: clocks('rdate'),
    except: clocks('exdate'),
    replaces: clocks('recurrence-id')[0] ?? null,
    isCancelled: /^cancelled$/i.test(textOf(values('status')[0])),
    people: peopleOf([...values('organizer'), ...values('attendee')]),
  };
}

function textOf(value: PropertyValue | undefined): string {
  return (value?.text ?? '').replace(/\s+/g, ' ').trim().normalize('NFC').slice(0, 500);
}

/** "UTC" for times that end in `Z`; of names such as `/mozilla.org/20050126_1/Europe/Berlin` what the zone database knows. */
function zoneOf(value: PropertyValue): string | null {
  if (value.text.endsWith('Z')) return 'UTC';
  const name = value.parameter('tzid');
  if (name === null || isZoneName(name)) return name;
  const last = name.split('/').slice(-2).join('/');
  return isZoneName(last) ? last : name;
}

/** A time of an event by the clock of its start: one in UTC or in another zone is put on it, a day alone is taken at the time of day at which the event begins. */
function clockIn(
  value: PropertyValue,
  event: { readonly start: ClockMinutes; readonly zone: string | null; readonly zones: ZoneClock },
): ClockMinutes | null {
  const clock = clockOf(value.text);
  if (clock === null) return null;
  if (!value.text.includes('T')) return clock + (event.start % 1440);
  const zone = zoneOf(value);
  if (zone === null || zone === event.zone || event.zone === null) return clock;
  return event.zones.clockAt(event.zones.instantOf(clock, zone), event.zone);
}

/** Everybody once, with the name that stands with the address; without rooms, groups and who declined. */
function peopleOf(values: readonly PropertyValue[]): readonly Invited[] {
  const people = new Map<string, Invited>();
  const declined = new Set<string>();
  for (const value of values) {
    if (/^(?:room|resource|group)$/i.test(value.parameter('cutype') ?? '')) continue;
    const address = value.text
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase();
    const email = /^[^\s@<>]{1,64}@[^\s@<>]{1,250}$/.test(address) ? address : null;
    const given = textOf({ ...value, text: value.parameter('cn') ?? '' }).replace(/^["']+|["']+$/g, '');
    const name = given.toLowerCase() === address || given.includes('@') ? '' : given;
    if (name === '' && email === null) continue;
    const key = email ?? name.toLowerCase();
    if (/^declined$/i.test(value.parameter('partstat') ?? '')) declined.add(key);
    const known = people.get(key);
    if (known === undefined || known.name === '') people.set(key, { name, email });
  }
  return [...people].flatMap(([key, person]) => (declined.has(key) ? [] : [person]));
}
