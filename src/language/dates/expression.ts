import { type Connector, type Relation, readConnector } from './connector.ts';
import type { DateContext, Reading } from './date-rule.ts';
import { type Daytime, readDaytimeBefore, readDaytimesAfter } from './daytime.ts';
import { isPluralWeekday } from './lexicon.ts';
import { is, mayEndBefore, phrases, readPhrase, skip, wordSet } from './words.ts';

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
const determiners = wordSet('the our my your their his her its this that a an next');
const notInNames = wordSet(`
  i you he she it we they who which what that if when while because so but and or to is are was were be been will would should could can may might
  must do does did have has had not at in on by for from with about until before after of then there here`);

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
  const timed = daytime === null ? null : readAfterDaytime(context, daytime);
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
  return { ...found, next: readDaytimesAfter(tokens, found.next), at, relation, ofEvent: false, timeOnly: false };
}

/** Index after the words that a possessive belongs to: "Friday's board meeting". */
function nameEnd(tokens: DateContext['tokens'], at: number): number {
  let end = at;
  while (end < at + 3 && tokens[end]?.kind === 'word' && !mayEndBefore(tokens, end)) end++;
  return end;
}

function readAfterDaytime(context: DateContext, { next }: Daytime): Reading | null {
  return context.inner(readPhrase(context.tokens, next, joiners) ?? next) ?? context.inner(next);
}

/** A day word that is also an everyday word needs the right preposition; "going on this year" has none. */
function allows({ weak, grain, edge }: Reading, relation: Relation): boolean {
  const isLong = grain === 'week' || grain === 'month' || grain === 'quarter' || grain === 'year';
  if ((relation === 'on' || relation === 'at') && isLong && edge !== true) return false;
  if (weak === undefined || bounds.has(relation)) return true;
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
  const { tokens } = context;
  if (!ofEvents.has(relation) || !determiners.has(tokens[next]?.word ?? '')) return null;
  for (let word = next + 1; word <= next + 5; word++) {
    const reading = context.inner(skip(tokens, word, 'on', 'at', 'in'));
    const isDay =
      reading !== null && reading.counted !== true && (reading.weak === undefined || is(tokens, word, 'on'));
    if (word > next + 1 && isDay) {
      const end = readDaytimesAfter(tokens, reading.next);
      return { ...reading, next: end, at, relation, ofEvent: true, timeOnly: false };
    }
    if (tokens[word]?.kind !== 'word' || notInNames.has(tokens[word]?.word ?? '')) return null;
  }
  return null;
}
