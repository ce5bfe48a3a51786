import { epochSecondsOf } from '../seconds.ts';
import type { Header } from '../source-text.ts';
import { tidyText } from '../tidy-text.ts';
import { findWrittenDate } from '../written-date.ts';
import { isObject, textIn, valueAt } from './json-value.ts';

/** Names of the fields that may hold a thing, the best first. */
export interface HeaderFields {
  readonly title?: readonly string[];
  readonly date?: readonly string[];
  /** Fields with lists of people, all taken. */
  readonly people?: readonly string[];
}

/**
 * Title, date, time and participants of an object's fields. Dates are ISO 8601 or counted since 1970; a time of a moment in UTC is given as it stands there, as
 * for Zoom's file names. People are names, addresses, or objects with both.
 */
export function jsonHeader(value: unknown, fields: HeaderFields): Header {
  const when = (fields.date ?? []).map((name) => whenOf(valueAt(value, name))).find((found) => found !== null);
  return {
    title: textIn(value, fields.title ?? [])?.slice(0, LONGEST_TITLE) ?? null,
    date: when?.date ?? null,
    time: when?.time ?? null,
    participants: withoutBareAddresses((fields.people ?? []).flatMap((name) => peopleOf(valueAt(value, name)))),
  };
}

/** The fields that most tools use, for where a format is not known any better. */
export const usualFields: HeaderFields = {
  title: ['title', 'meeting_title', 'meetingTitle', 'meeting_name', 'topic', 'subject'],
  date: [
    'recording_start_time',
    'scheduled_start_time',
    'start_time',
    'startTime',
    'start_time_ms',
    'started_at',
    'startedAt',
    'happenedAt',
    'dateString',
    'date',
    'datetime',
    'recorded_at',
    'created_at',
    'createdAt',
    'created',
  ],
  people: ['participants', 'attendees', 'meeting_attendees', 'calendar_invitees', 'invitees', 'people'],
};

const LONGEST_TITLE = 300;
const MOST_PEOPLE = 1000;

function whenOf(value: unknown): { date: string; time: string | null } | null {
  const written = typeof value === 'string' ? findWrittenDate(value) : null;
  if (written !== null) return { date: written.date, time: written.time };
  const seconds = epochSecondsOf(value);
  if (seconds === null) return null;
  const iso = new Date(seconds * 1000).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

function peopleOf(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return value
      .split(/[,;]/)
      .map(tidyText)
      .filter((name) => name !== '');
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_PEOPLE).flatMap((entry: unknown) => personOf(entry) ?? []);
}

/** An address alone says nothing more where another entry has it with a name. */
function withoutBareAddresses(people: readonly string[]): readonly string[] {
  const named = new Set(people.flatMap((person) => /<([^<>]{3,254})>$/.exec(person)?.[1] ?? []));
  return people.filter((person) => !named.has(person));
}

/** `Name <address>`, or the one that there is. */
function personOf(entry: unknown): string | null {
  if (typeof entry === 'string') return tidyText(entry) || null;
  if (!isObject(entry)) return null;
  const email = textIn(entry, ['email', 'matched_calendar_invitee_email', 'email_address']);
  const name = textIn(entry, ['name', 'displayName', 'display_name', 'matched_speaker_display_name', 'full_name']);
  if (name === null || name === email) return email;
  return email === null ? name : `${name.replace(/[<>]/g, '')} <${email}>`;
}
