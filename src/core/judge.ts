/** A small model over named features: what a yes to each adds to the log odds, and what is added `always`. Made by `npm run train`. */
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
