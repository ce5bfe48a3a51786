import type { Conversation, Engine, EngineContext, Evidences, Extraction } from '#core';
import { wasAskedBefore } from '../was-asked-before.ts';
import { findActions } from './actions/find-actions.ts';
import { languageOf } from './languages/languages.ts';
import { understandIn, understandLittle } from './languages/understand.ts';
import { findMentions } from './mentions/find-mentions.ts';
import type { Judges } from './models/judge.ts';
import { scoreUtterances, type UtteranceScores } from './models/score-utterances.ts';
import { shippedJudges, shippedModels } from './models/shipped.ts';
import { withNamesSaid } from './names-said.ts';
import { findDecisions } from './statements/decisions/find-decisions.ts';
import { findKeyFacts } from './statements/facts/find-key-facts.ts';
import { findPersonFacts } from './statements/person-facts/find-person-facts.ts';
import { findOpenQuestions } from './statements/questions/find-open-questions.ts';
import { findPoints } from './summary/points.ts';
import { summarise } from './summary/summarise.ts';
import { findTopics } from './topics/find-topics.ts';
import { type Utterance, utterancesOf } from './utterances.ts';
import { joinActionItems, joinStatements } from './written/join-spoken.ts';
import { takeOver } from './written/take-over.ts';

/**
 * The engine that is always there: rules over sentences, offline; English with trained models, German, French and Spanish by rules of their own (`languages/`); what notes state by their form is taken over as it stands. The same
 * conversation gives the same extraction, byte for byte. O(words).
 */
export const builtinEngine: Engine = engineWith((utterances, conversation) => {
  return { scores: scoreUtterances(utterances, conversation, shippedModels), judges: shippedJudges };
});

/** What trained models say of a conversation; null to go by the rules alone. */
export type Scorer = (
  utterances: readonly Utterance[],
  conversation: Conversation,
) => { readonly scores: readonly UtteranceScores[]; readonly judges: Judges } | null;

/** The engine with other models: for training and evaluation. */
export function engineWith(scorer: Scorer): Engine {
  return {
    name: 'builtin',
    version: '2',
    async understand(conversation: Conversation, context: EngineContext, signal: AbortSignal): Promise<Extraction> {
      signal.throwIfAborted();
      const near = withNamesSaid(context, conversation);
      const language = languageOf(conversation);
      if (language === null) return understandLittle(conversation, near);
      return language === 'english'
        ? understand(conversation, near, scorer)
        : understandIn(language, conversation, near);
    },
  };
}

function understand(conversation: Conversation, context: EngineContext, scorer: Scorer): Extraction {
  const utterances = utterancesOf(conversation);
  const models = scorer(utterances, conversation);
  const scores = models?.scores ?? null;
  const topics = findTopics(
    utterances,
    conversation.participants.map(({ name }) => name),
  );
  const mentions = findMentions(utterances, conversation, context);
  const isNews = (item: { readonly evidence: Evidences }): boolean => !wasAskedBefore(item, conversation);
  const written = takeOver(conversation, utterances, context);
  const { covered } = written;
  const actionItems = joinActionItems({
    written: written.actionItems,
    found: findActions(
      utterances,
      conversation,
      context,
      models && {
        odds: models.scores.map(({ action }) => action),
        assigned: models.scores.map(({ assignment }) => assignment),
        judges: models.judges,
      },
    ),
    covered,
  }).filter(isNews);
  const decisions = joinStatements({
    written: written.decisions,
    found: findDecisions(utterances, conversation, models && { scores: models.scores, judge: models.judges.decision }),
    covered,
  });
  const openQuestions = joinStatements({
    written: written.openQuestions,
    found: findOpenQuestions(
      utterances,
      conversation,
      actionItems,
      models && { scores: models.scores, judge: models.judges.question },
    ),
    covered,
  }).filter(isNews);
  const keyFacts = joinStatements({
    written: [],
    found: findKeyFacts(
      utterances,
      conversation,
      { actionItems, decisions },
      models && { scores: models.scores, judge: models.judges.fact },
    ),
    covered,
  });
  const points = findPoints(utterances, conversation, scores?.map(({ summary }) => summary) ?? null);
  return {
    engine: 'builtin',
    summary: summarise({ conversation, utterances, topics, actionItems, decisions, keyFacts, points }),
    topics,
    actionItems,
    decisions,
    keyFacts,
    openQuestions,
    mentions,
    personFacts: findPersonFacts(utterances, conversation),
  };
}
