import { isContentWord } from '../statements/content-words.ts';
import type { Utterance } from '../utterances.ts';
import { isEverydayWord } from './everyday-words.ts';

/** A stretch of words that may name something. */
export interface Phrase {
  /** As it was said, without what stands around it. */
  readonly text: string;
  /** Lower-case stems: one key for "import" and "imports". */
  readonly key: string;
  readonly words: readonly string[];
  /** A word such as "the", "our" or "about" stands before it, or it is capitalised inside a sentence: it is a noun here. */
  readonly isNamed: boolean;
  readonly utterance: number;
}

const LEADS_A_NOUN: ReadonlySet<string> = new Set(
  'the a an our your their my his her its this that these those of for on about with in from by no any some each every both all new old first second third next last whole other same two three four five six and into at which per'.split(
    ' ',
  ),
);
/** Endings of words that seldom are the head of a name. */
const NOT_A_HEAD = /(?:ly|n't|'ll|'ve|'d|'m|'re)$/;
const LONGEST = 3;

/** The phrases of an utterance that may be topics: runs of at most three content words, none of them cut by a sign. O(words). */
export function phrasesOf(utterance: Utterance): readonly Phrase[] {
  const words = utterance.clean.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*|[,.;:?!]/gu) ?? [];
  const isTopical = words.map(isPart);
  const phrases: Phrase[] = [];
  for (let start = 0; start < words.length; start += 1) {
    if (isTopical[start] !== true) continue;
    const isLed = start > 0 && LEADS_A_NOUN.has((words[start - 1] ?? '').toLowerCase());
    const startsRun = isTopical[start - 1] !== true;
    for (let length = 1; length <= LONGEST && isTopical[start + length - 1] === true; length += 1) {
      const run = words.slice(start, start + length);
      const isName = start > 0 && run.every((word) => CAPITAL.test(word));
      if (!isName && !startsRun) continue;
      const phrase = phraseOf(run, { isNamed: isLed || isName, utterance: utterance.index });
      if (phrase !== null) phrases.push(phrase);
    }
  }
  return phrases;
}

const CAPITAL = /^\p{Lu}/u;

function isPart(word: string): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'");
  return /^\p{L}/u.test(lower) && isContentWord(lower) && !NOT_A_HEAD.test(lower);
}

function phraseOf(
  run: readonly string[],
  about: { readonly isNamed: boolean; readonly utterance: number },
): Phrase | null {
  const lower = run.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  if (lower.every((word) => isEverydayWord(word)) || new Set(lower).size < lower.length) return null;
  if (
    run.slice(0, -1).some((word) => /['’]s$/.test(word)) ||
    (isEverydayWord(lower.at(-1) ?? '') && lower.length === 1)
  )
    return null;
  const text = run.join(' ').replace(/['’]s$/, '');
  if (text.length < 3) return null;
  return { text, key: lower.map(singular).join(' '), words: lower, isNamed: about.isNamed, utterance: about.utterance };
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/s$/, '');
}
