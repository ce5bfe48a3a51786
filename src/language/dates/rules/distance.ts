import { type Day, weekdayAfter } from '../calendar.ts';
import type { DateContext, DateRule, Reading } from '../date-rule.ts';
import { readEventDay } from '../event.ts';
import { weekdayAt } from '../lexicon.ts';
import { addSpan, grainOf, readSpan, type Span, spanBegins } from '../span.ts';
import { firstWords, is, mayEndBefore, phrases, readPhrase, skip } from '../words.ts';

const leads = phrases(
  'in|within|inside',
  'in|within|inside|over|during|throughout the next|coming|following',
  'within|in|over next',
  'in|within another',
  'in|within the space of',
  'in no more than',
  'in less than',
  'next|following|coming',
  'the next|following|coming',
);
const fortnights = phrases(
  'in|within|inside|over the|this fortnight',
  'in|within|inside|over the next|coming fortnight',
  'the end of the fortnight',
);
const pastLeads = phrases(
  'in|over|within|during|for the last|past|previous',
  'the last|past|previous',
  'last|past|previous',
);
const fromNow = phrases(
  'from now',
  'from right now',
  'from today',
  'hence',
  'from this moment',
  'after today',
  'today',
);
const later = phrases('later', 'down the road|line');
const ago = phrases('ago', 'earlier', 'back', 'before now', 'prior');
const forward = phrases('from|after|following', 'on from', 'out from');
const back = phrases('before', 'prior to', 'ahead of', 'short of');

export const distance: DateRule = {
  name: 'distance',
  description: 'A day that lies a length of time from the day of the talk or from another day.',
  fires: [
    ['in three days', '2024-03-06', '2024-03-09'],
    ['within the next two weeks', '2024-03-06', '2024-03-20'],
    ['a fortnight from Thursday', '2025-12-15', '2026-01-01'],
    ['in a month', '2024-05-31', '2024-06-30'],
    ['5 days before new year', '2016-11-07', '2016-12-27'],
    ['a week on Tuesday', '2024-03-06', '2024-03-19'],
    ['within the next fortnight', '2025-12-15', '2025-12-29'],
    ['by the end of the fortnight', '2025-12-15', '2025-12-29'],
    ['in five business days', '2024-03-06', '2024-03-13'],
  ],
  ignores: ['for two hours', 'it took three days', 'five times in a week', 'two week sprints', 'ten people from sales'],
  begins: new Set([...spanBegins, ...[leads, pastLeads, fortnights].flatMap(firstWords)]),
  read(context, at) {
    return readLed(context, at) ?? readFrom(context, at);
  },
};

function readLed(context: DateContext, at: number): Reading | null {
  const { tokens, today } = context;
  const pastLead = readPhrase(tokens, at, pastLeads);
  const past = pastLead === null ? null : readSpan(tokens, pastLead);
  if (past !== null) return { ...measured(past.next, addSpan(today, past, -1), past), last: today, past: true };
  const fortnight = readPhrase(tokens, at, fortnights);
  if (fortnight !== null) return { next: fortnight, first: today + 14, last: today + 14, grain: 'day', counted: true };
  const lead = readPhrase(tokens, at, leads);
  const span = lead === null ? null : readSpan(tokens, lead);
  if (span === null || is(tokens, at - 1, 'times', 'once', 'twice', 'time')) return null;
  const ahead = readFrom(context, lead ?? at);
  if (ahead !== null) return ahead;
  if (isCompound(context, span)) return null;
  const bare = is(tokens, at, 'next', 'the', 'following', 'coming');
  const next = skipTime(context, span.next);
  return bare
    ? { ...measured(next, addSpan(today, span, 1), span), first: today }
    : measured(next, addSpan(today, span, 1), span);
}

/** "in two week sprints" measures the sprints. */
function isCompound({ tokens }: DateContext, span: Span): boolean {
  const count = span.parts[0]?.count ?? 1;
  const singular = !(tokens[span.next - 1]?.word.endsWith('s') ?? false);
  return count >= 2 && singular && !mayEndBefore(tokens, span.next);
}

/** "in two weeks' time". */
function skipTime({ tokens }: DateContext, at: number): number {
  return skip(tokens, at, 'time') === at + 1 &&
    (tokens[at - 1]?.possessive === true || tokens[at - 1]?.word.endsWith('s') === true)
    ? at + 1
    : at;
}

function readFrom(context: DateContext, at: number): Reading | null {
  const { tokens, today } = context;
  const span = readSpan(tokens, at);
  if (span === null) return null;
  const gone = readPhrase(tokens, span.next, ago);
  if (gone !== null) return { ...measured(gone, addSpan(today, span, -1), span), past: true };
  const now = readPhrase(tokens, span.next, fromNow);
  const after = readPhrase(tokens, span.next, forward);
  const anchor = after === null ? null : (context.inner(after) ?? readEventDay(context, after));
  if (anchor !== null) return measured(anchor.next, addSpan(anchor.last, span, 1), span);
  if (now !== null && !is(tokens, at - 1, 'for')) return measured(now, addSpan(today, span, 1), span);
  const told = readPhrase(tokens, span.next, later);
  if (told !== null) return { ...measured(told, addSpan(today, span, 1), span), told: true };
  const before = readPhrase(tokens, span.next, back);
  const event = before === null ? null : (context.inner(before) ?? readEventDay(context, before));
  return event === null ? readOnWeekday(context, span) : measured(event.next, addSpan(event.first, span, -1), span);
}

/** "a week on Tuesday", "a week tomorrow": that much after the next Tuesday. */
function readOnWeekday({ tokens, today }: DateContext, span: Span): Reading | null {
  const unit = span.parts[0]?.unit;
  if (span.parts.length !== 1 || (unit !== 'week' && unit !== 'fortnight')) return null;
  if (is(tokens, span.next, 'tomorrow')) return measured(span.next + 1, addSpan(today + 1, span, 1), span);
  const day = weekdayAt(tokens[skip(tokens, span.next, 'on', 'this', 'next', 'come')]);
  const named = skip(tokens, span.next, 'on', 'this', 'next', 'come');
  if (day === null || (day.weak && named === span.next)) return null;
  return measured(named + 1, addSpan(weekdayAfter(today, day.value), span, 1), span);
}

function measured(next: number, day: Day, span: Span): Reading {
  return { next, first: day, last: day, grain: grainOf(span), counted: true };
}
