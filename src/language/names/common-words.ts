import { COMMON_WORDS } from './common-word-table.ts';

const WORDS: ReadonlySet<string> = new Set(COMMON_WORDS.trim().split(/\s+/));
const ENDING = /(?:'s|s|es|ed|d|ing|ly|er|r|est|n't)$/;

/** Whether a word is everyday English, its regular endings included ("cares", "catchiest"); case ignored. A word that is missing here may still be one. */
export function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase().replace('’', "'");
  if (WORDS.has(plain) || plain.length < 2) return true;
  const ending = ENDING.exec(plain)?.[0];
  if (ending === undefined) return false;
  const stem = plain.slice(0, -ending.length);
  if (stem.length < 2) return false;
  return WORDS.has(stem) || WORDS.has(`${stem}e`) || (/(.)\1$/.test(stem) && WORDS.has(stem.slice(0, -1)));
}
