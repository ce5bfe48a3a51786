import type { Utterance } from '../utterances.ts';
import { contentWords } from './content-words.ts';
import { type Due, duesIn } from './due.ts';

/** What is read off single utterances of a talk, each once and only when it is asked for. */
export interface Readings {
  /** Content words of an utterance. */
  words(utterance: Utterance): ReadonlySet<string>;
  /** Days on which something may be due by an utterance, the likeliest first. */
  dues(utterance: Utterance): readonly Due[];
}

/** Readings of one talk. */
export function readingsOfTalk(): Readings {
  const words = new Map<Utterance, ReadonlySet<string>>();
  const dues = new Map<Utterance, readonly Due[]>();
  return {
    words: (utterance) => remembered(words, utterance, () => contentWords(utterance.clean)),
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
