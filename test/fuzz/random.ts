/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0, below `limit`; 0 where that is not positive. */
  below(limit: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to scatter mutations. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return limit > 0 ? Math.floor(unit * limit) : 0;
  };
  return { below, pick: (choices) => choices[below(choices.length)] ?? choices[0] };
}
