import type { MailEvent } from '../mail/mail-message.ts';
import { mailPerson } from '../mail/mail-person.ts';
import { tidyText } from '../tidy-text.ts';
import type { CalendarEvent } from './calendar.ts';
import { parseCalendar } from './parse-calendar.ts';
import { printClock } from './parse-values.ts';

/** The appointment that a message invites to: the first event of its calendar part; null where that has none. */
export async function invitationIn(text: string): Promise<MailEvent | null> {
  const event = (await parseCalendar(text.normalize('NFC')))?.calendar.events[0];
  if (event === undefined) return null;
  return {
    title: event.title,
    when: whenOf(event),
    people: event.people.flatMap(({ name, email }) => mailPerson(name, email) ?? []),
  };
}

/** `2026-03-10 14:00 to 15:00 (Europe/Berlin)`, by the clock of whoever made it. */
function whenOf({ start, minutes, isAllDay, zone }: CalendarEvent): string {
  const from = printClock(start);
  if (isAllDay) return from.date;
  const to = printClock(start + minutes);
  const end = minutes === 0 ? '' : ` to ${to.date === from.date ? '' : `${to.date} `}${to.time}`;
  return `${from.date} ${from.time}${end}${zone === null ? '' : ` (${tidyText(zone)})`}`;
}
