import { type Conversation, type Judge, oddsBy } from '#core';
import type { Utterance } from '../utterances.ts';
import { featuresOf, see } from './features.ts';
import { type LinearModel, logOdds } from './linear.ts';
import { mailFeaturesOf } from './mail-features.ts';
import { networkInput } from './network/input.ts';
import { type Network, scoresOf, TOLD } from './network/network.ts';

/** The linear models of this engine. */
export interface LinearModels {
  /** Words that may be features; all others are masked. */
  readonly vocabulary: ReadonlySet<string>;
  readonly action: LinearModel;
  /** Work that is given out, as AMI's project meetings have it: they are few among our own talks and would be lost among them. */
  readonly assignment: LinearModel;
  readonly decision: LinearModel;
  readonly summary: LinearModel;
  readonly question: LinearModel;
  readonly fact: LinearModel;
  /** Requests and promises in e-mails. */
  readonly mail: LinearModel;
}

/** The trained models of this engine: linear models and a network see the same utterances, and what they say is added up. */
export interface Models extends LinearModels {
  readonly network: Network;
  readonly blends: Blends;
}

/** What each model's log odds count for each thing told. */
export type Blends = Readonly<Record<(typeof TOLD)[number], Judge>>;

/** Log odds of what an utterance may be; see eval/README.md for how good they are. */
export interface UtteranceScores {
  /** A commitment, a request or an assignment. */
  readonly action: number;
  /** Work is given out as in a project's meetings: half what the model for that says, half what all say of a task. */
  readonly assignment: number;
  /** Something is decided. */
  readonly decision: number;
  /** It belongs into a summary. */
  readonly summary: number;
  /** Something is asked, or said to be open, and stays so. */
  readonly question: number;
  /** A key fact. */
  readonly fact: number;
}

const NOTHING: UtteranceScores = {
  action: -10,
  assignment: -10,
  decision: -10,
  summary: -10,
  question: -10,
  fact: -10,
};
/** Shorter ones were not learned from. */
const FEWEST_WORDS = 2;
/** Half of the sentences that the model for e-mails learned from ask for something; in e-mails as they come it is far fewer. */
const MAIL_CAUTION = 1;

/** Scores every utterance of a conversation. O(words). */
export function scoreUtterances(
  utterances: readonly Utterance[],
  conversation: Conversation,
  models: Models,
): readonly UtteranceScores[] {
  const linear = linearScores(utterances, conversation, models);
  const network = scoresOf(models.network, networkInput(utterances, conversation, models.network.lexicon));
  return linear.map((scores, at) => {
    if (scores === NOTHING) return NOTHING;
    const blended = (name: (typeof TOLD)[number]): number =>
      oddsBy(models.blends[name], {
        linear: scores[name],
        network: network[at * TOLD.length + TOLD.indexOf(name)] ?? 0,
      });
    const action = conversation.kind === 'email' ? scores.action : blended('action');
    return {
      action,
      assignment: (action + scores.assignment) / 2,
      decision: blended('decision'),
      summary: blended('summary'),
      question: blended('question'),
      fact: blended('fact'),
    };
  });
}

/** What the linear models say of every utterance. O(words). */
export function linearScores(
  utterances: readonly Utterance[],
  conversation: Conversation,
  models: LinearModels,
): readonly UtteranceScores[] {
  const seen = see(utterances, conversation, models.vocabulary);
  return utterances.map(({ tokens, text }, at) => {
    if (tokens.length < FEWEST_WORDS) return NOTHING;
    const features = featuresOf(seen, at);
    return {
      action:
        conversation.kind === 'email'
          ? logOdds(models.mail, mailFeaturesOf(text)) - MAIL_CAUTION
          : logOdds(models.action, features),
      assignment: conversation.kind === 'email' ? NOTHING.assignment : logOdds(models.assignment, features),
      decision: logOdds(models.decision, features),
      summary: logOdds(models.summary, features),
      question: logOdds(models.question, features),
      fact: logOdds(models.fact, features),
    };
  });
}

/** Log odds that a sentence of an e-mail asks for, or promises, something. O(words). */
export function requestOdds(sentence: string, models: Pick<Models, 'mail'>): number {
  return logOdds(models.mail, mailFeaturesOf(sentence));
}
