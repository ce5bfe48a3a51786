import { baseOfThirdPerson, isPastForm, verbKind } from '#language';
import type { Utterance } from '../utterances.ts';
import { contentStems } from './content-words.ts';
import { factWeight } from './facts/rules.ts';
import type { Voice } from './voices.ts';
import { writeQuestion, writeStatement } from './written.ts';

/** How far back, in utterances, what a sentence leans on may stand, and the most words of it that fit beside that sentence. */
const REACH = 3;
const MOST_WORDS = 18;
const FEWEST_WORDS = 3;

const POINTS_BACK =
  /^(?:(?:and|but|so|because|no|yes|well|then|now),? )*(?:it|it's|its|that|that's|they|they're|they've|they'd|he|he's|she|she's|this|these|those)\b(?!,)/i;

const VERB =
  /\b(?:is|are|was|were|be|been|am|will|would|can|could|must|should|shall|may|might|has|have|had|do|does|did|let|go|goes|gets?|stays?|starts?|keeps?|takes?|comes?|i|we|you|he|she|they|it|that|there|who|nobody|everybody|everyone|somebody)\b|['’](?:s|re|ll|ve|d|m)\b|n['’]t\b/i;
const MOST_WORDS_OF_A_FRAGMENT = 10;

/** Whether a sentence says little by itself: it begins with a word that stands for something else ("It's six thousand for the whole estate"), or is a fragment. */
export function leansBack(utterance: Utterance): boolean {
  return pointsBack(utterance) || isFragment(utterance);
}

/** Whether a sentence is short and has no verb: "Fifteen hundred, from October." */
export function isFragment({ tokens, clean }: Utterance): boolean {
  if (tokens.length > MOST_WORDS_OF_A_FRAGMENT || VERB.test(clean)) return false;
  return !tokens.some(isFiniteForm) && verbKind(tokens[0] ?? '') === null;
}

const COUNTS =
  /^(?:the|a|an|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|dozen|\d+|all|both|some|any|our|your|their|his|her|its|my)$/;

/** "went" and "closed", and "costs" where it is no plural: "two costs". */
function isFiniteForm(word: string, at: number, tokens: readonly string[]): boolean {
  const isThird = at > 0 && baseOfThirdPerson(word) !== null && !COUNTS.test(tokens[at - 1] ?? '');
  return isThird || isPastForm(word);
}

/** "It's the wifi." says what the next sentence is about. */
const NAMES = /^(?:it['’]s|that['’]s|it is) (?:mostly |just |only )?(?:the|our|their|this) /i;

function pointsBack({ clean }: Utterance): boolean {
  return POINTS_BACK.test(clean);
}

/**
 * What a sentence leans on that says little by itself: the question that it answers, or a statement before it in its turn or, for what is asked, in any, passing over
 * what points back in its turn and what names no matter. Null where none stands near by. O(1).
 */
export function leadOf(
  utterance: Utterance,
  utterances: readonly Utterance[],
  from: 'same turn' | 'any turn' = 'same turn',
): Utterance | null {
  const isSameTurn = (before: Utterance): boolean => before.turn === utterance.turn;
  for (let back = 1; back <= REACH; back += 1) {
    const before = utterances[utterance.index - back];
    if (before === undefined) return null;
    const isNamed = back === 1 && isSameTurn(before) && pointsBack(utterance) && NAMES.test(before.clean);
    if (
      (pointsBack(before) && !isNamed) ||
      contentStems(before.tokens).size === 0 ||
      before.tokens.length < FEWEST_WORDS
    )
      continue;
    return couldLead(before) && (before.isQuestion || from === 'any turn' || isSameTurn(before)) ? before : null;
  }
  return null;
}

function couldLead(utterance: Utterance): boolean {
  const { tokens, clean, isQuestion } = utterance;
  if (tokens.length > MOST_WORDS || /[,–-]$/.test(clean)) return false;
  return isQuestion ? ASKS.test(clean) : factWeight(utterance) > LEAST_WEIGHT;
}

/** The least that a statement says for it to lead: below it is small talk, and what is said to somebody there. */
const LEAST_WEIGHT = -1;

/** Questions that name what they ask about, not those that take up the talk ("are you still with us?"). */
const ASKS =
  /\b(?:what|when|where|who|whose|which|how (?:much|many|long|often|far|big|old|high|heavy))\b|^(?:is|are|was|were|does|do|did|has|have|can|will) (?:the|that|this|there|we|they|he|she|it|our|your|their|any)\b/i;

/** A lead and the sentence that leans on it, as a note would put them. */
export function writtenWithLead(
  lead: Utterance | null,
  written: string,
  voiceOf: (utterance: Utterance) => Voice,
): string {
  if (lead === null) return written;
  const write = lead.isQuestion ? writeQuestion : writeStatement;
  return `${write(lead.clean, voiceOf(lead))} ${written}`;
}
