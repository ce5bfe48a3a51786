import type { Judge } from '#core';

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
  /** Whether a draft is an action item; whether a day that is said is the one it is due, by itself and among the days of all items; who has it. */
  readonly item: Judge;
  readonly day: Judge;
  readonly due: Judge;
  readonly owner: Judge;
  readonly decision: Judge;
  readonly question: Judge;
  readonly fact: Judge;
}
