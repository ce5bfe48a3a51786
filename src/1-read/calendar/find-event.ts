import type { Calendar, CalendarEvent, ClockMinutes, Invited } from './calendar.ts';
import { clockOf, printClock } from './parse-values.ts';
import { recursOn } from './recurs-on.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/** When a talk was, as far as its source says. */
export interface TalkTime {
  /** `YYYY-MM-DD`, by the clock of whoever recorded it. */
  readonly date: string;
  /** `HH:MM`, or null. */
  readonly time: string | null;
  /** Whether date and time are in UTC (Zoom's `GMT20260309-133000`). */
  readonly isUtc: boolean;
  /** How long it is, or null where its turns have no times. */
  readonly minutes: number | null;
  /** What its source calls it, or null. */
  readonly title: string | null;
}

/** The event that a talk was. */
export interface FoundEvent {
  readonly title: string | null;
  /** By the clock of whoever looks. */
  readonly date: string;
  readonly time: string;
  readonly people: readonly Invited[];
}

/**
 * Finds the event of a calendar that a talk was: the one that it overlaps, series expanded. `zone` is where whoever looks is; null where the machine does not say, and then the calendar's own zone counts.
 *
 * A talk of known length has to lie half within the event, or half of the event within it; of unknown length it has to begin from 15 minutes before the event to the middle of it; of an event of more than
 * four hours (a day blocked out) it has to be a third. Of several events the one counts
 * that shares most with it (shared time by time of both together), if no other shares three quarters as much: where two fit about equally, none is taken, unless just one of them has the talk's title. A talk
 * whose time is not known is an event of its day only if that has its title and no other event of the day does. Events of whole days, and cancelled ones, are none. O(events).
 */
export function findEvent(talk: TalkTime, calendar: Calendar, zone: string | null): FoundEvent | null {
  const clock = zoneClock(calendar.zones);
  const homes = [zone, calendar.homeZone].filter((each) => each !== null && clock.knows(each));
  const home = homes[0] ?? 'UTC';
  const begin = clockOf(talk.time === null ? talk.date : `${talk.date}T${talk.time}`);
  if (begin === null) return null;
  const start = talk.isUtc ? clock.clockAt(begin, home) : begin;
  const near = occurrencesNear(start, calendar, { clock, home });
  const found =
    talk.time === null
      ? ofTitle(
          near.filter(({ from }) => dayOf(from) === dayOf(start)),
          talk.title,
        )
      : best(near, start, talk);
  if (found === null) return null;
  return { title: found.event.title, ...printClock(found.from), people: found.event.people };
}

/** Minutes that somebody joins before an event begins. */
const EARLY = 15;
const LEAST_SHARE = 0.5;
/** An event that shares so much of what the best shares is as likely. */
const AS_GOOD = 0.75;
const LONG_MINUTES = 240;
const LEAST_OF_LONG = 1 / 3;
/** Of events that give no end. */
const USUAL_MINUTES = 30;

interface Occurrence {
  readonly event: CalendarEvent;
  /** By the clock of whoever looks. */
  readonly from: ClockMinutes;
  readonly minutes: number;
}

/** All that begins on the day before, the day itself and the day after. */
function occurrencesNear(
  start: ClockMinutes,
  { events }: Calendar,
  { clock, home }: { readonly clock: ZoneClock; readonly home: string },
): readonly Occurrence[] {
  const days = [-1, 0, 1].map((away) => dayOf(start) + away);
  const all = events
    .filter(({ isAllDay, isCancelled }) => !isAllDay && !isCancelled)
    .flatMap((event) => {
      const first = dayOf(event.start);
      const ruled = days
        .filter((day) => (event.rule === null ? day === first : recursOn(event.rule, first, day)))
        .map((day) => day * DAY + (event.start - first * DAY));
      const begins = [...new Set([...ruled, ...event.also.filter((at) => days.includes(dayOf(at)))])];
      return begins
        .filter((at) => !event.except.includes(at))
        .map((at) => ({ event, from: onClockOf(at, event, clock, home), minutes: event.minutes || USUAL_MINUTES }));
    });
  return withoutCopies(all);
}

/** One event that stands in several files, as an invitation and in the calendar, say, is one: the one that names more people. */
function withoutCopies(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const byKey = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const key = `${occurrence.from} ${occurrence.minutes} ${keyOf(occurrence.event.title)}`;
    const known = byKey.get(key);
    if (known === undefined || known.event.people.length < occurrence.event.people.length) byKey.set(key, occurrence);
  }
  return [...byKey.values()];
}

const DAY = 1440;

function dayOf(clock: ClockMinutes): number {
  return Math.floor(clock / DAY);
}

function onClockOf(at: ClockMinutes, { zone }: CalendarEvent, clock: ZoneClock, home: string): ClockMinutes {
  return zone === null || !clock.knows(zone) ? at : clock.clockAt(clock.instantOf(at, zone), home);
}

function best(occurrences: readonly Occurrence[], start: ClockMinutes, talk: TalkTime): Occurrence | null {
  const ranked = occurrences
    .map((occurrence) => ({ occurrence, share: shareOf(occurrence, start, talk.minutes) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  const [first] = ranked;
  if (first === undefined) return null;
  const rivals = ranked.filter(({ share }) => share >= AS_GOOD * first.share).map(({ occurrence }) => occurrence);
  return rivals.length === 1 ? first.occurrence : ofTitle(rivals, talk.title);
}

/** Shared time by the time of both together, 0 where too little is shared. */
function shareOf({ from, minutes }: Occurrence, start: ClockMinutes, length: number | null): number {
  if (length === null && (start < from - EARLY || start > from + minutes / 2)) return 0;
  // Of unknown length it is taken to be as long as the event.
  const own = length === null ? minutes : Math.max(1, length);
  const shared = Math.min(from + minutes, start + own) - Math.max(from, start);
  if (shared <= 0 || (length !== null && shared < LEAST_SHARE * Math.min(own, minutes))) return 0;
  const share = shared / (own + minutes - shared);
  return minutes > LONG_MINUTES && share < LEAST_OF_LONG ? 0 : share;
}

/** The one that has a title, if there is just one. */
function ofTitle(occurrences: readonly Occurrence[], title: string | null): Occurrence | null {
  const key = keyOf(title);
  const named = key === '' ? [] : occurrences.filter(({ event }) => keyOf(event.title) === key);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function keyOf(title: string | null): string {
  return (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
