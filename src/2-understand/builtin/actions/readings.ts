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

/** Readings of one talk. Each costs what it reads; the first `sharing` or `daysSaidWith` reads the words of the whole talk. */
export function readingsOfTalk(utterances: readonly Utterance[]): Readings {
  const words = new Map<Utterance, ReadonlySet<string>>();
  const dues = new Map<Utterance, readonly Due[]>();
  const wordsOf = (utterance: Utterance): ReadonlySet<string> =>
    remembered(words, utterance, () => contentWords(utterance.clean));
  const duesOf = (utterance: Utterance): readonly Due[] =>
    remembered(dues, utterance, () => duesIn(utterance.clean, utterance.today));
  const beside = new Map<string, readonly DayBeside[]>();
  let saying: ReadonlyMap<string, readonly Utterance[]> | null = null;
  const sayingOf = (word: string): readonly Utterance[] => {
    saying ??= byWord(utterances, wordsOf);
    return saying.get(word) ?? [];
  };
  return {
    words: wordsOf,
    daysSaidWith: (word, elsewhere) => {
      const days = remembered(beside, word, () =>
        sayingOf(word).flatMap((utterance) =>
          daysIn(duesOf(utterance), word, utterance.clean).map((date) => ({ date, utterance })),
        ),
      );
      return mostOftenFirst(days.flatMap(({ date, utterance }) => (utterance === elsewhere ? [] : [date])));
    },
    sharing: (wanted, least) => {
      const counts = new Map<Utterance, number>();
      for (const word of wanted)
        for (const utterance of sayingOf(word)) counts.set(utterance, (counts.get(utterance) ?? 0) + 1);
      return [...counts]
        .flatMap(([utterance, count]) => (count >= least ? [utterance] : []))
        .sort((a, b) => a.index - b.index);
    },
    dues: duesOf,
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, read: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = read();
  known.set(key, made);
  return made;
}

function byWord(
  utterances: readonly Utterance[],
  wordsOf: (utterance: Utterance) => ReadonlySet<string>,
): ReadonlyMap<string, readonly Utterance[]> {
  const saying = new Map<string, Utterance[]>();
  for (const utterance of utterances) {
    for (const word of wordsOf(utterance)) {
      const same = saying.get(word);
      if (same === undefined) saying.set(word, [utterance]);
      else same.push(utterance);
    }
  }
  return saying;
}

/** The days that stand in the same part of a sentence as a word. */
function daysIn(dues: readonly Due[], word: string, sentence: string): readonly string[] {
  return dues.flatMap(({ date, phrase }) =>
    date !== null && contentWords(partWith(phrase, sentence)).has(word) ? [date] : [],
  );
}

function mostOftenFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([value]) => value);
}
