import { COMMON_WORDS } from './common-word-table.ts';

const WORDS: ReadonlySet<string> = new Set(COMMON_WORDS.trim().split(/\s+/));
const ENDINGS = ["'s", 's', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'est', "n't"];

/** Whether a word is everyday English, its regular endings included ("cares", "hottest"); case ignored. A word that is missing here may still be one. */
export function isCommonWord(word: string): boolean {
  return isFormOf(word, WORDS);
}

/** Whether a word is everyday English as it stands, endings apart. */
export function isListedWord(word: string): boolean {
  return WORDS.has(word.toLowerCase());
}

/** Whether a word is one of a list or a regular form of one; case ignored. A single letter always is. */
export function isFormOf(word: string, list: ReadonlySet<string>): boolean {
  const plain = word.toLowerCase().replace('’', "'");
  if (list.has(plain) || plain.length < 2) return true;
  if (plain.includes('-')) return plain.split('-').every((part) => isFormOf(part, list));
  return ENDINGS.some((ending) => plain.endsWith(ending) && isStemIn(plain.slice(0, -ending.length), list));
}

function isStemIn(stem: string, list: ReadonlySet<string>): boolean {
  if (stem.length < 3) return false;
  return list.has(stem) || list.has(`${stem}e`) || (/(.)\1$/.test(stem) && list.has(stem.slice(0, -1)));
}
