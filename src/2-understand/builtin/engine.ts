import type { Conversation, Engine, EngineContext, Extraction } from '#core';
import { findActions } from './actions/find-actions.ts';
import { utterancesOf } from './utterances.ts';

/**
 * The engine that is always there: rules over sentences, offline, English. The same conversation gives the same
 * extraction, byte for byte. O(words).
 */
export const builtinEngine: Engine = {
  name: 'builtin',
  version: '1',
  async understand(conversation: Conversation, context: EngineContext, signal: AbortSignal): Promise<Extraction> {
    signal.throwIfAborted();
    return understandEnglish(conversation, context);
  },
};

function understandEnglish(conversation: Conversation, context: EngineContext): Extraction {
  const utterances = utterancesOf(conversation);
  const actionItems = findActions(utterances, conversation, context);
  return {
    engine: 'builtin',
    summary: '',
    topics: [],
    actionItems,
    decisions: [],
    keyFacts: [],
    openQuestions: [],
    mentions: [],
  };
}
