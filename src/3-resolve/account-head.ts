import { isCommonWord, isEnglishWord, isGivenName } from '#language';
import { type Candidate, onlyOf } from './candidate.ts';
import type { NameIndex } from './name-index.ts';

/** Shortest first word that stands for a whole name. */
const SHORTEST = 5;

/**
 * The accounts of a name of several words that begin with a word, folded, by which one of them is called for short: "Nakuru" for Nakuru Tea Exporters.
 * None where the word begins other names too, is a name of its own, or is said every day.
 */
export function accountsByHead(word: string, index: NameIndex): readonly Candidate[] {
  if (word.length < SHORTEST || isCommonWord(word) || isGivenName(word)) return [];
  if (index.first.get(word) !== undefined || index.last.get(word) !== undefined) return [];
  const things = index.thingWord.get(word) ?? [];
  return things.every((one) => one.kind === 'account') ? things : [];
}

/** The one account whose name begins with a word; null where there are several or none. */
export function accountByHead(word: string, index: NameIndex): Candidate | null {
  return onlyOf(accountsByHead(word, index));
}

/** What kind of house it is, or what it deals in as many do: two such words are no name of one. */
const SORT_OF_HOUSE =
  /^(?:hospital|health|healthcare|medical|clinics?|authority|board|council|port|harbour|airport|terminals?|services?|group|lines?|bank|school|college|university|institute|labs?|laboratory|foundation|trust|company|industries|international|national|regional|county|city|state|district|logistics|transport|shipping|freight|energy|power|water|systems?|technolog(?:y|ies)|solutions|partners|capital|holdings?|insurance|foods?|stores?|supply|chain|cold|steel|works|development|agency|association|federation|society|union|office|department|ministry|management|consulting|engineering|construction|building|care|and|of|the|for|de|do|da|der|und|et)$/;

/** Whether a word, folded, only says what kind of house an account is. */
export function isSortOfHouse(word: string): boolean {
  return SORT_OF_HOUSE.test(word);
}

/** The one account of a longer name that has two words in a row, folded, of which one at least is its own: "Tern Pool" of Northern Tern Pool. Null else. */
export function accountByPair(words: string, index: NameIndex): Candidate | null {
  const parts = words.split(' ');
  if (parts.length !== 2 || parts.every((word) => SORT_OF_HOUSE.test(word)) || !parts.every((word) => word.length > 2))
    return null;
  return onlyOf(index.thingPair.get(words) ?? []);
}

const PLACE =
  /(?:^|[^\p{L}])(?:in|near|to|into|around|outside|across|through|via|towards|leave|left|north|south|east|west|of) $/iu;

/** "the Kaveri is up", "the Sahyadri hills": a river, a hill. */
const IS_PLACE =
  /^(?:$|[.,;!?]| (?:is|was|are|were|has|had|and|or|in|at|on|from|to|hills?|river|mountains?|valley|sea|lake|coast|region|area|district)\b)/i;

/** Whether the word is the account where it stands: not a place ("we flew to Nakuru"), and an English word only where the account is talked of anyway. */
export function isHeadHere(
  { before, after }: { readonly before: string; readonly after: string },
  word: string,
  isNear: boolean,
): boolean {
  return (
    !PLACE.test(before) &&
    !(/(?:^|[^\p{L}])the $/iu.test(before) && IS_PLACE.test(after)) &&
    (!isEnglishWord(word) || isNear)
  );
}
