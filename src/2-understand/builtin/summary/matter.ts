import type { Conversation, KeyFact } from '#core';
import { isSpeakerLabel } from '#language';
import { shortName } from '../statements/voices.ts';
import { personPhrase } from './people.ts';
import { asClause, asSentence, countWords, fromOutside, hasFiniteVerb, type KeepsCapital, pick } from './prose.ts';

const LONGEST_FACT = 32;

/** The facts that read well in a summary, weightiest first. */
export function tellableFacts(facts: readonly KeyFact[]): readonly KeyFact[] {
  return facts
    .filter(({ text }) => {
      const isOneSentence = !/[.?!] \p{Lu}/u.test(text);
      const words = countWords(text);
      return (
        isOneSentence &&
        words >= 5 &&
        words <= LONGEST_FACT &&
        !LEANS.test(text) &&
        !STUMBLES.test(text) &&
        hasFiniteVerb(text) &&
        !/\b(?:I|[Mm]y|[Yy]ou|[Yy]our)\b/.test(text)
      );
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** "aim for the no, let's just say before the dock starts": somebody who looks for words. */
const STUMBLES = /\b(?:no|wait|sorry),|\b(?:hang on|hold on|I mean|let['’]s (?:just )?say|you know|or something)\b/i;

const LEANS =
  /^(?:it|it's|that|that's|this|these|those|they|they've|they're|he|he's|she|she's|there|one|only|just|so|then|or|on her|on him|because|if|despite|even|what|which|who|when|where|how|why|\w+ing|also|like|up|down|about)\b/i;

/** The salt of the first sentence of facts. */
export const FIRST_SALT = 3;

/** One or two facts as a sentence: who said it, and what. */
export function factSentence(
  facts: readonly KeyFact[],
  conversation: Conversation,
  shape: { readonly seed: number; readonly salt: number; readonly keepsCapital: KeepsCapital },
): string {
  const { seed, salt, keepsCapital } = shape;
  const [first, second] = facts;
  if (first === undefined) return '';
  const source = speakerOf(first, conversation);
  const claim = fromOutside(asClause(first.text, keepsCapital));
  const isToldByNobody = source === null || first.text.includes(source);
  const start = isToldByNobody ? cameUp(claim, seed, salt) : told(source, claim, seed, salt);
  if (second === undefined) return asSentence(start);
  const more = fromOutside(asClause(second.text, keepsCapital));
  return asSentence(`${start}${pick(['; ', ', and ', ', while '], seed, salt + 1)}${more}`);
}

/** "It came up that" opens the first of the facts at most: said twice it grates. */
function cameUp(claim: string, seed: number, salt: number): string {
  return salt === FIRST_SALT ? pick([claim, `it came up that ${claim}`], seed, salt) : claim;
}

function told(source: string, claim: string, seed: number, salt: number): string {
  return pick(
    [
      `according to ${source}, ${claim}`,
      `${source} reported that ${claim}`,
      `${source} said that ${claim}`,
      `${source} pointed out that ${claim}`,
      `as ${source} put it, ${claim}`,
    ],
    seed,
    salt,
  );
}

function speakerOf(fact: KeyFact, conversation: Conversation): string | null {
  const speaker = conversation.turns[fact.evidence[0].turn]?.speaker ?? null;
  if (speaker === null || isSpeakerLabel(speaker)) return null;
  const speakers = [...new Set(conversation.turns.flatMap((turn) => (turn.speaker === null ? [] : [turn.speaker])))];
  return personPhrase(shortName(speaker, speakers));
}
