import { fileNameOf } from '#core';
import { readFileName } from '../file-name.ts';
import type { ReadText } from '../source-text.ts';
import type { Calendar, Invited } from './calendar.ts';
import { type FoundEvent, findEvent } from './find-event.ts';

/** When whoever recorded talks meets whom. */
export interface Schedule {
  readonly calendar: Calendar;
  /** Name of the zone that the machine is in, or null where it does not say: then the calendar's own counts. */
  readonly zone: string | null;
}

/** What is known of a talk before the calendar is asked. */
export interface DatedTalk {
  readonly date: string;
  readonly time: string | null;
  /** False where the date was guessed: then no event is looked for, since a file is often saved during another meeting. */
  readonly isDateStated?: boolean;
}

/** The event that a talk was, by its day, time and length; null for e-mails, and where none is clear. */
export function eventOfTalk(
  path: string,
  read: ReadText,
  when: DatedTalk,
  schedule: Schedule | null,
): FoundEvent | null {
  if (schedule === null || read.kind === 'email' || when.isDateStated === false) return null;
  const { title } = readFileName(path);
  const talk = {
    date: when.date,
    time: when.time,
    isUtc: UTC_NAME.test(fileNameOf(path.replaceAll('\\', '/'))),
    minutes: minutesOf(read),
    title: title ?? read.header.title,
  };
  return findEvent(talk, schedule.calendar, schedule.zone);
}

/** Somebody invited as the header of a source would name them. */
export function listedAs({ name, email }: Invited): string {
  if (email === null) return name;
  return name === '' ? email : `${name} <${email}>`;
}

/** Zoom names recordings by UTC: `GMT20260309-133000_Recording.vtt`. */
const UTC_NAME = /^GMT\d{8}[-_]\d{4}/i;

function minutesOf({ turns }: ReadText): number | null {
  let seconds = 0;
  for (const { start, end } of turns) seconds = Math.max(seconds, start ?? 0, end ?? 0);
  return seconds === 0 ? null : seconds / 60;
}
