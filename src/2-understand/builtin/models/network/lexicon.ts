import { MASKS } from '../masked-words.ts';

/** What a network knows of words: a fixed vector of each of many, and a learned one of each of few. */
export interface Lexicon {
  readonly dimensions: number;
  /** By rows, one byte a number: `MIDDLE` is 0. */
  readonly vectors: Uint8Array;
  readonly stepsAUnit: number;
  readonly vectorRows: ReadonlyMap<string, number>;
  /** Row of each word with a learned vector; `MASKS` among them. */
  readonly learnedRows: ReadonlyMap<string, number>;
}

/** The byte that stands for 0. */
export const MIDDLE = 128;

/** What contractions leave behind. */
const PARTS: readonly string[] = "n't 'll 'm 're 've 'd 's".split(' ');

/** Rows of learned vectors: masks, parts of contractions, and the given words. */
export function learnedRowsOf(vocabulary: ReadonlySet<string>): ReadonlyMap<string, number> {
  const whole = [...vocabulary].filter((word) => partsOf(word).length === 1);
  return new Map([...new Set([...MASKS, ...PARTS, ...whole])].map((word, row) => [word, row]));
}

const CONTRACTION = /^(.+)(n't|'(?:ll|m|re|ve|d|s))$/;

/** "we'll" as "we" and "'ll"; any other word as it is. */
export function partsOf(word: string): readonly string[] {
  const [, stem, ending] = CONTRACTION.exec(word) ?? [];
  return stem === undefined || ending === undefined ? [word] : [stem, ending];
}

/** Whether a word, or each part of a contraction, has a vector. */
export function isKnown({ vectorRows, learnedRows }: Lexicon, word: string): boolean {
  return partsOf(word).every((part) => vectorRows.has(part) || learnedRows.has(part));
}
