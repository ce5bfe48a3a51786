import type { Conversation, Engine, EngineContext, Extraction } from '#core';
import { findActions } from './actions/find-actions.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { findDecisions } from './statements/decisions/find-decisions.ts';
import { findKeyFacts } from './statements/facts/find-key-facts.ts';
import { findOpenQuestions } from './statements/questions/find-open-questions.ts';
import { summarise } from './summary/summarise.ts';
import { findTopics } from './topics/find-topics.ts';
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
    return understand(conversation, context);
  },
};

function understand(conversation: Conversation, context: EngineContext): Extraction {
  const utterances = utterancesOf(conversation);
  const topics = findTopics(utterances);
  const mentions = findMentions(utterances, conversation, context);
  const actionItems = findActions(utterances, conversation, context);
  const decisions = findDecisions(utterances, conversation);
  const keyFacts = findKeyFacts(utterances, conversation, { actionItems, decisions });
  return {
    engine: 'builtin',
    summary: summarise({ conversation, utterances, topics, actionItems, decisions, keyFacts }),
    topics,
    actionItems,
    decisions,
    keyFacts,
    openQuestions: findOpenQuestions(utterances, conversation, actionItems),
    mentions,
  };
}
