import type { Conversation, Engine, EngineContext, Extraction } from '#core';

/** What scoring needs of the shipped engine: one call per conversation. */
export type Understand = (conversation: Conversation, context?: EngineContext) => Promise<Extraction>;

const nothingKnown: EngineContext = { knownNames: [], me: null };

/** Wraps an engine so that scores read well. */
export function understandWith(engine: Engine): Understand {
  const signal = new AbortController().signal;
  return (conversation, context = nothingKnown) => engine.understand(conversation, context, signal);
}

/** How many pieces of evidence an extraction has, and how many of them stand word for word in their turn. */
export function countVerbatim(
  conversation: Conversation,
  extraction: Extraction,
): { readonly right: number; readonly of: number } {
  const items = [
    ...extraction.actionItems,
    ...extraction.decisions,
    ...extraction.keyFacts,
    ...extraction.openQuestions,
  ];
  const evidence = items.flatMap((item) => item.evidence);
  const right = evidence.filter(({ turn, quote }) => quote !== '' && conversation.turns[turn]?.text.includes(quote));
  return { right: right.length, of: evidence.length };
}
