import type { Recognition, Source } from '#core';
import { type ContainerReader, latin1Head } from '../containers/container-reader.ts';
import { quoted, sourceError } from '../diagnostics.ts';

/** A calendar (iCalendar, RFC 5545). Nothing is said in it: it serves to know when talks were and with whom. */
export const ics: ContainerReader = {
  format: 'ics',
  recognises: ({ bytes }: Source): Recognition =>
    /^(?:\xef\xbb\xbf)?\s{0,40}BEGIN:VCALENDAR\s/i.test(latin1Head(bytes, 100))
      ? { score: 1, reason: 'begins with "BEGIN:VCALENDAR"' }
      : { score: 0, reason: 'does not begin with "BEGIN:VCALENDAR"' },
  read: async ({ path }) => {
    const message = `Cannot read ${quoted(path)} as a talk: it is a calendar, which gives talks their titles, people and times`;
    const hint =
      'Put it into the Inbox as .ics, or into the folder that folders.calendar names: there it is left where it is';
    return { kind: 'failed', diagnostic: sourceError(path, 'calendar', message, hint) };
  },
};
