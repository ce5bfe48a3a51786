import type { Conversation, EngineContext, Evidences, Extraction } from '#core';
import { wasAskedBefore } from '../../was-asked-before.ts';
import type { Utterance } from '../utterances.ts';
import { joinActionItems, joinStatements } from '../written/join-spoken.ts';
import { findActions } from './actions/find-actions.ts';
import type { Language } from './language.ts';
import { mentionsIn } from './mentions.ts';
import { findDecisions } from './statements/find-decisions.ts';
import { findKeyFacts } from './statements/find-key-facts.ts';
import { findOpenQuestions } from './statements/find-open-questions.ts';
import { summariseIn } from './summary.ts';
import { talkOf } from './talk.ts';
import { topicsOf } from './topics.ts';
import { utterancesIn } from './utterances.ts';
import { takeOverIn } from './written.ts';

/** What the engine makes of a talk in a language that it has rules for, other than English. Names that nobody knows are not looked for. O(words). */
export function understandIn(language: Language, conversation: Conversation, context: EngineContext): Extraction {
  const utterances = utterancesIn(conversation, language);
  const talk = talkOf(utterances, conversation, context, language);
  const written = takeOverIn(conversation, context, language);
  const { covered } = written;
  const found = findActions(talk);
  const isNews = (item: { readonly evidence: Evidences }): boolean => !wasAskedBefore(item, conversation);
  const actionItems = joinActionItems({ written: written.actionItems, found, covered }).filter(isNews);
  const decisions = joinStatements({ written: written.decisions, found: findDecisions(talk), covered });
  const told = new Set(
    [...actionItems, ...decisions].flatMap(({ evidence }) => evidence.map(({ turn, quote }) => `${turn} ${quote}`)),
  );
  const isTold = ({ turn, text }: Utterance): boolean => told.has(`${turn} ${text}`);
  const keyFacts = joinStatements({ written: [], found: findKeyFacts(talk, isTold), covered });
  const openQuestions = joinStatements({ written: written.openQuestions, found: findOpenQuestions(talk), covered });
  const participants = conversation.participants.map(({ name }) => name);
  const topics = topicsOf(
    utterances,
    participants,
    (word) => language.emptyWords.has(word) || language.numbers.has(word),
  );
  return {
    engine: 'builtin',
    summary: summariseIn(language, { conversation, topics, actionItems, decisions, keyFacts }),
    topics,
    actionItems,
    decisions,
    keyFacts,
    openQuestions: openQuestions.filter(isNews),
    mentions: mentionsIn(utterances, conversation, context),
  };
}

/** What it makes of a talk in any other language: who spoke, what was named again and again, and what notes state by their form alone. Nothing is guessed by rules of another language. O(words). */
export function understandLittle(conversation: Conversation, context: EngineContext): Extraction {
  const utterances = utterancesIn(conversation, null);
  const participants = conversation.participants.map(({ name }) => name);
  const { actionItems, decisions, openQuestions } = takeOverIn(conversation, context, null);
  return {
    engine: 'builtin',
    summary: '',
    topics: topicsOf(utterances, participants, null),
    actionItems,
    decisions,
    keyFacts: [],
    openQuestions,
    mentions: mentionsIn(utterances, conversation, context),
    notAttempted: ['summary', 'action items', 'decisions', 'key information', 'open questions'],
  };
}
