import type { Conversation } from '#core';
import { emptyWords as germanWords } from './de/empty-words.ts';
import { german } from './de/index.ts';
import { emptyWords as spanishWords } from './es/empty-words.ts';
import { spanish } from './es/index.ts';
import { emptyWords as frenchWords } from './fr/empty-words.ts';
import { french } from './fr/index.ts';
import type { Language } from './language.ts';

/** The languages beside English that there are rules for. */
export const languages: readonly Language[] = [german, french, spanish];

/** Words that English cannot do without and that the others do not have. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the and you that it to with what this they not are but be just like know think there we they would could is of i have for on my your'.split(
    ' ',
  ),
);
const LEAST_WORDS = 8;
/** Share of its function words from which a short text is of a language: 0.3 to 0.6 in our own talks, below 0.15 in others' (2026-11). */
const LEAST_SHARE = 0.25;
const PLAINLY_ENGLISH = 0.15;

/**
 * By which rules a conversation is read: `english`, those of another language, or `null` where there are none for it. Where the reader could not tell the language, and
 * where it told one that English is easily taken for, function words decide; a talk of a few words is read as English. O(words).
 */
export function languageOf(conversation: Conversation): Language | 'english' | null {
  const { language } = conversation;
  if (language === 'en') return 'english';
  const words = wordsIn(conversation);
  const known = languages.find(({ code }) => code === language);
  if (known !== undefined) return known;
  if (share(words, ENGLISH) >= PLAINLY_ENGLISH || words.length < LEAST_WORDS) return 'english';
  return language === 'und' ? likeliest(words) : null;
}

function likeliest(words: readonly string[]): Language | null {
  const ranked = [
    { language: german, share: share(words, germanWords) },
    { language: french, share: share(words, frenchWords) },
    { language: spanish, share: share(words, spanishWords) },
  ].sort((a, b) => b.share - a.share);
  const [best] = ranked;
  return best !== undefined && best.share >= LEAST_SHARE ? best.language : null;
}

const MOST_WORDS = 2000;

function wordsIn({ turns }: Conversation): readonly string[] {
  const words: string[] = [];
  for (const { text } of turns) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      if (words.length >= MOST_WORDS) return words;
      words.push(word);
    }
  }
  return words;
}

function share(words: readonly string[], known: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}
