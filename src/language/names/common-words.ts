import { COMMON_WORDS } from './common-word-table.ts';

const WORDS: ReadonlySet<string> = new Set(COMMON_WORDS.trim().split(/\s+/));
const ENDINGS = ["'s", 's', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'est', "n't"];

/** Whether a word is everyday English, its regular endings included ("cares", "hottest"); case ignored. A word that is missing here may still be one. */
export function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase().replace('’', "'");
  if (WORDS.has(plain) || plain.length < 2) return true;
  if (plain.includes('-')) return plain.split('-').every(isCommonWord);
  return ENDINGS.some((ending) => plain.endsWith(ending) && isCommonStem(plain.slice(0, -ending.length)));
}

function isCommonStem(stem: string): boolean {
  if (stem.length < 3) return false;
  return WORDS.has(stem) || WORDS.has(`${stem}e`) || (/(.)\1$/.test(stem) && WORDS.has(stem.slice(0, -1)));
}
