import type { Conversation } from '#core';
import type { Utterance } from '../utterances.ts';
import { hashOf } from './hash.ts';

/** Words of one role-play or one kind of project: never a feature, so that no model learns a scenario by heart. */
const SCENARIO: ReadonlySet<string> = new Set(
  'industrial designer designers marketing expert executive interface interfaces user users manager remote remotes control controls controller prototype prototypes clay modelling modeling play-doh playdoh button buttons lcd battery batteries kinetic rubber plastic wood titanium fruit fruits vegetables spongy tv tvs television channel channels volume chip chips docking dvd vcr scroll questionnaire questionnaires powerpoint whiteboard coach ergonomics component components trend trends look-and-feel feel specification specifications requirements functional conceptual fashion infrared joystick'.split(
    ' ',
  ),
);

/** Whether a word may be a feature at all. */
export function isScenarioWord(word: string): boolean {
  return SCENARIO.has(word);
}

const NAME = '<name>';
const NUMBER = '<number>';
const DAY = '<day>';
const WORD = '<word>';
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:'s)?$|^(?:january|february|april|june|july|august|september|october|november|december)$/;
const ENDINGS: readonly string[] = ['ing', 'ed', 'ly', 's', 'tion', 'er', 'est', "'s"];
const ENDING = new RegExp(`(?:${ENDINGS.join('|')})$`);

/** All that words are masked by. */
export const MASKS: readonly string[] = [NAME, NUMBER, DAY, WORD, ...ENDINGS.map((ending) => `<${ending}>`)];

/** What is left of the words of a conversation once names, numbers, days and rare words are masked: one hash a word. */
export function maskedWords(
  utterances: readonly Utterance[],
  conversation: Conversation,
  vocabulary: ReadonlySet<string>,
): readonly Int32Array[] {
  const hashes = new Map<string, number>();
  const hash = (word: string): number => {
    const known = hashes.get(word) ?? hashOf(word);
    hashes.set(word, known);
    return known;
  };
  return maskedTokens(utterances, conversation, (word) => vocabulary.has(word)).map((words) =>
    Int32Array.from(words, hash),
  );
}

/** The words of each utterance; those that are not known are masked ("<name>", "<number>", "<day>", "<word>", "<ing>"), a name of several words once. O(words). */
export function maskedTokens(
  utterances: readonly Utterance[],
  conversation: Conversation,
  isKnown: (word: string) => boolean,
): readonly (readonly string[])[] {
  const names = namesOf(conversation);
  const seen = new Map<string, string>();
  const maskedOf = (word: string): string => {
    const known = seen.get(word) ?? mask(word, names, isKnown);
    seen.set(word, known);
    return known;
  };
  return utterances.map(({ tokens }) => {
    const words: string[] = [];
    for (const token of tokens) {
      const masked = maskedOf(token);
      if (masked !== NAME || words.at(-1) !== NAME) words.push(masked);
    }
    return words;
  });
}

/** Words of speakers' and participants' names, in lower case. */
function namesOf(conversation: Conversation): ReadonlySet<string> {
  const labels = [
    ...conversation.participants.map(({ name }) => name),
    ...new Set(conversation.turns.flatMap(({ speaker }) => speaker ?? [])),
  ];
  return new Set(labels.flatMap((label) => label.toLowerCase().split(/[^\p{L}'’-]+/u)).filter(Boolean));
}

function mask(word: string, names: ReadonlySet<string>, isKnown: (word: string) => boolean): string {
  if (DAYS.test(word)) return DAY;
  if (isKnown(word)) return word;
  if (names.has(word) || (word.endsWith("'s") && names.has(word.slice(0, -2)))) return NAME;
  if (/\d/.test(word)) return NUMBER;
  const [ending] = ENDING.exec(word) ?? [];
  return ending === undefined ? WORD : `<${ending}>`;
}
