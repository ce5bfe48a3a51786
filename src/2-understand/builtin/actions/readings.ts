import type { Utterance } from '../utterances.ts';
import { contentWords } from './content-words.ts';
import { type Due, duesIn } from './due.ts';
import { partWith } from './part-of-sentence.ts';

/** What is read off single utterances of a talk, each once and only when it is asked for. */
export interface Readings {
  /** Content words of an utterance. */
  words(utterance: Utterance): ReadonlySet<string>;
  /** Days on which something may be due by an utterance, the likeliest first. */
  dues(utterance: Utterance): readonly Due[];
  /** Days that are said in one breath with a content word elsewhere than in an utterance, the most often said first. */
  daysSaidWith(word: string, elsewhere: Utterance): readonly string[];
  /** Utterances that share at least so many content words with others, in order. */
  sharing(words: ReadonlySet<string>, least: number): readonly Utterance[];
}

interface DayBeside {
  readonly date: string;
  readonly utterance: Utterance;
}

/** Readings of one talk. Each costs what it reads; the first `sharing` and the first `daysSaidWith` read the whole talk. */
export function readingsOfTalk(utterances: readonly Utterance[]): Readings {
  const words = new Map<Utterance, ReadonlySet<string>>();
  const dues = new Map<Utterance, readonly Due[]>();
  const wordsOf = (utterance: Utterance): ReadonlySet<string> =>
    remembered(words, utterance, () => contentWords(utterance.clean));
  const duesOf = (utterance: Utterance): readonly Due[] =>
    remembered(dues, utterance, () => duesIn(utterance.clean, utterance.today));
  let saying: ReadonlyMap<string, readonly Utterance[]> | null = null;
  let beside: ReadonlyMap<string, readonly DayBeside[]> | null = null;
  return {
    words: wordsOf,
    daysSaidWith: (word, elsewhere) => {
      beside ??= daysByWord(utterances, duesOf);
      const days = beside.get(word)?.flatMap(({ date, utterance }) => (utterance === elsewhere ? [] : [date])) ?? [];
      return mostOftenFirst(days);
    },
    sharing: (wanted, least) => {
      saying ??= byWord(utterances, wordsOf);
      const counts = new Map<Utterance, number>();
      for (const word of wanted)
        for (const utterance of saying.get(word) ?? []) counts.set(utterance, (counts.get(utterance) ?? 0) + 1);
      return [...counts]
        .flatMap(([utterance, count]) => (count >= least ? [utterance] : []))
        .sort((a, b) => a.index - b.index);
    },
    dues: duesOf,
  };
}

function remembered<Value>(known: Map<Utterance, Value>, utterance: Utterance, read: () => Value): Value {
  const value = known.get(utterance);
  if (value !== undefined) return value;
  const made = read();
  known.set(utterance, made);
  return made;
}

function byWord(
  utterances: readonly Utterance[],
  wordsOf: (utterance: Utterance) => ReadonlySet<string>,
): ReadonlyMap<string, readonly Utterance[]> {
  const saying = new Map<string, Utterance[]>();
  for (const utterance of utterances) for (const word of wordsOf(utterance)) addTo(saying, word, utterance);
  return saying;
}

/** Days by the words that stand in the same part of a sentence: a calendar of what the talk says will happen. */
function daysByWord(
  utterances: readonly Utterance[],
  duesOf: (utterance: Utterance) => readonly Due[],
): ReadonlyMap<string, readonly DayBeside[]> {
  const days = new Map<string, DayBeside[]>();
  for (const utterance of utterances)
    for (const { date, phrase } of duesOf(utterance))
      if (date !== null)
        for (const word of contentWords(partWith(phrase, utterance.clean))) addTo(days, word, { date, utterance });
  return days;
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [value]);
  else same.push(value);
}

function mostOftenFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([value]) => value);
}
