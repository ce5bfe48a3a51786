import { type Day, toDay, toIso, weekdayOf } from './calendar.ts';
import type { DateContext } from './date-rule.ts';
import type { Expression } from './expression.ts';
import { type DateOptions, type Found, findExpressions, place } from './find-dates.ts';
import { grammarFor } from './grammar.ts';
import { tellsThePast } from './past-talk.ts';
import { type Token, tokenize } from './token.ts';
import { is, mayEndBefore, phrases, readPhrase } from './words.ts';

/** By when something is to be done, and the words that say so. */
export interface DueDate {
  /** `YYYY-MM-DD`; null where the words name no day ("soon", "not before Thursday"). */
  readonly date: string | null;
  /** Verbatim, with its preposition. */
  readonly phrase: string;
  /** Half-open UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const corrections = phrases(
  'no wait',
  'wait',
  'sorry',
  'i mean',
  'actually',
  'scratch that',
  'make that|it',
  'or rather',
  'correction',
  'no , wait',
  'no ,',
);

/**
 * Finds by when something is to be done, in spoken or written English, and resolves it against the day of the talk (`YYYY-MM-DD`).
 * Of several days the deadline wins over a day on which something happens, and what was corrected over what was said first. Ranges end at
 * their end, weeks on Friday. Null where no day is named, or only one that lies behind: a wrong date is worse than none.
 * Linear. @throws RangeError where `reference` is no date.
 */
export function findDueDate(text: string, reference: string, options: DateOptions = {}): DueDate | null {
  const tokens = tokenize(text);
  const context = grammarFor(tokens, toDay(reference), options.region ?? 'US');
  const found = corrected(tokens, findExpressions(context));
  const usable = found.filter((each) => !isDenied(tokens, each) && isDueAble(context, each));
  const best = joinAlternatives(tokens, usable).reduce<Found | null>(
    (so, each) => (so === null || rank(each) > rank(so) ? each : so),
    null,
  );
  if (best === null) return null;
  const { start, end } = place(tokens, best.at, best.next);
  const date = best.expression === null ? null : dueDay(best.expression, context.today);
  return { date: date === null ? null : toIso(date), phrase: text.slice(start, end), start, end };
}

/** Drops what stands before the last correction: "by Wednesday, sorry, Thursday". */
function corrected(tokens: readonly Token[], found: readonly Found[]): readonly Found[] {
  let from = 0;
  found.forEach((each, i) => {
    const before = found[i - 1];
    if (before === undefined || each.expression === null) return;
    for (let at = before.next; at < each.at; at++) {
      if (readPhrase(tokens, at, corrections) !== null && each.at - at <= 6) from = i;
    }
  });
  return found.slice(from);
}

/** "not Wednesday", "instead of Wednesday", "Friday doesn't work". */
function isDenied(tokens: readonly Token[], { at, next }: Found): boolean {
  const before = tokens[at - 1]?.word;
  if (
    before === 'not' ||
    before === 'except' ||
    (before === 'of' && is(tokens, at - 2, 'instead')) ||
    (before === 'than' && is(tokens, at - 2, 'rather'))
  ) {
    return !is(tokens, at, 'until', 'till');
  }
  return is(tokens, next, "doesn't", "won't", "isn't", "didn't", "wasn't", 'doesnt', 'wont', 'isnt');
}

function isDueAble(context: DateContext, { expression, at, next }: Found): boolean {
  if (expression === null) return true;
  const { relation, past, last, told } = expression;
  if (past === true || told === true || last < context.today || !mayBind(context.tokens, expression, at)) return false;
  if (context.tokens[next - 1]?.possessive === true && !mayEndBefore(context.tokens, next)) return false;
  return relation === 'by' || relation === 'latest' || !tellsThePast(context.tokens, at, next);
}

/** Whether something can be due on a day so introduced: not "since Monday", "for three weeks", "talk about today", "the Saturday meeting". */
function mayBind(
  tokens: readonly Token[],
  { relation, grain, first, last, counted, ofEvent }: Expression,
  at: number,
): boolean {
  if (grain === 'moment' || relation === 'since' || relation === 'from') return false;
  if (relation === 'for' && !ofEvent && (first !== last || counted === true)) return false;
  if (relation === 'in' && is(tokens, at - 1, 'back')) return false;
  if (relation === 'plain' && is(tokens, at - 1, 'about', 'the', 'a', 'our', 'my', 'your', 'their')) return false;
  return !is(tokens, at, 'of') && !is(tokens, at - 1, 'of', 'than', 'for');
}

/** "Thursday or Friday" is Friday at the latest. */
function joinAlternatives(tokens: readonly Token[], found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const each of found) {
    const last = joined.at(-1);
    const alternative = last !== undefined && each.at - last.next === 1 && is(tokens, last.next, 'or');
    if (
      !alternative ||
      last.expression === null ||
      each.expression === null ||
      each.expression.last < last.expression.last
    )
      joined.push(each);
    else
      joined[joined.length - 1] = {
        at: last.at,
        next: each.next,
        expression: { ...each.expression, relation: last.expression.relation },
      };
  }
  return joined;
}

/** How firmly words bind: a deadline before a day on which something happens, that before a day from which on it may. */
function rank({ expression }: Found): number {
  switch (expression?.relation) {
    case undefined:
      return 0;
    case 'latest':
      return 5;
    case 'by':
    case 'before':
      return 4;
    case 'on':
    case 'at':
    case 'in':
    case 'for':
    case 'plain':
      return 3;
    case 'after':
    case 'starting':
    case 'from':
    case 'notBefore':
    case 'since':
      return 1;
  }
}

/** The last day that keeps the word given; null where the words only say when not, or contradict themselves. */
function dueDay(
  { relation, first, last, grain, ofEvent, edge, doubtful, timeOnly }: Expression,
  today: Day,
): Day | null {
  if (doubtful === true || relation === 'notBefore') return null;
  if (ofEvent || timeOnly) return last;
  if (relation === 'after') return last + 1;
  if (relation === 'starting') return first;
  if (relation === 'before' && edge !== true) {
    if (first <= today) return null;
    return Math.max(today, grain === 'week' || grain === 'weekend' ? fridayBefore(first) : first - 1);
  }
  if (relation === 'by' && grain === 'weekend') return Math.max(today, first - 1);
  return last;
}

function fridayBefore(day: Day): Day {
  const weekday = weekdayOf(day - 1);
  return weekday > 5 ? day - 1 - (weekday - 5) : day - 1;
}
