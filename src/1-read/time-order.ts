import type { Cue } from './web-vtt-scan.ts';

/** How far a cue may begin before the one above it without being out of order: voices overlap, and clocks are not exact. */
const JITTER_SECONDS = 5;
/** Share of cues that may speak over another run where two runs are parts of one talk. */
const MOST_COLLIDING = 0.3;

/** Looks on while cues go by: whether each begins where it may after those before it. */
export function* watchOrder(cues: Iterable<Cue>, order: { isKept: boolean }): Generator<Cue> {
  let latest = 0;
  for (const cue of cues) {
    if (cue.start < latest - JITTER_SECONDS) order.isKept = false;
    if (cue.start > latest) latest = cue.start;
    yield cue;
  }
}

/**
 * Puts cues in the order of their times where a file does not have them so: one voice after the other, say. A file is a sequence of runs, each in order
 * but for overlaps; runs are merged where hardly any of their cues speak over one another, since people take turns. Where they do (two recordings in
 * one file, each from 0), the order of the file stays. O(cues × log cues).
 */
export function inOrder(cues: readonly Cue[]): readonly Cue[] {
  const runs = runsOf(cues);
  if (runs.length === 1) return cues;
  const keyed = runs
    .flatMap((run, at) => keyedCues(run, at))
    .sort((one, other) => one.key - other.key || one.run - other.run);
  let colliding = 0;
  let last: { readonly run: number; readonly end: number } = { run: -1, end: 0 };
  for (const { cue, run } of keyed) {
    if (run !== last.run && cue.start < last.end - 0.5) colliding++;
    if (cue.end >= last.end || run !== last.run) last = { run, end: cue.end };
  }
  return colliding > cues.length * MOST_COLLIDING ? cues : keyed.map(({ cue }) => cue);
}

function runsOf(cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const runs: Cue[][] = [];
  let latest = 0;
  for (const cue of cues) {
    const run = runs.at(-1);
    if (run === undefined || cue.start < latest - JITTER_SECONDS) {
      runs.push([cue]);
      latest = cue.start;
    } else {
      run.push(cue);
      latest = Math.max(latest, cue.start);
    }
  }
  return runs.length === 0 ? [[]] : runs;
}

interface KeyedCue {
  readonly cue: Cue;
  /** The time that it is sorted by: within a run the order stays. */
  readonly key: number;
  readonly run: number;
}

function keyedCues(run: readonly Cue[], at: number): readonly KeyedCue[] {
  let key = 0;
  return run.map((cue) => {
    key = Math.max(key, cue.start);
    return { cue, key, run: at };
  });
}

/** What several voices say as one conversation, by when each thing begins; what has no time stays behind what stands before it. O(n log n). */
export function byStart<Item extends { readonly start: number | null }>(
  voices: readonly Iterable<Item>[],
): readonly Item[] {
  return voices
    .flatMap((items) => {
      let at = 0;
      return Array.from(items, (item) => {
        at = item.start ?? at;
        return { item, at };
      });
    })
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
