import { type ActionItem, type Conversation, type Judge, type OpenQuestion, probability } from '#core';
import type { UtteranceScores } from '../../models/score-utterances.ts';
import type { Utterance } from '../../utterances.ts';
import { stemOverlap } from '../content-words.ts';
import { evidencesOf } from '../evidence.ts';
import { isFragment } from '../lead.ts';
import { voicesOf } from '../voices.ts';
import { type Asked, askedIn } from './asked.ts';
import { questionFeatures } from './question-features.ts';

/** What trained models say of a talk. */
export interface QuestionModels {
  readonly scores: readonly UtteranceScores[];
  readonly judge: Judge;
}

/** From this probability a question is open. */
const KEPT_FROM = 0.25;

/**
 * Finds what was asked and not answered: left open aloud, or nobody knew. What somebody went on to promise to find out is an action
 * item and not repeated here. In the order they were asked, each once; [] where there is none. Rules find what is said to be open; with models, a judge trained on
 * labelled talks decides over all that is asked. O(utterances).
 */
export function findOpenQuestions(
  utterances: readonly Utterance[],
  conversation: Conversation,
  actionItems: readonly ActionItem[],
  models: QuestionModels | null = null,
): readonly OpenQuestion[] {
  const promised = new Set(actionItems.flatMap(({ evidence }) => evidence.map(({ turn }) => turn)));
  const open = askedIn(utterances, voicesOf(conversation)).flatMap((asked): Asked[] => {
    if (models === null) return asked.sign === null || isPromisedAfter(asked, promised) ? [] : [asked];
    const weight = probability(models.judge, questionFeatures(asked, { utterances, scores: models.scores, promised }));
    return weight < KEPT_FROM ? [] : [{ ...asked, weight }];
  });
  return eachOnce(open).map(
    ({ text, weight, first, others }): OpenQuestion => ({
      kind: 'openQuestion',
      text,
      confidence: Math.round(100 * weight) / 100,
      evidence: evidencesOf(first, ...others),
    }),
  );
}

/** Of those that ask the same, the first, with what was said of it later. */
function eachOnce(open: readonly Asked[]): readonly Asked[] {
  const found: Asked[] = [];
  for (const asked of open) {
    const same = found.findIndex(
      (other) =>
        other.first === asked.first || stemOverlap(other.stems, asked.stems) >= 0.6 || isAfterthought(asked, other),
    );
    const earlier = found[same];
    if (earlier === undefined) found.push(asked);
    else {
      const others = [...earlier.others, asked.first, ...asked.others].slice(0, 3);
      found[same] = { ...earlier, others, weight: Math.max(earlier.weight, asked.weight) };
    }
  }
  return found;
}

/** "For the annual survey?" right behind what is open already. */
function isAfterthought({ first }: Asked, other: Asked): boolean {
  return first.isQuestion && first.turn - other.first.turn <= 1 && isFragment(first);
}

/** Somebody said in the same or one of the next two turns that they would find out. */
function isPromisedAfter({ first, at }: Asked, promised: ReadonlySet<number>): boolean {
  return [first.turn, at.turn, at.turn + 1, at.turn + 2].some((turn) => promised.has(turn));
}
