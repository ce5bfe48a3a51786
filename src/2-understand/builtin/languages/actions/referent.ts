import type { Clause } from '../clauses.ts';
import { stemsOf } from '../language.ts';
import type { Talk } from '../talk.ts';
import type { Word } from '../words.ts';
import { wordsOf } from '../words.ts';

/** Utterances back in which the thing that a pronoun stands for is looked for. */
const REACH = 3;
const LONGEST = 4;
/** Words that lead on within a name of a thing: "plan of the roof". */
const JOINS = /^(?:de|d'|du|des|del|von|vom|für|para|pour|la|los|las|l'|der|des|à)$/;

/**
 * What a pronoun stands for: the last noun with a fitting article that was said shortly before, with its article; null where there is none. Of the words of a language
 * only the articles are known, so what follows one is taken for a noun where it says something (and, in German, has a capital where capitals are written).
 */
export function referentOf(pronoun: string, clause: Clause, talk: Talk): string | null {
  const articles = talk.language.articles.get(pronoun);
  if (articles === undefined) return null;
  const { index } = clause.utterance;
  const texts = [
    clause.before,
    ...talk.utterances
      .slice(Math.max(0, index - REACH), index)
      .reverse()
      .map(({ text }) => text),
  ];
  for (const text of texts) {
    const named = lastNamed(text, articles, talk);
    if (named !== null) return named;
  }
  return null;
}

function lastNamed(text: string, articles: readonly string[], talk: Talk): string | null {
  const words = wordsOf(text);
  const named = words.flatMap(({ lower, start }, at) => {
    const isFree = !BEHIND.test(words[at - 1]?.lower ?? '') && !talk.language.isFinite(words[at + 1]?.lower ?? '');
    const noun = articles.includes(lower) && isFree ? nounFrom(words, at + 1, talk) : [];
    return noun.length === 0 ? [] : [{ said: text.slice(start, noun.at(-1)?.end), isNew: INDEFINITE.test(lower) }];
  });
  return (named.findLast(({ isNew }) => isNew) ?? named.at(-1))?.said ?? null;
}

/** A noun behind one of these says where or when, not what. */
const BEHIND =
  /^(?:a|à|de|en|dans|con|avec|por|para|pour|sur|sobre|chez|von|mit|bei|zu|in|im|auf|an|für|nach|über|vor|aus|unter|hasta|desde|jusqu'|depuis|sans|sin)$/;

/** What is spoken of for the first time is what is spoken of next. */
const INDEFINITE = /^(?:ein|eine|einen|un|une|una)$/;

function nounFrom(words: readonly Word[], from: number, talk: Talk): readonly Word[] {
  const first = words[from];
  if (first === undefined || first.isAfterBreak || !isNoun(first, words, talk)) return [];
  const noun = [first];
  for (let at = from + 1; at < words.length && noun.length < LONGEST; at += 1) {
    const word = words[at];
    if (word === undefined || word.isAfterBreak) break;
    const joins = JOINS.test(word.lower) && talk.language.code !== 'de';
    const isPart =
      talk.language.code === 'de'
        ? isNoun(word, words, talk)
        : JOINS.test(words[at - 1]?.lower ?? '') && isNoun(word, words, talk);
    if (!joins && !isPart) break;
    noun.push(word);
  }
  while (JOINS.test(noun.at(-1)?.lower ?? '')) noun.pop();
  return noun;
}

function isNoun(word: Word, words: readonly Word[], talk: Talk): boolean {
  if (talk.people.find(word.text) !== null || /^\d/.test(word.text) || talk.language.numbers.has(word.lower))
    return false;
  const hasCapitals = words.some(({ text }) => /^\p{Lu}/u.test(text));
  if (talk.language.code === 'de' && hasCapitals && !/^\p{Lu}/u.test(word.text)) return false;
  return stemsOf(word.text, talk.language).size > 0 && word.text.length > 2;
}
