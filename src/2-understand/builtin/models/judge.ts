/** A small model over named features: what a yes to each adds to the log odds. Made by `npm run train`. */
export type Judge = Readonly<Record<string, number>>;

/** Named features of one case; what is not named is 0. Kept near 0 to 1, so that the weights can be compared. */
export type Features = Readonly<Record<string, number>>;

/** Log odds that what the judge was trained for is true of the features. */
export function oddsBy(judge: Judge, features: Features): number {
  let sum = judge['always'] ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (judge[name] ?? 0) * value;
  return sum;
}

/** The same as a probability, 0 to 1. */
export function probability(judge: Judge, features: Features): number {
  return 1 / (1 + Math.exp(-oddsBy(judge, features)));
}

/** Yes as a number. */
export function when(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}

/** A number held between two others. */
export function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** What decides over what rules and models propose. */
export interface Judges {
  /** Whether a draft is an action item; when it is due; who has it. */
  readonly item: Judge;
  readonly due: Judge;
  readonly owner: Judge;
  readonly decision: Judge;
  readonly question: Judge;
  readonly fact: Judge;
}
