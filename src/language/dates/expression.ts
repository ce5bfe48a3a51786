import { type Connector, type Relation, readConnector } from './connector.ts';
import type { DateContext, Reading } from './date-rule.ts';
import { type Daytime, readDaytimeBefore, readDaytimesAfter } from './daytime.ts';
import { isPluralWeekday } from './lexicon.ts';
import { is, phrases, readPhrase, skip, wordSet } from './words.ts';

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
const joiners = phrases('on|of|in|for|by', ',');
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
  if (found !== null && allows(found, relation)) {
    if (isPluralWeekday(tokens[found.next])) return null;
    return { ...found, next: readDaytimesAfter(tokens, found.next), at, relation, ofEvent: false, timeOnly: false };
  }
  return daytime === null ? null : readTimeOnly(context, at, relation, daytime);
}

function readAfterDaytime(context: DateContext, { next }: Daytime): Reading | null {
  return context.inner(readPhrase(context.tokens, next, joiners) ?? next) ?? context.inner(next);
}

/** A day word that is also an everyday word needs the right preposition. */
function allows({ weak }: Reading, relation: Relation): boolean {
  if (weak === undefined) return true;
  if (
    relation === 'by' ||
    relation === 'before' ||
    relation === 'latest' ||
    relation === 'notBefore' ||
    relation === 'after'
  )
    return true;
  return weak === 'day' ? relation === 'on' : relation === 'in' || relation === 'since';
}

/** "EOD" and "by noon" are today; "at the end of the day" is a way of speaking. */
function readTimeOnly(
  context: DateContext,
  at: number,
  relation: Relation,
  { next, kind }: Daytime,
): Expression | null {
  const { tokens, today } = context;
  const ends = relation === 'by' || relation === 'before' || relation === 'latest';
  const morning = is(tokens, next - 1, 'morning') && is(tokens, next - 2, 'the');
  const named =
    kind === 'closing'
      ? ends || !is(tokens, next - 2, 'the')
      : kind === 'clock'
        ? ends
        : morning || (ends && isHour(tokens[next - 1]?.word));
  if (!named) return null;
  const day = morning ? today + 1 : today;
  const end = readDaytimesAfter(tokens, next);
  return { next: end, first: day, last: day, grain: 'hour', edge: true, at, relation, ofEvent: false, timeOnly: true };
}

function isHour(word: string | undefined): boolean {
  return word === 'noon' || word === 'midday' || word === 'midnight' || word === 'lunch' || word === 'lunchtime';
}

/** "after the board meeting on the 9th", "ahead of Friday's call". */
function readEvent(context: DateContext, at: number, { relation, next }: Connector): Expression | null {
  const { tokens } = context;
  if (
    relation !== 'by' &&
    relation !== 'before' &&
    relation !== 'after' &&
    relation !== 'for' &&
    relation !== 'notBefore'
  )
    return null;
  if (!determiners.has(tokens[next]?.word ?? '')) return null;
  for (let word = next + 1; word <= next + 5; word++) {
    const reading = context.inner(skip(tokens, word, 'on', 'at', 'in'));
    if (word > next + 1 && reading !== null && (reading.weak === undefined || is(tokens, word, 'on'))) {
      return {
        ...reading,
        next: readDaytimesAfter(tokens, reading.next),
        at,
        relation,
        ofEvent: true,
        timeOnly: false,
      };
    }
    if (tokens[word]?.kind !== 'word' || notInNames.has(tokens[word]?.word ?? '')) return null;
  }
  return null;
}
