import type { Conversation, Engine, EngineContext, Extraction } from '#core';
import { findActions } from './actions/find-actions.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { scoreUtterances, type UtteranceScores } from './models/score-utterances.ts';
import { shippedModels } from './models/shipped.ts';
import { findDecisions } from './statements/decisions/find-decisions.ts';
import { findKeyFacts } from './statements/facts/find-key-facts.ts';
import { findPersonFacts } from './statements/person-facts/find-person-facts.ts';
import { findOpenQuestions } from './statements/questions/find-open-questions.ts';
import { findPoints } from './summary/points.ts';
import { summarise } from './summary/summarise.ts';
import { findTopics } from './topics/find-topics.ts';
import { type Utterance, utterancesOf } from './utterances.ts';

/**
 * The engine that is always there: rules over sentences, offline, English. The same conversation gives the same
 * extraction, byte for byte. O(words).
 */
export const builtinEngine: Engine = engineWith((utterances, conversation) =>
  scoreUtterances(utterances, conversation, shippedModels),
);

/** Scores the utterances of a conversation, or gives null to go by the rules alone. */
export type Scorer = (
  utterances: readonly Utterance[],
  conversation: Conversation,
) => readonly UtteranceScores[] | null;

/** The engine with other models: for training and evaluation. */
export function engineWith(scorer: Scorer): Engine {
  return {
    name: 'builtin',
    version: '2',
    async understand(conversation: Conversation, context: EngineContext, signal: AbortSignal): Promise<Extraction> {
      signal.throwIfAborted();
      return understand(conversation, context, scorer);
    },
  };
}

function understand(conversation: Conversation, context: EngineContext, scorer: Scorer): Extraction {
  const utterances = utterancesOf(conversation);
  const scores = scorer(utterances, conversation);
  const topics = findTopics(utterances);
  const mentions = findMentions(utterances, conversation, context);
  const actionItems = findActions(utterances, conversation, context, scores?.map(({ action }) => action) ?? null);
  const decisions = findDecisions(utterances, conversation, scores?.map(({ decision }) => decision) ?? null);
  const keyFacts = findKeyFacts(utterances, conversation, { actionItems, decisions });
  const points = findPoints(utterances, conversation, scores?.map(({ summary }) => summary) ?? null);
  return {
    engine: 'builtin',
    summary: summarise({ conversation, utterances, topics, actionItems, decisions, keyFacts, points }),
    topics,
    actionItems,
    decisions,
    keyFacts,
    openQuestions: findOpenQuestions(utterances, conversation, actionItems),
    mentions,
    personFacts: findPersonFacts(utterances, conversation),
  };
}
