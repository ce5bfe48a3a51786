import { isEnglishWord, isGivenName, literal } from '#language';
import type { Utterance } from '../utterances.ts';

/** Words that show that the capitalised one beside them is a person: "ask Dana", "Dana said". */
const PERSON_AFTER =
  /\b(?:ask|asked|tell|told|ping|email|invite|thank|thanks|hi|hello|hey|bye|mr|mrs|ms|with|from|introduce|brief|cc) (\p{Lu}[\p{L}'’-]+)/gu;
const PERSON_BEFORE =
  /\b(\p{Lu}[\p{L}'’-]+?)(?:'s (?:on leave|off|out|away|going|coming)| (?:said|says|told|asked|thinks|wants|knows|promised|mentioned|agreed)\b)/gu;
/** Words that show it of one in small letters too: "put dana down". */
const GIVEN_TO =
  /\b(?:get|have|ask|tell|put|let|want) ((?:young |wee |old )?\p{L}[\p{L}'’-]+) (?:to|down|know|for|on it)\b/giu;
const NO_NAMES: ReadonlySet<string> = new Set(
  'i we you he she it they this that these those who what which there here somebody someone anybody anyone everybody everyone nobody people monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow and but so then if when because okay yes no not nothing something god mam mum dad team legal finance sales marketing support engineering'.split(
    ' ',
  ),
);

/** A word that may be a name or part of one, with its apostrophes and hyphens. */
export const WORD: RegExp = /\p{L}[\p{L}'’-]*/gu;

/** Whether a word is no name of a person whatever stands beside it: "monday", "legal". Lower case. */
export function isNoName(word: string): boolean {
  return NO_NAMES.has(word);
}

/** "Marek" of "Marek's". */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/u, '');
}

/** Names of people that the talk itself tells, with a capital: by the words beside them, or because parents give them. */
export function heardNames(utterances: readonly Utterance[]): readonly string[] {
  const heard = new Set<string>();
  const words = new Set<string>();
  for (const { text } of utterances) {
    for (const [word] of text.matchAll(WORD)) words.add(word);
    for (const pattern of [PERSON_AFTER, PERSON_BEFORE])
      for (const { 1: name = '' } of text.matchAll(pattern)) heard.add(name);
    for (const { 1: said = '' } of text.matchAll(GIVEN_TO)) {
      const name = said.split(' ').at(-1) ?? said;
      if (!isEnglishWord(name)) heard.add(capitalised(name));
    }
  }
  for (const word of words) if (isPersonsOnly(withoutPossessive(word))) heard.add(capitalised(withoutPossessive(word)));
  return [...heard].filter(
    (name) =>
      /^\p{Lu}[\p{L}-]+$/u.test(name) &&
      !isNoName(name.toLowerCase()) &&
      (!words.has(name.toLowerCase()) || !isEnglishWord(name)),
  );
}

/** A given name that is no English word: "calum", not "grace". */
function isPersonsOnly(word: string): boolean {
  return isGivenName(word) && !isEnglishWord(word);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The full names in which a first name is said: "Marek Sykora". O(text). */
export function fullNamesOf(first: string, utterances: readonly Utterance[]): readonly string[] {
  const full = new RegExp(
    `(?<![\\p{L}])${literal(first)} (?:(?:van|von|de|der|den|di|da|al) )*\\p{Lu}[\\p{L}-]+`,
    'gu',
  );
  const found = utterances.flatMap(({ text }) =>
    text.includes(first) ? [...text.matchAll(full)].map(([name]) => name) : [],
  );
  return [...new Set(found)].filter(
    (name) => !isNoName(name.split(' ').at(-1)?.toLowerCase() ?? '') && !isEnglishWord(name.split(' ').at(-1) ?? ''),
  );
}
