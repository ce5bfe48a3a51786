import { isCommonWord, isFormOf, isListedWord } from './common-words.ts';
import { ENGLISH_WORDS } from './english-word-table.ts';
import { isGivenName } from './nicknames.ts';

const WORDS: ReadonlySet<string> = unpack(ENGLISH_WORDS);

/** Whether a word stands in an English dictionary, its regular endings included (not those of given names: "peter" is no form of "pet"); case ignored. Wider than `isCommonWord`: "halyard" is none of everyday. */
export function isEnglishWord(word: string): boolean {
  if (isGivenName(word)) return isListedWord(word) || WORDS.has(word.toLowerCase());
  return isCommonWord(word) || isFormOf(word, WORDS);
}

function unpack(table: string): ReadonlySet<string> {
  const words = new Set<string>();
  let before = '';
  for (const [, shared = '0', rest = ''] of table.replaceAll('\n', '').matchAll(/([\dA-Z])([a-z]+)/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    words.add(before);
  }
  return words;
}
