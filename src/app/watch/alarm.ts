/** Sleep that an event can end. */
export interface Alarm {
  /** Something happened: ends the sleep, or keeps the next one short. */
  readonly ring: () => void;
  /** Sleeps at least this long, then until it rings or the longer time is over. Ends at once where the work is called off. */
  readonly sleep: (atLeastMs: number, atMostMs: number) => Promise<void>;
}

/** Longer than this a timer of the system cannot wait. */
const longestMs = 3_600_000;

export function makeAlarm(signal: AbortSignal): Alarm {
  let hasRung = false;
  let wake: (() => void) | null = null;
  const endSleep = (): void => wake?.();
  signal.addEventListener('abort', endSleep, { once: true });

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => wake?.(), Math.min(Math.max(ms, 0), longestMs));
      wake = () => {
        clearTimeout(timer);
        wake = null;
        resolve();
      };
      if (signal.aborted) wake();
    });

  return {
    ring: () => {
      hasRung = true;
      endSleep();
    },
    sleep: async (atLeastMs, atMostMs) => {
      const ends = performance.now() + atLeastMs;
      while (!signal.aborted && performance.now() < ends) await pause(ends - performance.now());
      if (!hasRung && !signal.aborted) await pause(atMostMs - atLeastMs);
      hasRung = false;
    },
  };
}
