/**
 * Reading: a source in, a conversation out. Each format is one small module behind the `Reader` interface; which one reads a source is told by
 * content, with a reason.
 */
export type { Calendar } from './calendar/calendar.ts';
export { joinCalendars, type ParsedCalendar, parseCalendar } from './calendar/parse-calendar.ts';
export type { Schedule } from './calendar/schedule.ts';
export { readConversation } from './read-conversation.ts';
