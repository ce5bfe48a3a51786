import { bytesOf, readWeightBytes, type WrittenModel } from '../linear.ts';
import { type Lexicon, learnedRowsOf } from './lexicon.ts';
import { mapWeights, type Weights } from './network.ts';

/** Word vectors as they are written down: one byte a number. */
export interface WrittenVectors {
  readonly dimensions: number;
  readonly stepsAUnit: number;
  /** Separated by spaces. */
  readonly words: string;
  /** In base64. */
  readonly bytes: string;
}

/** Weights as they are written down. */
export type WrittenNetwork = Readonly<Record<keyof Weights, Pick<WrittenModel, 'largest' | 'weights'>>>;

/** Reads word vectors. O(numbers). */
export function readLexicon(written: WrittenVectors, vocabulary: ReadonlySet<string>): Lexicon {
  return {
    dimensions: written.dimensions,
    vectors: bytesOf(written.bytes),
    stepsAUnit: written.stepsAUnit,
    vectorRows: new Map(written.words.split(' ').map((word, row) => [word, row])),
    learnedRows: learnedRowsOf(vocabulary),
  };
}

/** Reads the weights of a network. O(weights). */
export function readWeights(written: WrittenNetwork): Weights {
  return mapWeights(written, readWeightBytes);
}
