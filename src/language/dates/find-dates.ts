import { toDay, toIso } from './calendar.ts';
import type { DateContext, Region } from './date-rule.ts';
import { type Expression, readExpression } from './expression.ts';
import { grammarFor } from './grammar.ts';
import { joinRange } from './range.ts';
import { type Token, tokenize } from './token.ts';
import { readVague } from './vague.ts';

export interface DateOptions {
  /** Whose holidays count, and whether 3/4 is March or April; `US` where not given. */
  readonly region?: Region;
}

/** Something said that names a day or a range of days. */
export interface DateExpression {
  /** As it was said, with its preposition: "by the end of the week". */
  readonly phrase: string;
  /** Half-open UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** First and last day as `YYYY-MM-DD`; the same for a point. */
  readonly first: string;
  readonly last: string;
  readonly kind: 'point' | 'range';
  /** `past`: it lies behind the talk, or says so; `moment`: minutes from it; `ahead`: a day on which something may be due. */
  readonly time: 'past' | 'moment' | 'ahead';
}

/** An expression with where it stands, for the choice among several. */
export interface Found {
  readonly expression: Expression | null;
  readonly at: number;
  readonly next: number;
}

/** Finds everything in a text that names a day, in order, without overlap. `reference` is the day of the talk as `YYYY-MM-DD`. Linear. @throws RangeError where `reference` is no date. */
export function findDates(text: string, reference: string, options: DateOptions = {}): readonly DateExpression[] {
  const tokens = tokenize(text);
  const today = toDay(reference);
  return findExpressions(grammarFor(tokens, today, options.region ?? 'US')).flatMap(({ expression, at, next }) => {
    if (expression === null) return [];
    const { start, end } = place(tokens, at, next);
    const { first, last, grain, past } = expression;
    return {
      phrase: text.slice(start, end),
      start,
      end,
      first: toIso(first),
      last: toIso(last),
      kind: first === last ? ('point' as const) : ('range' as const),
      time:
        past === true || last < today
          ? ('past' as const)
          : grain === 'moment'
            ? ('moment' as const)
            : ('ahead' as const),
    };
  });
}

/** All expressions and vague phrases (`expression` null) of the tokens, in order. */
export function findExpressions(context: DateContext): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < context.tokens.length) {
    const single = readExpression(context, at);
    const expression = single === null ? null : joinRange(context, single);
    const vague = readVague(context.tokens, at);
    const next = Math.max(expression?.next ?? 0, vague ?? 0);
    if (next > at) found.push({ expression: next === vague ? null : expression, at, next });
    at = Math.max(next, at + 1);
  }
  return found;
}

export function place(
  tokens: readonly Token[],
  at: number,
  next: number,
): { readonly start: number; readonly end: number } {
  return { start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}
