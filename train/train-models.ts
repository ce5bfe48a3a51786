import { FEATURE_BITS, featuresOf, see } from '../src/2-understand/builtin/models/features.ts';
import { readModel } from '../src/2-understand/builtin/models/linear.ts';
import { mailFeaturesOf } from '../src/2-understand/builtin/models/mail-features.ts';
import type { LinearModels } from '../src/2-understand/builtin/models/score-utterances.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import type { Labelled, Labels } from './corpus.ts';
import { asHeard } from './heard.ts';
import { learn, type Sample, score } from './logistic.ts';
import { MOST_WORDS, vocabularyOf } from './vocabulary.ts';
import { type Written, writeModel } from './write-model.ts';

type ModelName = 'action' | 'assignment' | 'decision' | 'summary' | 'question' | 'fact' | 'mail';

/** How one model is learned. The figures were chosen by cross-validation on the training sides (eval/README.md). */
interface Recipe {
  readonly task: keyof Labels;
  readonly corpora: readonly Labelled['corpus'][];
  /** Whether it learns from AMI's meetings a second time, as a recogniser might have put them down. */
  readonly hears: boolean;
  /** How much a conversation of our own weighs against one of the corpora. */
  readonly ownWeight: number;
  readonly positiveWeight: number;
  readonly trapWeight: number;
  readonly fewestWords: number;
  /** What the log odds are calibrated on. */
  readonly calibratedOn: readonly Labelled['corpus'][];
}

const recipes: Readonly<Record<ModelName, Recipe>> = {
  action: {
    task: 'action',
    corpora: ['ami', 'own'],
    hears: false,
    ownWeight: 3,
    positiveWeight: 4,
    trapWeight: 2,
    fewestWords: 2,
    calibratedOn: ['own'],
  },
  assignment: {
    task: 'action',
    corpora: ['ami'],
    hears: true,
    ownWeight: 1,
    positiveWeight: 4,
    trapWeight: 1,
    fewestWords: 2,
    calibratedOn: ['ami'],
  },
  decision: {
    task: 'decision',
    corpora: ['ami', 'icsi', 'own'],
    hears: false,
    ownWeight: 3,
    positiveWeight: 3,
    trapWeight: 2,
    fewestWords: 3,
    calibratedOn: ['ami', 'own'],
  },
  summary: {
    task: 'summary',
    corpora: ['ami', 'icsi', 'own'],
    hears: false,
    ownWeight: 5,
    positiveWeight: 1,
    trapWeight: 1,
    fewestWords: 3,
    calibratedOn: ['ami', 'own'],
  },
  question: {
    task: 'question',
    corpora: ['own'],
    hears: false,
    ownWeight: 1,
    positiveWeight: 4,
    trapWeight: 1,
    fewestWords: 2,
    calibratedOn: ['own'],
  },
  fact: {
    task: 'fact',
    corpora: ['own'],
    hears: false,
    ownWeight: 1,
    positiveWeight: 3,
    trapWeight: 1,
    fewestWords: 3,
    calibratedOn: ['own'],
  },
  mail: {
    task: 'action',
    corpora: ['mail'],
    hears: false,
    ownWeight: 1,
    positiveWeight: 1,
    trapWeight: 1,
    fewestWords: 1,
    calibratedOn: ['mail'],
  },
};

const LEARNING = { size: 1 << FEATURE_BITS, epochs: 6, rate: 0.3, penalty: 1e-4 };
const FOLDS = 5;

/** Models and what is written down of them. */
export interface Trained {
  readonly models: LinearModels;
  readonly vocabulary: readonly string[];
  readonly written: Readonly<Record<ModelName, Written>>;
}

/**
 * Learns every model from labelled conversations. The same conversations give the same models, byte for byte.
 * With `calibrated`, slope and shift are taken from those models and not fitted by cross-validation: five times as fast.
 */
export function trainModels(labelled: readonly Labelled[], calibrated: LinearModels | null = null): Trained {
  const vocabulary = vocabularyOf(labelled, MOST_WORDS);
  const words = new Set(vocabulary);
  const taught = [...labelled, ...labelled.filter(({ corpus }) => corpus === 'ami').map(asHeard)];
  const features = new Map(
    taught.map((one) => {
      const seen = see(one.utterances, one.conversation, words);
      return [one, one.utterances.map((_, at) => Int32Array.from(featuresOf(seen, at)))] as const;
    }),
  );
  const mailFeatures = new Map(
    labelled
      .filter(({ corpus }) => corpus === 'mail')
      .map((one) => [one, one.utterances.map(({ text }) => Int32Array.from(mailFeaturesOf(text)))] as const),
  );
  const written = {
    action: trainModel(recipes.action, taught, features, calibrated?.action ?? null),
    assignment: trainModel(recipes.assignment, taught, features, calibrated?.assignment ?? null),
    decision: trainModel(recipes.decision, taught, features, calibrated?.decision ?? null),
    summary: trainModel(recipes.summary, taught, features, calibrated?.summary ?? null),
    question: trainModel(recipes.question, taught, features, calibrated?.question ?? null),
    fact: trainModel(recipes.fact, taught, features, calibrated?.fact ?? null),
    mail: trainModel(recipes.mail, taught, mailFeatures, calibrated?.mail ?? null),
  };
  const models = {
    vocabulary: words,
    action: readModel(written.action),
    assignment: readModel(written.assignment),
    decision: readModel(written.decision),
    summary: readModel(written.summary),
    question: readModel(written.question),
    fact: readModel(written.fact),
    mail: readModel(written.mail),
  };
  return { models, vocabulary, written };
}

type Features = ReadonlyMap<Labelled, readonly Int32Array[]>;

function trainModel(
  recipe: Recipe,
  labelled: readonly Labelled[],
  features: Features,
  calibrated: Calibration | null,
): Written {
  const usable = labelled.filter(
    (one) => recipe.corpora.includes(one.corpus) && (recipe.hears || !one.isHeard) && one.labels[recipe.task] !== null,
  );
  const weights = learn(samplesOf(recipe, usable, features), LEARNING);
  return writeModel(weights, calibrated ?? calibrate(scoredUnseen(recipe, usable, features)));
}

type Scored = readonly { readonly score: number; readonly isPositive: boolean }[];

/** Scores of samples by models that had not seen them. */
function scoredUnseen(recipe: Recipe, usable: readonly Labelled[], features: Features): Scored {
  const groups = [...new Set(usable.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, place) => [group, place % FOLDS]));
  const scored: { readonly score: number; readonly isPositive: boolean }[] = [];
  for (let fold = 0; fold < FOLDS && groups.length >= FOLDS; fold += 1) {
    const weights = learn(
      samplesOf(
        recipe,
        usable.filter(({ group }) => foldOf.get(group) !== fold),
        features,
      ),
      LEARNING,
    );
    const left = usable.filter(
      (one) => foldOf.get(one.group) === fold && recipe.calibratedOn.includes(one.corpus) && !one.isHeard,
    );
    for (const sample of samplesOf(recipe, left, features)) {
      scored.push({ score: score(weights, sample.features), isPositive: sample.isPositive });
    }
  }
  return scored;
}

function samplesOf(recipe: Recipe, labelled: readonly Labelled[], features: Features): readonly Sample[] {
  return labelled.flatMap((one) =>
    one.utterances.flatMap(({ tokens }, at) => {
      const label = one.labels[recipe.task]?.[at] ?? 0;
      const own = features.get(one)?.[at];
      if (own === undefined || (tokens.length < recipe.fewestWords && label === 0)) return [];
      const base = one.corpus === 'own' ? recipe.ownWeight : 1;
      const weight = label > 0 ? recipe.positiveWeight * label : one.traps.has(at) ? recipe.trapWeight : 1;
      return [{ features: own, isPositive: label > 0, weight: base * weight }];
    }),
  );
}
