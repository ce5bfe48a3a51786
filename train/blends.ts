import { TOLD } from '../src/2-understand/builtin/models/network/network.ts';
import type { Blends, UtteranceScores } from '../src/2-understand/builtin/models/score-utterances.ts';
import type { Labelled } from './corpus.ts';
import { fitJudge } from './fit-judge.ts';

/** What models that had not seen a conversation say of it, each by itself. */
export interface Apart {
  readonly linear: readonly UtteranceScores[];
  /** Utterances × `TOLD`. */
  readonly network: Float64Array;
}

/** What the log odds are fitted on. */
const FITTED_ON: Readonly<Record<(typeof TOLD)[number], readonly Labelled['corpus'][]>> = {
  action: ['own'],
  decision: ['ami', 'own'],
  summary: ['ami', 'own'],
  question: ['own'],
  fact: ['own'],
};
const FEWEST_WORDS = 2;

/** How much each model counts, so that the sum is calibrated log odds (stacking, Wolpert 1992). */
export function fitBlends(unseen: ReadonlyMap<Labelled, Apart>): Blends {
  const blendOf = (task: (typeof TOLD)[number]) => {
    const place = TOLD.indexOf(task);
    return fitJudge(
      [...unseen].flatMap(([{ corpus, labels, utterances }, { linear, network }]) => {
        const label = FITTED_ON[task].includes(corpus) ? labels[task] : null;
        if (label === null) return [];
        return utterances.flatMap(({ tokens }, at) => {
          if (tokens.length < FEWEST_WORDS) return [];
          const features = { linear: linear[at]?.[task] ?? 0, network: network[at * TOLD.length + place] ?? 0 };
          return [{ features, isTrue: (label[at] ?? 0) > 0, weight: 1 }];
        });
      }),
    );
  };
  return {
    action: blendOf('action'),
    decision: blendOf('decision'),
    summary: blendOf('summary'),
    question: blendOf('question'),
    fact: blendOf('fact'),
  };
}
