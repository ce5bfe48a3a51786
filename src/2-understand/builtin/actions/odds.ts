import type { Utterance } from '../utterances.ts';
import type { Talk } from './talk.ts';

/** Below these, a rule is doubted; its hits in our own talks were as often right at -2 as at -1, and hardly ever below -3. */
const DOUBTED_BELOW = -2.5;
const DOUBT = 1.2;
const MOST_DOUBT = -3;
const SURE_FROM = -0.5;
const SURENESS = 0.6;
const MOST_SURENESS = 1.5;

/**
 * What the trained model adds to what a rule found in an utterance, log odds. Tuned on the labelled talks that are not for testing and the AMI
 * training meetings, each scored by models that had not seen it (2026-11).
 */
export function oddsWeight(talk: Talk, utterance: Utterance): number {
  const odds = talk.odds?.[utterance.index];
  if (odds === undefined) return 0;
  if (odds < DOUBTED_BELOW) return Math.max(MOST_DOUBT, DOUBT * (odds - DOUBTED_BELOW));
  return odds < SURE_FROM ? 0 : Math.min(MOST_SURENESS, SURENESS * (odds - SURE_FROM));
}
