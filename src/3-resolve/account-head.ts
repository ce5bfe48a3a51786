import { isCommonWord, isEnglishWord, isGivenName } from '#language';
import type { Candidate } from './candidate.ts';
import type { NameIndex } from './name-index.ts';

/** Shortest first word that stands for a whole name. */
const SHORTEST = 5;

/**
 * The one account of a name of several words that begins with a word, folded, by which it is called for short: "Nakuru" for Nakuru Tea Exporters. Null where the word begins
 * other names too, is a name of its own, or is said every day.
 */
export function accountByHead(word: string, index: NameIndex): Candidate | null {
  if (word.length < SHORTEST || isCommonWord(word) || isGivenName(word)) return null;
  if (index.first.get(word) !== undefined || index.last.get(word) !== undefined) return null;
  const [only, another] = index.thingWord.get(word) ?? [];
  return only?.kind === 'account' && another === undefined ? only : null;
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
