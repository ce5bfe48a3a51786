import type { Utterance } from '../utterances.ts';
import { contentWords } from './content-words.ts';
import { type Due, duesIn } from './due.ts';

/** What is read off single utterances of a talk, each once and only when it is asked for. */
export interface Readings {
  /** Content words of an utterance. */
  words(utterance: Utterance): ReadonlySet<string>;
  /** Days on which something may be due by an utterance, the likeliest first. */
  dues(utterance: Utterance): readonly Due[];
  /** Utterances that share at least so many content words with others, in order. */
  sharing(words: ReadonlySet<string>, least: number): readonly Utterance[];
}

/** Readings of one talk. Each costs what it reads; the first `sharing` reads the whole talk. */
export function readingsOfTalk(utterances: readonly Utterance[]): Readings {
  const words = new Map<Utterance, ReadonlySet<string>>();
  const dues = new Map<Utterance, readonly Due[]>();
  const wordsOf = (utterance: Utterance): ReadonlySet<string> =>
    remembered(words, utterance, () => contentWords(utterance.clean));
  let saying: ReadonlyMap<string, readonly Utterance[]> | null = null;
  return {
    words: wordsOf,
    sharing: (wanted, least) => {
      saying ??= byWord(utterances, wordsOf);
      const counts = new Map<Utterance, number>();
      for (const word of wanted)
        for (const utterance of saying.get(word) ?? []) counts.set(utterance, (counts.get(utterance) ?? 0) + 1);
      return [...counts]
        .flatMap(([utterance, count]) => (count >= least ? [utterance] : []))
        .sort((a, b) => a.index - b.index);
    },
    dues: (utterance) => remembered(dues, utterance, () => duesIn(utterance.clean, utterance.today)),
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
  for (const utterance of utterances) {
    for (const word of wordsOf(utterance)) {
      const same = saying.get(word);
      if (same === undefined) saying.set(word, [utterance]);
      else same.push(utterance);
    }
  }
  return saying;
}
