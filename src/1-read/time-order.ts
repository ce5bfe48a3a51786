import type { Cue } from './web-vtt-scan.ts';

/** How far a cue may begin before the one above it without being out of order: voices overlap, and clocks are not exact. */
const JITTER_SECONDS = 5;
/** Share of cues that may speak over another run where two runs are parts of one talk. */
const MOST_COLLIDING = 0.3;

/** Whether a cue stands too late in a file: it begins long before the one above it, or is over when that begins. */
function isLate({ start, end }: Pick<Cue, 'start' | 'end'>, latest: number): boolean {
  return start < latest - JITTER_SECONDS || (start < end && end <= latest);
}

/** Gives cues on as long as each begins where it may after those before it; ends at the first that does not, and says so. */
export function* whileInOrder(cues: Iterable<Cue>, order: { isKept: boolean }): Generator<Cue> {
  let latest = 0;
  for (const cue of cues) {
    if (isLate(cue, latest)) {
      order.isKept = false;
      return;
    }
    if (cue.start > latest) latest = cue.start;
    yield cue;
  }
}

/** Cues that can be gone through several times and asked for by their number, as a list can. */
export interface CueList extends Iterable<Cue> {
  /** Undefined where there is none, or where nobody went so far yet. */
  at(index: number): Cue | undefined;
}

/**
 * Puts cues in the order of their times where a file does not have them so: one voice after the other, say. A file is a sequence of runs, each in order
 * but for overlaps; runs are merged where hardly any of their cues speak over one another, since people take turns. Where they do (two recordings in
 * one file, each from 0), the order of the file stays, and `cues` are given back. Keeps four numbers of a cue. O(cues × log cues).
 */
export function inOrder(cues: CueList): Iterable<Cue> {
  const { keys, runs, runCount } = runsOf(cues);
  if (runCount <= 1) return cues;
  const numbers = Uint32Array.from(keys, (_, index) => index).sort(
    (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other,
  );
  let colliding = 0;
  let last: { readonly run: number; readonly end: number } = { run: -1, end: 0 };
  for (const number of numbers) {
    const cue = cues.at(number);
    const run = runs[number] ?? 0;
    if (cue === undefined) continue;
    if (run !== last.run && cue.start < last.end - 0.5) colliding++;
    if (cue.end >= last.end || run !== last.run) last = { run, end: cue.end };
  }
  return colliding > numbers.length * MOST_COLLIDING ? cues : { [Symbol.iterator]: () => numbered(cues, numbers) };
}

function* numbered(cues: CueList, numbers: Uint32Array): Generator<Cue> {
  for (const number of numbers) {
    const cue = cues.at(number);
    if (cue !== undefined) yield cue;
  }
}

/** Of each cue, the time that it is sorted by (within a run the order stays) and its run. */
interface Runs {
  readonly keys: Float64Array;
  readonly runs: Uint32Array;
  readonly runCount: number;
}

function runsOf(cues: Iterable<Cue>): Runs {
  const keys: number[] = [];
  const runs: number[] = [];
  let runCount = 0;
  let latest = 0;
  for (const cue of cues) {
    if (runCount === 0 || isLate(cue, latest)) {
      runCount++;
      latest = 0;
    }
    latest = Math.max(latest, cue.start);
    keys.push(latest);
    runs.push(runCount);
  }
  return { keys: Float64Array.from(keys), runs: Uint32Array.from(runs), runCount };
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
