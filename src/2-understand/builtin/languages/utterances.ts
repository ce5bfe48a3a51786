import type { Conversation } from '#core';
import { type Span, splitSentences } from '#language';
import { tokensOf, type Utterance } from '../utterances.ts';
import type { Language } from './language.ts';

/** Cuts a conversation into sentences without any rule of English: words as they stand, questions by their signs and by the words a language asks with. O(text). */
export function utterancesIn(
  conversation: Conversation,
  language: Pick<Language, 'asks'> | null,
): readonly Utterance[] {
  const utterances: Utterance[] = [];
  for (const turn of conversation.turns) {
    joinOrdinals(turn.text, splitSentences(turn.text)).forEach(({ start, end }, sentence) => {
      const text = turn.text.slice(start, end);
      utterances.push({
        index: utterances.length,
        turn: turn.index,
        sentence,
        start,
        end,
        text,
        clean: text,
        tokens: tokensOf(text),
        speaker: turn.speaker,
        isQuestion: /\?["'”’)»]*$/.test(text) || (!/[.!…]["'”’)»]*$/.test(text) && language?.asks.test(text) === true),
        startSeconds: turn.start,
        today: turn.date ?? conversation.date,
      });
    });
  }
  return utterances;
}

/** "am 12. März": the full stop of an ordinal ends no sentence. */
function joinOrdinals(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && /(?<![\p{L}\d])\d{1,2}\.$/u.test(text.slice(last.start, last.end)))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
