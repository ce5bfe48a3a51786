import type { Counts } from './counts.ts';

/**
 * Counts for the turn metric T±k: a predicted turn is right within `k` turns of some turn of some gold item;
 * a gold item is found when some predicted turn is within `k` turns of one of its turns. Gold items without turns do not count.
 * Definition: shared/corpora/README.md.
 */
export function countTurnsWithin(
  k: number,
  predictedTurns: readonly number[],
  goldItems: readonly (readonly number[])[],
): Counts {
  const linked = goldItems.filter((turns) => turns.length > 0);
  const predicted = [...new Set(predictedTurns)];
  const near = (turns: readonly number[], turn: number): boolean => turns.some((gold) => Math.abs(gold - turn) <= k);
  return {
    rightPredicted: predicted.filter((turn) => linked.some((turns) => near(turns, turn))).length,
    predicted: predicted.length,
    goldFound: linked.filter((turns) => predicted.some((turn) => near(turns, turn))).length,
    gold: linked.length,
  };
}

/** Counts for the strict turn metric: the set of predicted turns against the set of gold turns, each turn for itself. */
export function countExactTurns(predictedTurns: readonly number[], goldItems: readonly (readonly number[])[]): Counts {
  const predicted = new Set(predictedTurns);
  const gold = new Set(goldItems.flat());
  const both = [...predicted].filter((turn) => gold.has(turn)).length;
  return { rightPredicted: both, predicted: predicted.size, goldFound: both, gold: gold.size };
}
