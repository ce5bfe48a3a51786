import { addDays, weekday } from '#language';
import type { Due } from '../../actions/due.ts';
import { monthsTo } from './day.ts';

/** What a date rule may ask for of the words that it matched. */
interface DateWords {
  /** A group as a number, in figures or words; 1 to 7 of a weekday, 1 to 12 of a month; NaN where it stands nowhere. */
  number(group: string): number;
  weekday(group: string): number;
  /** Months from this one to the month named. */
  monthsTo(group: string): number;
  month(group: string): number;
  has(group: string): boolean;
}

/** One way in which a language names a day. */
export interface DateRule {
  readonly name: string;
  /** Source of a pattern, matched whole words, any case. `{weekday}`, `{month}`, `{day}` and `{count}` are groups of the words of the lexicon; `{anyWeekday}` and `{anyMonth}` the same words without a group. */
  readonly pattern: string;
  /** The day it names: `null` where the words are too vague for one, `past` where it lies behind. */
  read(words: DateWords, today: string): string | null | 'past';
}

/** The words that a language has for days, months and numbers. */
export interface DateLexicon {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  /** Numbers in words that count things. */
  readonly counts: ReadonlyMap<string, number>;
  /** Numbers in words that name a day of a month. */
  readonly days: ReadonlyMap<string, number>;
  /** Words before a day that make it the last one. */
  readonly deadline: string;
  /** Words by which a day is put right: of two, the later is meant. */
  readonly correction: RegExp;
  /** Words before a day that keep it from being one on which something is due ("since", "about"). */
  readonly unbinding: RegExp;
  readonly rules: readonly DateRule[];
}

/** Where something said names a day. */
interface DueSpan extends Due {
  readonly start: number;
  readonly end: number;
}

interface Sighting extends DueSpan {
  readonly isDeadline: boolean;
  readonly isPast: boolean;
}

/** Reads when something is due from words of one language, counted from the day of the talk; null where they name no time. */
export type ReadDue = (text: string, today: string) => DueSpan | null;

interface Patterns {
  readonly rules: readonly { readonly rule: DateRule; readonly pattern: RegExp }[];
  readonly deadline: RegExp;
}

/** Made when the first text is read: most talks are in one language. */
function patternsOf(lexicon: DateLexicon): Patterns {
  return {
    rules: lexicon.rules.map((rule) => ({ rule, pattern: patternOf(rule.pattern, lexicon) })),
    deadline: new RegExp(`(?<![\\p{L}\\p{N}])(?:${lexicon.deadline}) $`, 'iu'),
  };
}

/** Makes the reader of a lexicon. Of several days a deadline wins over a mere day, and what was put right over what was said first. O(text × rules). */
export function dueReader(lexicon: DateLexicon): ReadDue {
  let made: Patterns | null = null;
  return (text, today) => {
    made ??= patternsOf(lexicon);
    const { rules, deadline } = made;
    const all = rules.flatMap(({ rule, pattern }) =>
      [...text.matchAll(pattern)].map((match): Sighting => {
        const read = rule.read(wordsOf(match, lexicon, today), today);
        const lead = deadline.exec(text.slice(0, match.index))?.[0] ?? '';
        const start = match.index - lead.length;
        const end = match.index + match[0].length;
        return {
          date: read === 'past' ? null : read,
          phrase: text.slice(start, end),
          start,
          end,
          isDeadline: lead !== '',
          isPast: read === 'past' || (read !== null && read < today),
        };
      }),
    );
    const usable = longest(all).filter(
      (one) => !one.isPast && (one.isDeadline || !lexicon.unbinding.test(text.slice(0, one.start))),
    );
    return best(usable, text, lexicon);
  };
}

/** Of sightings that overlap the one that covers most; the earlier rule where they cover the same. */
function longest(all: readonly Sighting[]): readonly Sighting[] {
  const kept: Sighting[] = [];
  for (const one of [...all].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function best(usable: readonly Sighting[], text: string, lexicon: DateLexicon): DueSpan | null {
  let chosen: Sighting | null = null;
  for (const one of usable) {
    const isPutRight = chosen !== null && lexicon.correction.test(text.slice(chosen.end, one.start));
    const isBetter =
      chosen === null || (one.isDeadline && !chosen.isDeadline) || (chosen.date === null && one.date !== null);
    if (isBetter || isPutRight || specifies(chosen, one, text)) chosen = one;
  }
  return chosen === null ? null : { date: chosen.date, phrase: chosen.phrase, start: chosen.start, end: chosen.end };
}

/** "on Monday, the ninth": a weekday and, beside it, the date that it falls on. */
function specifies(chosen: Sighting | null, one: Sighting, text: string): boolean {
  if (chosen?.date == null || one.date === null || one.start - chosen.end > 12) return false;
  return (
    /^[\s,]*(?:\p{L}{2,5}\s)?$/u.test(text.slice(chosen.end, one.start)) && weekday(chosen.date) === weekday(one.date)
  );
}

function patternOf(source: string, lexicon: DateLexicon): RegExp {
  const either = (words: ReadonlyMap<string, number>): string =>
    [...words.keys()].sort((a, b) => b.length - a.length).join('|');
  const filled = source
    .replaceAll('{anyWeekday}', `(?:${either(lexicon.weekdays)})`)
    .replaceAll('{anyMonth}', `(?:${either(lexicon.months)})`)
    .replaceAll('{weekday}', `(?<weekday>${either(lexicon.weekdays)})`)
    .replaceAll('{month}', `(?<month>${either(lexicon.months)})`)
    .replaceAll('{day}', `(?<day>\\d{1,2}|${either(lexicon.days)})`)
    .replaceAll('{count}', `(?<count>\\d{1,3}|${either(lexicon.counts)})`);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${filled})(?![\\p{L}\\p{N}])`, 'giu');
}

function wordsOf(match: RegExpMatchArray, lexicon: DateLexicon, today: string): DateWords {
  const group = (name: string): string => (match.groups?.[name] ?? '').toLowerCase();
  const month = (name: string): number => lexicon.months.get(group(name)) ?? Number.NaN;
  return {
    has: (name) => group(name) !== '',
    weekday: (name) => lexicon.weekdays.get(group(name)) ?? Number.NaN,
    month,
    monthsTo: (name) => monthsTo(today, month(name)),
    number: (name) => {
      const said = group(name);
      if (/^\d+$/.test(said)) return Number(said);
      return (name === 'day' ? lexicon.days : lexicon.counts).get(said) ?? lexicon.counts.get(said) ?? Number.NaN;
    },
  };
}

/** The day so many days after the talk. */
export function daysLater(days: number): DateRule['read'] {
  return (_, today) => addDays(today, days);
}

/** Words that name no day, however they are meant. */
export const tooVague: DateRule['read'] = () => null;

/** What lies behind. */
export const past: DateRule['read'] = () => 'past';
