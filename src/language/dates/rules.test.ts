import { describe, expect, test } from 'vitest';
import { toDay, toIso } from './calendar.ts';
import { dateRules } from './date-rules.ts';
import { findDates } from './find-dates.ts';
import { grammarFor } from './grammar.ts';
import { tokenize } from './token.ts';

describe.each(dateRules)('the date rule $name', (rule) => {
  test.each(rule.fires)('reads "%s", said on %s, as %s', (said, reference, expected) => {
    const context = grammarFor(tokenize(said), toDay(reference), 'US');
    const ends = context.tokens.flatMap((_token, at) => rule.read(context, at) ?? []).map(({ last }) => toIso(last));
    expect(ends).toContain(expected);
  });

  test.each(rule.fires)('finds "%s", said on %s, inside a longer sentence', (said, reference, expected) => {
    const sentence = `So yeah, we could do that ${said}, if nobody minds.`;
    const found = findDates(sentence, reference).filter(({ last }) => last === expected);
    expect(found.map(({ phrase, start }) => sentence.slice(start, start + phrase.length))).toEqual(
      found.map(({ phrase }) => phrase),
    );
    expect(found.length).toBe(1);
  });

  test.each(rule.ignores)('does not read "%s"', (said) => {
    const context = grammarFor(tokenize(said), toDay('2025-12-15'), 'US');
    const read = context.tokens.flatMap((_token, at) => rule.read(context, at) ?? []);
    expect(read.filter(({ weak }) => weak === undefined)).toEqual([]);
  });
});
