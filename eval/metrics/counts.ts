/** How many were found rightly, wrongly, and not at all: what precision and recall are made of. */
export interface Counts {
  /** Predictions that are right. */
  readonly rightPredicted: number;
  readonly predicted: number;
  /** Gold items that were found. */
  readonly goldFound: number;
  readonly gold: number;
}

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const noCounts: Counts = { rightPredicted: 0, predicted: 0, goldFound: 0, gold: 0 };

/** Adds counts over conversations, so that figures are micro-averages. */
export function addCounts(left: Counts, right: Counts): Counts {
  return {
    rightPredicted: left.rightPredicted + right.rightPredicted,
    predicted: left.predicted + right.predicted,
    goldFound: left.goldFound + right.goldFound,
    gold: left.gold + right.gold,
  };
}

/** Precision, recall and their harmonic mean, 0 to 1; 0 where nothing was predicted or nothing was there to find. */
export function precisionRecall(counts: Counts): PrecisionRecall {
  const precision = counts.predicted === 0 ? 0 : counts.rightPredicted / counts.predicted;
  const recall = counts.gold === 0 ? 0 : counts.goldFound / counts.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
