import type { Conversation } from '#core';
import type { TurnSpan } from './match-items.ts';

/** Finds where a labelled quote stands: every turn that has it, letter for letter but for spaces; [] where none has. */
export function locateQuote(quote: string, conversation: Conversation): readonly TurnSpan[] {
  const wanted = quote.replace(/\s+/g, ' ').trim();
  if (wanted === '') return [];
  const spans: TurnSpan[] = [];
  for (const turn of conversation.turns) {
    const start = turn.text.replace(/\s+/g, ' ').indexOf(wanted);
    if (start >= 0) spans.push({ turn: turn.index, start, end: start + wanted.length });
  }
  return spans;
}
