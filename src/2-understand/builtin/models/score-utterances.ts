import type { Conversation } from '#core';
import type { Utterance } from '../utterances.ts';
import { featuresOf, see } from './features.ts';
import { type LinearModel, logOdds } from './linear.ts';
import { mailFeaturesOf } from './mail-features.ts';

/** The trained models of this engine. */
export interface Models {
  /** Words that may be features; all others are masked. */
  readonly vocabulary: ReadonlySet<string>;
  readonly action: LinearModel;
  readonly decision: LinearModel;
  readonly summary: LinearModel;
  readonly question: LinearModel;
  readonly fact: LinearModel;
  /** Requests and promises in e-mails. */
  readonly mail: LinearModel;
}

/** Log odds of what an utterance may be; see eval/README.md for how good they are. */
export interface UtteranceScores {
  /** A commitment, a request or an assignment. */
  readonly action: number;
  /** Something is decided. */
  readonly decision: number;
  /** It belongs into a summary. */
  readonly summary: number;
  /** Something is asked, or said to be open, and stays so. */
  readonly question: number;
  /** A key fact. */
  readonly fact: number;
}

const NOTHING: UtteranceScores = { action: -10, decision: -10, summary: -10, question: -10, fact: -10 };
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
  const seen = see(utterances, conversation, models.vocabulary);
  return utterances.map(({ tokens, text }, at) => {
    if (tokens.length < FEWEST_WORDS) return NOTHING;
    const features = featuresOf(seen, at);
    return {
      action:
        conversation.kind === 'email'
          ? logOdds(models.mail, mailFeaturesOf(text)) - MAIL_CAUTION
          : logOdds(models.action, features),
      decision: logOdds(models.decision, features),
      summary: logOdds(models.summary, features),
      question: logOdds(models.question, features),
      fact: logOdds(models.fact, features),
    };
  });
}

/** Log odds that a sentence of an e-mail asks for, or promises, something. O(words). */
export function requestOdds(sentence: string, models: Models): number {
  return logOdds(models.mail, mailFeaturesOf(sentence));
}
