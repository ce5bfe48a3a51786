import { addDays, weekday } from '#language';
import type { Utterance } from '../../utterances.ts';
import type { Due } from '../due.ts';
import type { Talk } from '../talk.ts';
import { eventsNamed } from './events.ts';

/** A day that words name by way of another: "the night before", "by then", "before the opening". */
export interface ReckonedDay {
  readonly due: Due;
  readonly by: 'another day' | 'an event';
  /** Utterances back to where that day is said; 0 for an event, which the whole talk dates. */
  readonly back: number;
}

type Reckon = (day: string, match: RegExpExecArray) => string;

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NAMED = `(?<weekday>${NAMES.join('|')})`;
const FRIDAY = 5;
const SUNDAY = 7;

/** Words that count from a day which is said elsewhere. */
const RECKONED: readonly (readonly [words: RegExp, reckon: Reckon])[] = [
  [/\b(?:(?:the|that) )?(?:day|night|evening|afternoon|morning) before\b/i, (day) => addDays(day, -1)],
  [/\bthe (?:day|morning) after\b|\bthe (?:next|following) (?:day|morning)\b/i, (day) => addDays(day, 1)],
  [
    /\b(?:very )?same (?:day|evening|morning|afternoon)\b|\bthat (?:day|morning|evening|night|afternoon)\b|\bon the day\b|\b(?:by|before|until|till) (?:then|that)\b/i,
    (day) => day,
  ],
  [/\b(?:over |at |on )?that (?:same )?weekend\b/i, (day) => inWeekOf(day, SUNDAY)],
  [/\b(?:the end of |in |during )?(?:that|the same) (?:same )?week\b/i, (day) => inWeekOf(day, FRIDAY)],
  [/\bthe week before\b/i, (day) => inWeekOf(addDays(day, -7), FRIDAY)],
  [/\bthe (?:week after|following week)\b/i, (day) => inWeekOf(addDays(day, 7), FRIDAY)],
  [/\bthe weekend before\b/i, (day) => inWeekOf(addDays(day, -7), SUNDAY)],
  [new RegExp(`\\b(?:by |on )?(?:the )?${NAMED} before\\b`, 'i'), (day, match) => nextTo(day, match, -7)],
  [new RegExp(`\\b(?:by |on )?(?:the )?${NAMED} after\\b`, 'i'), (day, match) => nextTo(day, match, 7)],
  [new RegExp(`\\b(?:by |on )?(?:the|that) ${NAMED}\\b`, 'i'), (day, match) => inWeekOf(day, weekdayIn(match))],
];

/** Utterances back in which the day may be said that others count from, and how many such days are tried. */
const LOOK_BACK = 10;
const MOST_DAYS = 2;
/** Letters between "the day before" and the event it is before. */
const NEXT_WORDS = 5;

/** Days that an utterance names by way of others; none that it names as a day, and none behind the talk. O(words). */
export function reckonedDays(utterance: Utterance, talk: Talk): readonly ReckonedDay[] {
  const events = eventsNamed(utterance, talk);
  const days = RECKONED.flatMap(([words, reckon]): readonly ReckonedDay[] => {
    const match = words.exec(utterance.clean);
    if (match === null) return [];
    const named = events.filter(
      ({ start }) => start >= match.index && start <= match.index + match[0].length + NEXT_WORDS,
    );
    const dated = (date: string): Due => ({ date: reckon(date, match), phrase: match[0] });
    return named.length > 0
      ? named.map(({ date }) => ({ due: dated(date), by: 'an event', back: 0 }))
      : daysBefore(utterance, talk).map(({ date, back }) => ({ due: dated(date), by: 'another day', back }));
  });
  const byEvent = events.flatMap(({ date, phrase, isDeadline }): readonly ReckonedDay[] =>
    isDeadline ? [{ due: { date, phrase }, by: 'an event', back: 0 }] : [],
  );
  const plain = new Set(talk.readings.dues(utterance).map(({ date }) => date));
  const isNew = ({ due: { date } }: ReckonedDay): boolean =>
    date !== null && date >= utterance.today && !plain.has(date);
  const found = new Map<string | null, ReckonedDay>();
  for (const day of [...days, ...byEvent].filter(isNew)) if (!found.has(day.due.date)) found.set(day.due.date, day);
  return [...found.values()];
}

/** The days said last, those of the utterance itself first. */
function daysBefore(utterance: Utterance, talk: Talk): readonly { readonly date: string; readonly back: number }[] {
  const days = new Map<string, number>();
  for (let back = 0; back <= LOOK_BACK && days.size < MOST_DAYS; back += 1) {
    const earlier = talk.utterances[utterance.index - back];
    if (earlier === undefined) break;
    for (const { date } of talk.readings.dues(earlier)) if (date !== null && !days.has(date)) days.set(date, back);
  }
  return [...days].slice(0, MOST_DAYS).map(([date, back]) => ({ date, back }));
}

/** The Monday (1) to Sunday (7) of the week in which a day lies. */
function inWeekOf(day: string, wanted: number): string {
  return addDays(day, wanted - weekday(day));
}

/** The weekday that a match names, next before a day or after it. */
function nextTo(day: string, match: RegExpExecArray, step: -7 | 7): string {
  const there = inWeekOf(day, weekdayIn(match));
  const isBeyond = step < 0 ? there < day : there > day;
  return isBeyond ? there : addDays(there, step);
}

function weekdayIn(match: RegExpExecArray): number {
  return NAMES.indexOf((match.groups?.weekday ?? '').toLowerCase()) + 1;
}
