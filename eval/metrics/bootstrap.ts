const RESAMPLES = 1000;
/** Share of the resamples that lies outside of an interval. */
const OUTSIDE = 0.05;

/**
 * Where a figure lies in 95 of 100 resamples of the conversations it was measured on (percentile bootstrap, Efron & Tibshirani 1993, 13.3):
 * whole conversations are drawn, since their items hang together. `measure` gives the figure of some of them. The same input gives the same interval; null for fewer than three
 * conversations. O(resamples × conversations).
 */
export function bootstrapInterval<One>(
  each: readonly One[],
  measure: (some: readonly One[]) => number,
): readonly [low: number, high: number] | null {
  if (each.length < 3) return null;
  const next = numbers(each.length);
  const drawn = (): readonly One[] => each.map((one) => each[Math.floor(next() * each.length)] ?? one);
  const figures = Array.from({ length: RESAMPLES }, () => measure(drawn())).sort((a, b) => a - b);
  const at = (share: number): number => figures[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? 0;
  return [at(OUTSIDE / 2), at(1 - OUTSIDE / 2)];
}

/** Numbers from 0 up to 1 (mulberry32, Tommy Ettinger 2017), the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
