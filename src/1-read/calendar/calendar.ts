/** A reading of a clock: minutes since 1970-01-01 00:00 by that clock, whatever its zone. */
export type ClockMinutes = number;

/** The events of one or several calendar files, as plain data: a thread can be given it. */
export interface Calendar {
  readonly events: readonly CalendarEvent[];
  /** Zones that the files define, by their name there. */
  readonly zones: Readonly<Record<string, readonly ZoneRule[]>>;
  /** The zone that the calendar says it is kept in, or that most of its events are in; null where it names none. */
  readonly homeZone: string | null;
}

/** An event, or a series of them. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string | null;
  /** When the first one begins, by the clock of `zone`. */
  readonly start: ClockMinutes;
  /** "UTC", a name of the zone database or of `Calendar.zones`; null for the clock of whoever looks. */
  readonly zone: string | null;
  readonly isAllDay: boolean;
  readonly minutes: number;
  readonly rule: RecurrenceRule | null;
  /** Further ones, by the same clock. */
  readonly also: readonly ClockMinutes[];
  /** Those of the series that do not take place, or stand as events of their own because they were changed. */
  readonly except: readonly ClockMinutes[];
  /** Whether it is one of a series, changed: then which one it was. */
  readonly replaces: ClockMinutes | null;
  readonly isCancelled: boolean;
  readonly people: readonly Invited[];
}

/** Somebody who was asked and did not decline; rooms are not. */
export interface Invited {
  /** '' where the calendar has the address alone. */
  readonly name: string;
  readonly email: string | null;
}

/** A rule of recurrence (RFC 5545, section 3.3.10), its days only. */
export interface RecurrenceRule {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  /** The last moment, by the clock of the event. */
  readonly until: ClockMinutes | null;
  /** 0 for Sunday; `nth` counts within the month or year, from its end where negative, and is 0 for each. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number }[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: number;
}

/** When a zone's clock is set, and to what. */
export interface ZoneRule {
  /** The first time, by the clock before it is set. */
  readonly start: ClockMinutes;
  readonly rule: RecurrenceRule | null;
  /** Minutes that the clock is ahead of UTC from then on. */
  readonly offset: number;
}
