import { lostApostrophe } from '../apostrophes.ts';
import { isCommonWord, isFormOf, isListedWord } from './common-words.ts';
import { ENGLISH_WORDS } from './english-word-table.ts';
import { isGivenName } from './nicknames.ts';

const WORDS: ReadonlySet<string> = unpack(ENGLISH_WORDS);

/** Plants, stones, birds and trades that people are called after: the dictionary has none of the names. */
const NAMES_TOO: ReadonlySet<string> = new Set(
  'ivy lily daisy violet iris heather holly hazel olive rosemary basil ginger poppy willow laurel myrtle fern jasmine clover saffron sage pearl ruby amber jade crystal coral opal garnet jasper flint robin jay wren drake phoenix cliff clay rocky sandy dusty rusty sunny stormy brook glen heath dale ford lane wade ward page chase hunter mason cooper carter tanner tucker miller porter parker archer fisher fletcher sailor melody harmony carol aria faith hope joy grace patience prudence charity mercy constance summer autumn winter dawn eve april may june august'.split(
    ' ',
  ),
);

/** Whether a word stands in an English dictionary, its regular endings included (not those of given names: "peter" is no form of "pet"); case ignored. Wider than `isCommonWord`: "halyard" is none of everyday. */
export function isEnglishWord(word: string): boolean {
  if (isGivenName(word))
    return isListedWord(word) || WORDS.has(word.toLowerCase()) || NAMES_TOO.has(word.toLowerCase());
  return isCommonWord(word) || isFormOf(word, WORDS) || lostApostrophe(word);
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
