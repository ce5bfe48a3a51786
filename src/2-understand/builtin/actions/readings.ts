import type { Utterance } from '../utterances.ts';
import { contentWords } from './content-words.ts';
import { type Due, dueIn } from './due.ts';

/** What is read off single utterances of a talk, each once and only when it is asked for. */
export interface Readings {
  /** Content words of an utterance. */
  words(utterance: Utterance): ReadonlySet<string>;
  /** When something is due by an utterance, or null. */
  due(utterance: Utterance): Due | null;
}

/** Readings of one talk. */
export function readingsOfTalk(): Readings {
  const words = new Map<Utterance, ReadonlySet<string>>();
  const dues = new Map<Utterance, Due | null>();
  return {
    words: (utterance) => remembered(words, utterance, () => contentWords(utterance.clean)),
    due: (utterance) => remembered(dues, utterance, () => dueIn(utterance.clean, utterance.today)),
  };
}

function remembered<Value>(known: Map<Utterance, Value>, utterance: Utterance, read: () => Value): Value {
  const value = known.get(utterance);
  if (value !== undefined) return value;
  const made = read();
  known.set(utterance, made);
  return made;
}
