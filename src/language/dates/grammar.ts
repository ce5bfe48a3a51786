import type { Day } from './calendar.ts';
import type { DateContext, DateRule, Reading, Region } from './date-rule.ts';
import { dateRules } from './date-rules.ts';
import { monthAt, weekdayAt } from './lexicon.ts';
import { beginsNumber } from './numbers.ts';
import type { Token } from './token.ts';

/** "the Friday after the week of the 12th" is as deep as people talk. */
const deepest = 3;

/** Prepares the grammar for a text: rules see the tokens, the day, and through `inner` each other. Linear, since nesting is bounded and remembered. */
export function grammarFor(tokens: readonly Token[], today: Day, region: Region): DateContext {
  const read = (depth: number): DateContext['inner'] => {
    const known = new Map<number, Reading | null>();
    return (at) => {
      if (depth > deepest || at >= tokens.length) return null;
      const found = known.get(at);
      if (found !== undefined) return found;
      const reading = longest({ tokens, today, region, inner: levels[depth + 1] ?? (() => null) }, at);
      known.set(at, reading);
      return reading;
    };
  };
  const levels: DateContext['inner'][] = [];
  for (let depth = 0; depth <= deepest; depth++) levels.push(read(depth));
  return { tokens, today, region, inner: levels[0] ?? (() => null) };
}

const rulesByWord: ReadonlyMap<string, readonly DateRule[]> = new Map(
  [...new Set(dateRules.flatMap(({ begins }) => [...(begins ?? [])]))].map((word) => [
    word,
    dateRules.filter(({ begins }) => begins?.has(word) ?? true),
  ]),
);

/** The rules that can read something from a token on: few words begin a date, so most of a talk costs one look-up. */
function rulesFor(token: Token): readonly DateRule[] {
  if (token.kind !== 'word' && token.kind !== 'mark') return dateRules;
  const isCalendarWord = weekdayAt(token) !== null || monthAt(token) !== null || beginsNumber(token.word);
  return isCalendarWord ? dateRules : (rulesByWord.get(token.word) ?? []);
}

function longest(context: DateContext, at: number): Reading | null {
  const token = context.tokens[at];
  if (token === undefined) return null;
  let best: Reading | null = null;
  for (const rule of rulesFor(token)) {
    const reading = rule.read(context, at);
    if (reading !== null && reading.next > (best?.next ?? at)) best = reading;
  }
  return best;
}
