import {
  type Models,
  scoreUtterances,
  type UtteranceScores,
} from '../src/2-understand/builtin/models/score-utterances.ts';
import type { Labelled } from './corpus.ts';
import { trainModels } from './train-models.ts';

const FOLDS = 5;

/** Models by fold, each trained without the conversations of that fold. Minutes. */
export function trainFolds(labelled: readonly Labelled[], calibrated: Models): readonly Models[] {
  return Array.from(
    { length: FOLDS },
    (_, fold) =>
      trainModels(
        labelled.filter((one) => foldOf(one, labelled) !== fold),
        calibrated,
      ).models,
  );
}

/** Which of five folds a conversation belongs to: those of one series to the same. */
export function foldOf(one: Labelled, labelled: readonly Labelled[]): number {
  const groups = [...new Set(labelled.filter(({ corpus }) => corpus === one.corpus).map(({ group }) => group))].sort();
  return groups.indexOf(one.group) % FOLDS;
}

/** What models that had not seen a conversation say of it; e-mails left out. */
export function scoreUnseen(
  labelled: readonly Labelled[],
  folds: readonly Models[],
): ReadonlyMap<Labelled, readonly UtteranceScores[]> {
  return new Map(
    labelled.flatMap((one) => {
      const models = one.corpus === 'mail' ? undefined : folds[foldOf(one, labelled)];
      return models === undefined ? [] : [[one, scoreUtterances(one.utterances, one.conversation, models)] as const];
    }),
  );
}
