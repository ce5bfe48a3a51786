import { networkInput } from '../src/2-understand/builtin/models/network/input.ts';
import { type Network, scoresOf, type Weights } from '../src/2-understand/builtin/models/network/network.ts';
import { readLexicon } from '../src/2-understand/builtin/models/network/read-network.ts';
import { writtenVectors } from '../src/2-understand/builtin/models/network/vector-table.ts';
import {
  type Blends,
  type LinearModels,
  linearScores,
  type Models,
  scoreUtterances,
  type UtteranceScores,
} from '../src/2-understand/builtin/models/score-utterances.ts';
import { type Apart, fitBlends } from './blends.ts';
import type { Labelled } from './corpus.ts';
import { trainModels } from './train-models.ts';

/** Parts of the conversations for cross-validation. */
export const FOLDS: readonly number[] = [0, 1, 2, 3, 4];

/** Linear models by fold, each trained without the conversations of that fold. Minutes. */
export function trainFolds(labelled: readonly Labelled[], calibrated: LinearModels): readonly LinearModels[] {
  return FOLDS.map((fold) => trainModels(outsideOf(fold, labelled), calibrated).models);
}

/** Which of five folds a conversation belongs to: those of one series to the same. */
export function foldOf(one: Labelled, labelled: readonly Labelled[]): number {
  const groups = [...new Set(labelled.filter(({ corpus }) => corpus === one.corpus).map(({ group }) => group))].sort();
  return groups.indexOf(one.group) % FOLDS.length;
}

/** The conversations of all other folds. */
export function outsideOf(fold: number, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.filter((one) => foldOf(one, labelled) !== fold);
}

/** A network as it was learned: its words are those of the linear models that learned from the same conversations. */
export function networkWith(weights: Weights, { vocabulary }: LinearModels): Network {
  return { lexicon: readLexicon(writtenVectors, vocabulary), weights };
}

/** The models of each fold, put together; how they are blended is fitted over all folds. */
export function blendFolds(
  labelled: readonly Labelled[],
  linear: readonly LinearModels[],
  networks: readonly Network[],
): { readonly folds: readonly Models[]; readonly blends: Blends } {
  const unseen = new Map(
    labelled.flatMap((one): readonly (readonly [Labelled, Apart])[] => {
      const fold = foldOf(one, labelled);
      const [models, network] = [linear[fold], networks[fold]];
      if (one.corpus === 'mail' || one.corpus === 'icsi' || models === undefined || network === undefined) return [];
      const { utterances, conversation } = one;
      return [
        [
          one,
          {
            linear: linearScores(utterances, conversation, models),
            network: scoresOf(network, networkInput(utterances, conversation, network.lexicon)),
          },
        ],
      ];
    }),
  );
  const blends = fitBlends(unseen);
  const folds = linear.flatMap((models, fold) => {
    const network = networks[fold];
    return network === undefined ? [] : [{ ...models, network, blends }];
  });
  return { folds, blends };
}

/** What models that had not seen a conversation say of it, to three places; e-mails left out. */
export function scoreUnseen(
  labelled: readonly Labelled[],
  folds: readonly Models[],
): ReadonlyMap<Labelled, readonly UtteranceScores[]> {
  return new Map(
    labelled.flatMap((one) => {
      const models = one.corpus === 'mail' ? undefined : folds[foldOf(one, labelled)];
      if (models === undefined) return [];
      return [[one, scoreUtterances(one.utterances, one.conversation, models).map(rounded)] as const];
    }),
  );
}

function rounded({ action, assignment, decision, summary, question, fact }: UtteranceScores): UtteranceScores {
  const places = (value: number): number => Number(value.toFixed(3));
  return {
    action: places(action),
    assignment: places(assignment),
    decision: places(decision),
    summary: places(summary),
    question: places(question),
    fact: places(fact),
  };
}
