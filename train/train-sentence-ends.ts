import { splitSentences } from '#language';
import { readExamples } from '../eval/examples.ts';
import {
  gapsOf,
  SENTENCE_END_BITS,
  sentenceBegins,
  wordsIn,
} from '../src/2-understand/builtin/models/sentence-ends.ts';
import { learn, type Sample, score } from './logistic.ts';
import { type Written, writeModel } from './write-model.ts';

const LEARNING = { size: 1 << SENTENCE_END_BITS, epochs: 6, rate: 0.3, penalty: 1e-6 };
const FOLDS = 5;

/** A turn that was written with signs, without them. */
interface Unsigned {
  readonly words: readonly string[];
  /** Positions of words that begin a sentence, but for the first. */
  readonly begins: ReadonlySet<number>;
  /** The same, and of words behind a comma. */
  readonly behindSigns: ReadonlySet<number>;
}

/** Turns that were written with signs, by talk, from our own conversations that are not for testing. */
export async function readSigned(): Promise<readonly (readonly string[])[]> {
  const folders = ['examples', 'eval/conversations/tune', 'train/talks'];
  const examples = (await Promise.all(folders.map(readExamples))).flat();
  return examples.map(({ conversation }) =>
    conversation.turns.map(({ text }) => text).filter((text) => /[.?!]/.test(text)),
  );
}

/** Learns where sentences end in talk without signs, from turns that have them. The same turns give the same model. */
export function trainSentenceEnds(turns: readonly string[]): Written {
  return writeModel(learnFrom(turns), { slope: 1, shift: 0 });
}

/** How right ends are in talks that the model has not seen, each 0 to 1. */
export interface SentenceEndScore {
  readonly precision: number;
  readonly recall: number;
  /** Of the ends found, how many stand at any sign, a comma as well. */
  readonly atSign: number;
}

/** Cross-validates over talks. */
export function scoreSentenceEnds(talks: readonly (readonly string[])[]): SentenceEndScore {
  let [right, atSign, found, wanted] = [0, 0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learnFrom(talks.flatMap((turns, at) => (at % FOLDS === fold ? [] : turns)));
    for (const { words, begins, behindSigns } of talks.flatMap((turns, at) =>
      at % FOLDS === fold ? turns.map(unsigned) : [],
    )) {
      const ends = sentenceBegins(words, (features) => score(weights, Int32Array.from(features)));
      wanted += begins.size;
      found += ends.length;
      right += ends.filter((at) => begins.has(at)).length;
      atSign += ends.filter((at) => behindSigns.has(at)).length;
    }
  }
  return { precision: right / found, recall: right / wanted, atSign: atSign / found };
}

function learnFrom(turns: readonly string[]): Float64Array {
  return learn(turns.map(unsigned).flatMap(samplesOf), LEARNING);
}

function unsigned(turn: string): Unsigned {
  const words = wordsIn(turn).map(([word]) => word);
  const begins = beginsIn(turn);
  return { words, begins, behindSigns: new Set([...begins, ...beginsIn(turn.replace(/[,;:–—](?=\s)/g, '.'))]) };
}

function beginsIn(turn: string): ReadonlySet<number> {
  const begins = new Set<number>();
  let words = 0;
  for (const { start, end } of splitSentences(turn)) {
    begins.add(words);
    words += wordsIn(turn.slice(start, end)).length;
  }
  begins.delete(0);
  begins.delete(words);
  return begins;
}

function samplesOf({ words, begins }: Unsigned): readonly Sample[] {
  const gaps = gapsOf(words);
  let first = 0;
  return words.slice(1).map((_, before) => {
    const at = before + 1;
    const features = Int32Array.from(gaps.featuresAt(at, first));
    const isPositive = begins.has(at);
    if (isPositive) first = at;
    return { features, isPositive, weight: 1 };
  });
}
