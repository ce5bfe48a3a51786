import { isScenarioWord } from '../src/2-understand/builtin/models/masked-words.ts';
import type { Labelled } from './corpus.ts';

const FEWEST_CONVERSATIONS: Readonly<Record<Labelled['corpus'], number>> = { ami: 8, icsi: 6, own: 2, mail: 5 };

/** Words that may be features. */
export const MOST_WORDS = 4000;

/** Words that are common in two corpora at least, most widespread first: what carries over from one kind of talk to another. */
export function vocabularyOf(labelled: readonly Labelled[], most: number): readonly string[] {
  const counts = new Map<string, Map<Labelled['corpus'], number>>();
  for (const { corpus, utterances } of labelled) {
    for (const word of new Set(utterances.flatMap(({ tokens }) => tokens))) {
      const of = counts.get(word) ?? new Map<Labelled['corpus'], number>();
      counts.set(word, of);
      of.set(corpus, (of.get(corpus) ?? 0) + 1);
    }
  }
  const size = (of: Map<Labelled['corpus'], number>): number =>
    [...of].filter(([corpus, count]) => count >= FEWEST_CONVERSATIONS[corpus]).length;
  const all = (of: Map<Labelled['corpus'], number>): number => [...of.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .filter(([word, of]) => size(of) >= 2 && !isScenarioWord(word) && !/\d/.test(word))
    .sort(([a, left], [b, right]) => all(right) - all(left) || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
    .sort();
}
