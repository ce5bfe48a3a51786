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

const NAME: number = hashOf('<name>');
const NUMBER: number = hashOf('<number>');
const DAY: number = hashOf('<day>');
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:'s)?$|^(?:january|february|april|june|july|august|september|october|november|december)$/;
const ENDING = /(?:ing|ed|ly|s|tion|er|est|'s)$/;

/** What is left of the words of a conversation once names, numbers, days and rare words are masked: one hash a word. */
export function maskedWords(
  utterances: readonly Utterance[],
  conversation: Conversation,
  vocabulary: ReadonlySet<string>,
): readonly Int32Array[] {
  const names = namesOf(conversation);
  const seen = new Map<string, number>();
  const maskedOf = (word: string): number => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const masked = mask(word, names, vocabulary);
    seen.set(word, masked);
    return masked;
  };
  return utterances.map(({ tokens }) => {
    const words: number[] = [];
    for (const token of tokens) {
      const masked = maskedOf(token);
      if (masked !== NAME || words.at(-1) !== NAME) words.push(masked);
    }
    return Int32Array.from(words);
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

function mask(word: string, names: ReadonlySet<string>, vocabulary: ReadonlySet<string>): number {
  if (DAYS.test(word)) return DAY;
  if (vocabulary.has(word)) return hashOf(word);
  if (names.has(word) || (word.endsWith("'s") && names.has(word.slice(0, -2)))) return NAME;
  if (/\d/.test(word)) return NUMBER;
  return hashOf(`<${ENDING.exec(word)?.[0] ?? 'word'}>`);
}
