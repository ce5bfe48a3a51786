import type { Conversation, Turn } from '#core';
import { cleanSpeech, lacksApostrophes, noteSectionOf, splitSentences, withApostrophes } from '#language';
import { cutAtSentenceEnds } from './models/sentence-ends.ts';

/** One sentence of a turn: what every rule of this engine looks at. */
export interface Utterance {
  /** Position among all utterances of the conversation, 0-based. */
  readonly index: number;
  /** Index of its turn, which is the position in `Conversation.turns`. */
  readonly turn: number;
  /** Position in its turn, 0-based. */
  readonly sentence: number;
  /** Half-open range in UTF-16 units of the turn's text. */
  readonly start: number;
  readonly end: number;
  /** The words as they stand in the turn's text. */
  readonly text: string;
  /** The same in written language; '' where it was nothing but filler. */
  readonly clean: string;
  /** Lower-case words of `clean`, apostrophes straight. */
  readonly tokens: readonly string[];
  readonly speaker: string | null;
  readonly isQuestion: boolean;
  /** Start of the turn in seconds, or null. */
  readonly startSeconds: number | null;
  /** The day on which it was said, `YYYY-MM-DD`: what "tomorrow" in it counts from. */
  readonly today: string;
}

const INVERTED =
  /^(?:(?:and|so|but|okay|well),? )?(?:can|could|would|will|shall|should|do|does|did|is|are|was|were|have|has|may|might|what|when|where|who|whose|why|how|which|any (?:idea|news|chance)|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't) (?:you|we|i|he|she|they|it|that|this|there|the|a|an|your|our|my|someone|somebody|anyone|anybody|is|are|was|were|do|does|did|about|many|much|long|will|would|can|could|should)\b/i;

/** Cuts a conversation into utterances, in the order they were said. A heading of notes such as "Action items" says nothing. O(text). */
export function utterancesOf(conversation: Conversation): readonly Utterance[] {
  const utterances: Utterance[] = [];
  const mend = lacksApostrophes(conversation.turns.map(({ text }) => text)) ? withApostrophes : (text: string) => text;
  const isTalk = isSpoken(conversation);
  for (const turn of conversation.turns) {
    if (turn.mark?.kind === 'heading' && noteSectionOf(turn.text) !== null) continue;
    const spans = splitSentences(turn.text);
    const sentences = isTalk ? spans.flatMap((span) => cutAtSentenceEnds(turn.text, span)) : spans;
    sentences.forEach((span, sentence) => {
      const place = { index: utterances.length, sentence, today: turn.date ?? conversation.date };
      utterances.push(utteranceAt(turn, span.start, span.end, { ...place, mend }));
    });
  }
  return utterances;
}

/** What was written line by line (a heading, a bullet, an e-mail) needs no sign at its end. */
function isSpoken({ kind, turns }: Conversation): boolean {
  return (kind === 'meeting' || kind === 'memo') && turns.every(({ mark }) => mark === undefined);
}

function utteranceAt(
  turn: Turn,
  start: number,
  end: number,
  { mend, ...place }: Pick<Utterance, 'index' | 'sentence' | 'today'> & { readonly mend: (text: string) => string },
): Utterance {
  const text = turn.text.slice(start, end);
  const clean = cleanSpeech(mend(text));
  return {
    ...place,
    turn: turn.index,
    start,
    end,
    text,
    clean,
    tokens: tokensOf(clean),
    speaker: turn.speaker,
    isQuestion: asksSomething(text, clean),
    startSeconds: turn.start,
  };
}

/** Lower-case words of a text: letters, digits and what joins them ("one-on-one", "3.5", "i'll"). */
export function tokensOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.@-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

function asksSomething(text: string, clean: string): boolean {
  if (/\?["'”’)]*$/.test(text)) return true;
  return !/[.!]["'”’)]*$/.test(text) && INVERTED.test(clean);
}
