import { isEnglishWord, isGivenName } from '#language';
import type { Utterance } from '../utterances.ts';
import type { Sighting } from './sightings.ts';

/** "thanks marcus", "how are you doing nadia", "nadia": somebody is called. */
const CALLS: readonly RegExp[] = [
  /\b(?:thanks|thank you|bye|hi|hello|hey|cheers|morning|sorry|welcome|okay|right|yeah) (\p{Ll}{3,})\b/gu,
  /\b(?:you|doing|there|then|please|mate|ready) (\p{Ll}{3,})$/gu,
  /^(\p{Ll}{3,})(?:$| (?:can|could|would|will|do|did|what|how|are|is that|you)\b)/gu,
];
/** Times that a name is called in a talk before it counts. */
const LEAST_CALLS = 2;

/**
 * First names in a talk that has no capitals, where they are called: what parents give and no dictionary has ("marcus", not "rose"), twice and more. Every place
 * of such a name is one. O(words).
 */
export function findCalled(utterances: readonly Utterance[]): readonly Sighting[] {
  if (utterances.some(({ text }) => /\p{Lu}\p{Ll}/u.test(text))) return [];
  const calls = new Map<string, number>();
  for (const { text } of utterances)
    for (const call of CALLS)
      for (const { 1: name = '' } of text.matchAll(call))
        if (isGivenName(name) && !isEnglishWord(name)) calls.set(name, (calls.get(name) ?? 0) + 1);
  const called = [...calls].flatMap(([name, count]) => (count < LEAST_CALLS ? [] : [name]));
  return utterances.flatMap(({ turn, tokens }) =>
    called
      .filter((name) => tokens.includes(name))
      .map((name) => ({ text: written(name), kind: 'person', confidence: 0.7, turn })),
  );
}

function written(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
