import type { Weights } from '../src/2-understand/builtin/models/network/network.ts';
import type { Blends, LinearModels, Models } from '../src/2-understand/builtin/models/score-utterances.ts';
import type { Labelled } from './corpus.ts';
import { learnNetworks } from './network/learn-networks.ts';
import { type Trained, trainModels } from './train-models.ts';
import { blendFolds, networkWith, trainFolds } from './unseen.ts';

/** Everything that is learned of utterances. */
export interface TrainedAll {
  /** The linear models of all conversations. */
  readonly trained: Trained;
  /** The network of all conversations. */
  readonly network: Weights;
  readonly blends: Blends;
  /** By fold, models that have not seen its conversations: the linear ones by themselves, and all of them. */
  readonly linearFolds: readonly LinearModels[];
  readonly folds: readonly Models[];
}

/** Learns all models, those that ship and those that have not seen a fold, in two processes beside this one. A quarter of an hour and more. */
export async function trainAll(corpora: string, labelled: readonly Labelled[]): Promise<TrainedAll> {
  const learning = learnNetworks(corpora, [
    [0, 2, 4],
    [1, 3, 'none'],
  ]);
  const trained = trainModels(labelled);
  const linearFolds = trainFolds(labelled, trained.models);
  const without = await learning;
  const networks = linearFolds.map((linear, fold) => networkWith(without(fold), linear));
  return { trained, network: without('none'), linearFolds, ...blendFolds(labelled, linearFolds, networks) };
}
