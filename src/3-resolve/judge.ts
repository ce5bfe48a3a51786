/** What each named feature adds to the log odds. Made by `npm run train`. */
export type Judge = Readonly<Record<string, number>>;

/** Log odds that what the judge was trained for is true of the features; what is not named is 0. */
export function logOdds(judge: Judge, features: Readonly<Record<string, number>>): number {
  let sum = judge['always'] ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (judge[name] ?? 0) * value;
  return sum;
}
