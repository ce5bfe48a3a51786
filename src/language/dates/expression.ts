import { type Connector, type Relation, readConnector } from './connector.ts';
import type { DateContext, Reading } from './date-rule.ts';
import { type Daytime, readDaytimeBefore, readDaytimesAfter } from './daytime.ts';
import { readEventDay } from './event.ts';
import { isPluralWeekday } from './lexicon.ts';
import { readCardinal } from './numbers.ts';
import { is, mayEndBefore, phrases, readPhrase, wordSet } from './words.ts';

/** A day as it was said, with its prepositions and times of day. */
export interface Expression extends Reading {
  /** Index of the first token. */
  readonly at: number;
  readonly relation: Relation;
  /** The day is that of something else: "after the board meeting on the 9th". */
  readonly ofEvent: boolean;
  /** Only a time of day was said: "by 5 pm", "EOD". */
  readonly timeOnly: boolean;
}

const repeated = wordSet('every each per all any most some many both');
/** What a bound may stand before that is no day by itself: "by the first", "after May". */
const bounds: ReadonlySet<Relation> = new Set<Relation>(['by', 'before', 'latest', 'notBefore', 'after']);
const deadlines: ReadonlySet<Relation> = new Set<Relation>(['by', 'before', 'latest']);
const ofEvents: ReadonlySet<Relation> = new Set<Relation>(['by', 'before', 'after', 'for', 'notBefore']);
const hours = wordSet('noon midday midnight lunch lunchtime');
const joiners = phrases('on|of', ',');

/** Reads the longest day that starts at a token, its preposition included; null where none does. */
export function readExpression(context: DateContext, at: number): Expression | null {
  if (repeated.has(context.tokens[at - 1]?.word ?? '')) return null;
  const bare = readTimed(context, at, { relation: plainRelation(context, at), next: at });
  const connector = readConnector(context.tokens, at);
  if (connector === null || repeated.has(context.tokens[connector.next]?.word ?? '')) return bare;
  const led = readTimed(context, at, connector) ?? readEvent(context, at, connector);
  return led !== null && led.next >= (bare?.next ?? 0) ? led : bare;
}

/** The prepositions that belong to a rule: "within two weeks". */
function plainRelation({ tokens }: DateContext, at: number): Relation {
  if (is(tokens, at, 'within', 'inside')) return 'by';
  return is(tokens, at, 'in', 'over', 'during') ? 'in' : 'plain';
}

function readTimed(context: DateContext, at: number, { relation, next }: Connector): Expression | null {
  const { tokens } = context;
  const reading = context.inner(next);
  const daytime = readDaytimeBefore(tokens, next);
  const timed = readAfterDaytime(context, next);
  const found = timed !== null && timed.next > (reading?.next ?? 0) ? timed : reading;
  if (found !== null && allows(found, relation)) return expressionOf(context, at, relation, found);
  return daytime === null ? null : readTimeOnly(context, at, relation, daytime);
}

function expressionOf({ tokens }: DateContext, at: number, relation: Relation, found: Reading): Expression | null {
  if (isPluralWeekday(tokens[found.next])) return null;
  const event = tokens[found.next - 1]?.possessive === true ? nameEnd(tokens, found.next) : found.next;
  if (event > found.next && ofEvents.has(relation)) {
    return { ...found, next: event, at, relation, ofEvent: true, timeOnly: false };
  }
  const next = readDaytimesAfter(tokens, found.next);
  const edge = found.edge === true || next > found.next;
  return { ...found, next, edge, at, relation, ofEvent: false, timeOnly: false };
}

/** Index after the words that a possessive belongs to: "Friday's board meeting". */
function nameEnd(tokens: DateContext['tokens'], at: number): number {
  let end = at;
  while (end < at + 3 && tokens[end]?.kind === 'word' && !mayEndBefore(tokens, end)) end++;
  return end;
}

/** A day after its time: "noon tomorrow", "5 pm on Friday", and after a preposition "at 9 on Friday". */
function readAfterDaytime(context: DateContext, at: number): Reading | null {
  const { tokens } = context;
  const hour = is(tokens, at - 1, 'at', 'by', 'before', 'until', 'around') ? readCardinal(tokens, at) : null;
  const next = readDaytimeBefore(tokens, at)?.next ?? (hour !== null && hour.value <= 24 ? hour.next : null);
  if (next === null) return null;
  const day = context.inner(readPhrase(tokens, next, joiners) ?? next);
  return day === null || (day.weak !== undefined && !is(tokens, next, 'on')) ? null : { ...day, edge: true };
}

/** A day word that is also an everyday word needs the right preposition; "going on this year" has none. */
function allows({ weak, grain, edge }: Reading, relation: Relation): boolean {
  const isLong = grain === 'week' || grain === 'month' || grain === 'quarter' || grain === 'year';
  if ((relation === 'on' || relation === 'at') && isLong && edge !== true) return false;
  if (weak === undefined || bounds.has(relation) || (grain === 'weekend' && relation === 'at')) return true;
  return weak === 'day' ? relation === 'on' : relation === 'in' || relation === 'since' || relation === 'starting';
}

/** "EOD" and "by noon" are today; "at the end of the day" is a way of speaking; "first thing in the morning" is tomorrow's. */
function readTimeOnly(context: DateContext, at: number, relation: Relation, daytime: Daytime): Expression | null {
  const { tokens, today } = context;
  const morning = is(tokens, daytime.next - 1, 'morning') && is(tokens, daytime.next - 5, 'first');
  if (!morning && !namesToday(tokens, relation, daytime)) return null;
  const day = morning ? today + 1 : today;
  const next = readDaytimesAfter(tokens, daytime.next);
  return { next, first: day, last: day, grain: 'hour', edge: true, at, relation, ofEvent: false, timeOnly: true };
}

function namesToday(tokens: DateContext['tokens'], relation: Relation, { kind, next }: Daytime): boolean {
  if (deadlines.has(relation)) return kind !== 'part' || hours.has(tokens[next - 1]?.word ?? '');
  return kind === 'closing' && !is(tokens, next - 2, 'the');
}

/** "after the board meeting on the 9th", "ahead of the review next Tuesday". */
function readEvent(context: DateContext, at: number, { relation, next }: Connector): Expression | null {
  const reading = ofEvents.has(relation) ? readEventDay(context, next) : null;
  if (reading === null) return null;
  return {
    ...reading,
    next: readDaytimesAfter(context.tokens, reading.next),
    at,
    relation,
    ofEvent: true,
    timeOnly: false,
  };
}
