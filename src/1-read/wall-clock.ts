import { printClock } from './clock.ts';
import type { ReadTurn } from './source-text.ts';

/** No recording begins with so many seconds of silence: such a first time is one of the day. */
const TIME_OF_DAY_FROM = 5 * 3600;
const DAY_SECONDS = 86_400;

/**
 * Counts times from the first words where a source has times of the day instead (Zoom's chat and captions are saved so), past midnight too. `time` is
 * that of the first words, `HH:MM`, or null where the source counts from the beginning. Linear.
 */
export function fromFirstWords(turns: ReadTurn[]): {
  readonly turns: ReadTurn[];
  readonly time: string | null;
} {
  const first = turns.find(({ start }) => start !== null)?.start ?? null;
  if (first === null || first < TIME_OF_DAY_FROM || first >= DAY_SECONDS) return { turns, time: null };
  const since = (seconds: number): number => (seconds < first ? seconds + DAY_SECONDS : seconds) - first;
  return {
    turns: turns.map((turn) => ({
      ...turn,
      start: turn.start === null ? null : since(turn.start),
      end: turn.end === null ? null : since(turn.end),
    })),
    time: printClock(first).slice(0, 5),
  };
}
