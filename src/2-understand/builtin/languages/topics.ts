import type { Utterance } from '../utterances.ts';
import { wordsOf } from './words.ts';

const MOST = 5;
const LEAST_LETTERS = 4;
/** Sentences of a talk in which what is said twice is a topic. */
const SHORT = 40;

interface Subject {
  count: number;
  readonly first: number;
  readonly forms: Map<string, number>;
}

/**
 * What was talked about, in any language with spaces: words that were said in more than one turn and that not every talk is full of, in the order they first came up.
 * Without a list of empty words (`isEmpty` knows none) only names, written with a capital inside a sentence, are told. O(words).
 */
export function topicsOf(
  utterances: readonly Utterance[],
  participants: readonly string[],
  isEmpty: ((word: string) => boolean) | null,
): readonly string[] {
  const people = new Set(
    [...participants, ...utterances.map(({ speaker }) => speaker ?? '')].flatMap((name) =>
      name.toLowerCase().split(/\s+/),
    ),
  );
  const subjects = new Map<string, Subject>();
  for (const utterance of utterances) {
    wordsOf(utterance.text).forEach(({ text, lower }, at) => {
      if (lower.length < LEAST_LETTERS || people.has(lower) || /\d|'/.test(lower)) return;
      const isName = at > 0 && /^\p{Lu}\p{Ll}/u.test(text);
      if (isEmpty === null ? !isName : isEmpty(lower)) return;
      const subject = subjects.get(lower) ?? { count: 0, first: utterance.index, forms: new Map<string, number>() };
      subject.count += isName ? 2 : 1;
      subject.forms.set(text, (subject.forms.get(text) ?? 0) + 1);
      subjects.set(lower, subject);
    });
  }
  return [...subjects.values()]
    .filter(
      ({ count, forms }) =>
        count >= (utterances.length < SHORT ? 2 : 3) && [...forms.values()].reduce((sum, times) => sum + times, 0) >= 2,
    )
    .sort((a, b) => b.count - a.count || a.first - b.first)
    .slice(0, MOST)
    .sort((a, b) => a.first - b.first)
    .map(({ forms }) => [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
}
