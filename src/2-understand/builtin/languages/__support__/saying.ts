import { talk } from '../../../../../test/support/talk.ts';
import { clausesOf } from '../clauses.ts';
import type { Language } from '../language.ts';
import type { Predicate } from '../predicate.ts';
import { talkOf } from '../talk.ts';
import { utterancesIn } from '../utterances.ts';

/** What a sentence says that somebody does, shortly, where these people are present. */
export function saying(
  language: Language,
  people: readonly string[],
): (said: string) => readonly (Pick<Predicate, 'who' | 'mood'> & { readonly task: string })[] {
  return (said) => {
    const conversation = talk(...people.map((name) => `${name}: .`), said);
    const utterances = utterancesIn(conversation, language);
    const { people: known } = talkOf(utterances, conversation, { knownNames: [], me: null }, language);
    return utterances.flatMap((utterance) =>
      clausesOf(utterance, language)
        .flatMap((clause) => language.predicatesIn(clause, (name) => known.find(name) !== null))
        .map((predicate) => ({
          who: predicate.who,
          mood: predicate.mood,
          task: language.writeTask(predicate, predicate.object),
        })),
    );
  };
}
