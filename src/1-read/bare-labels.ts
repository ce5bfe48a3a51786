import { noteSectionOf } from '#language';
import { shapeOf } from './accept-speakers.ts';
import type { Lines } from './lines.ts';
import type { TranscriptLine } from './speaker-line.ts';

type Labelled = Extract<TranscriptLine, { readonly kind: 'labelled' }>;

/** A way to write who speaks that nothing but its place tells from words. */
interface Frame {
  /** The line with its label where one may stand; `none` where one could, and words do; null elsewhere. */
  readonly at: (place: Place) => Labelled | 'none' | null;
  /** Fewest labels in a file. */
  readonly fewest: number;
  /** Whether full names and labels of programs are enough, though none comes again. */
  readonly isSure: boolean;
}

/** A line, and what stands around it. */
interface Place {
  readonly line: TranscriptLine;
  readonly raw: string;
  /** The nearest lines that are not blank. */
  readonly before: TranscriptLine | null;
  readonly after: TranscriptLine | null;
  readonly isAfterBlank: boolean;
  readonly isBeforeBlank: boolean;
}

/**
 * Finds speakers without a sign behind them: `00:03 Name` above the words (Word's transcripts, Plaud), a name between a time and the words (the older documents of Teams), `[Name] words`, and
 * a name on a line of its own above the words. Decided over the whole file, since only repetition tells them from words: nearly all lines in such a place must look like
 * names, and come again, and there must be more of them than labels with a sign. Gives the lines with those labels, or the same lines. O(lines).
 */
export function withBareLabels(all: Lines, lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  let signed = 0;
  let others = 0;
  for (const { kind } of lines) {
    if (kind === 'labelled') signed++;
    else if (kind !== 'blank') others++;
  }
  if (others <= signed) return lines;
  const after = wordsAfter(lines);
  for (const frame of FRAMES) {
    const found = labelsIn(frame, all, { lines, after });
    if (found !== null && found.size > signed) return lines.map((line, index) => found.get(index) ?? line);
  }
  return lines;
}

const MOST_OTHERS = 0.2;

interface Followed {
  readonly lines: readonly TranscriptLine[];
  /** For each line the index of the next that is not blank, -1 where there is none. */
  readonly after: Int32Array;
}

function labelsIn(frame: Frame, all: Lines, { lines, after }: Followed): ReadonlyMap<number, Labelled> | null {
  const labels = new Map<number, Labelled>();
  let others = 0;
  let before: TranscriptLine | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank') continue;
    const found = frame.at({
      line,
      raw: all.at(index),
      before,
      after: lines[after[index] ?? -1] ?? null,
      isAfterBlank: index === 0 || lines[index - 1]?.kind === 'blank',
      isBeforeBlank: after[index] !== index + 1,
    });
    if (found === 'none') others++;
    else if (found !== null) labels.set(index, found);
    before = line;
  }
  return isFrame(frame, [...labels.values()], others) ? labels : null;
}

function wordsAfter(lines: readonly TranscriptLine[]): Int32Array {
  const after = new Int32Array(lines.length).fill(-1);
  for (let index = lines.length - 2; index >= 0; index--)
    after[index] = lines[index + 1]?.kind === 'blank' ? (after[index + 1] ?? -1) : index + 1;
  return after;
}

function isFrame({ fewest, isSure }: Frame, labels: readonly Labelled[], others: number): boolean {
  return (
    labels.length >= fewest &&
    areSpeakers(
      labels.map(({ label }) => label),
      { others, isSure },
    )
  );
}

/**
 * Whether labels that only stand where speakers may are speakers: nearly all of them and of the `others` in such places look like names, and they come again or, where the place is
 * `isSure`, are full names or labels of programs.
 */
export function areSpeakers(
  labels: readonly string[],
  { others, isSure }: { readonly others: number; readonly isSure: boolean },
): boolean {
  const uses = new Map<string, number>();
  for (const label of labels) uses.set(label, (uses.get(label) ?? 0) + 1);
  const fits = [...uses].filter(([label, count]) => isLikely(label, count));
  const fitting = fits.reduce((sum, [, count]) => sum + count, 0);
  if (fitting === 0 || labels.length - fitting + others > MOST_OTHERS * (labels.length + others)) return false;
  return uses.size * 2 <= labels.length || (isSure && [...uses.keys()].every(isFull));
}

function isLikely(label: string, uses: number): boolean {
  if (SOUND.test(label)) return false;
  const shape = shapeOf(label);
  return shape === 'name' || shape === 'generic' || (shape === 'plain' && uses >= 3);
}

/** What programs put in brackets of what is heard. */
const SOUND =
  /^(?:music|applause|laughter|laughs?|laughing|noise|silence|inaudible|unintelligible|crosstalk|cheering|coughs?|sighs?|pause|break|musik|applaus|lachen|gelächter|musique|rires?|música|risas|aplausos)\b/i;

/** "Speaker 2", "Petra Lindqvist": what nobody says by itself. */
function isFull(label: string): boolean {
  const shape = shapeOf(label);
  return shape === 'generic' || (shape === 'name' && label.includes(' '));
}

const LONGEST = 60;

function labelled(label: string, line: TranscriptLine, text = ''): Labelled {
  const { start, end } = line.kind === 'text' ? line : { start: null, end: null };
  return { kind: 'labelled', label: label.trim(), bulleted: false, start, end, text };
}

/** Short, without the sign of a sentence's end, and no heading of notes. */
function couldBeLabel(text: string): boolean {
  const isShort = text.length <= LONGEST && /^[\p{L}\d#+[]/u.test(text) && !/[.?!,;:…]$/.test(text);
  return isShort && noteSectionOf(text) === null;
}

function isWords(line: TranscriptLine | null): boolean {
  return (line?.kind === 'text' || line?.kind === 'labelled') && line.start === null;
}

/** `00:03 Name` above the words. */
const besideTime: Frame = {
  at: ({ line, after }) => {
    if (line.kind !== 'text' || line.start === null) return null;
    return couldBeLabel(line.text) && isWords(after) ? labelled(line.text, line) : 'none';
  },
  fewest: 2,
  isSure: true,
};

/** A time, a name below it, and the words below that. */
const belowTime: Frame = {
  at: ({ line, before, after }) => {
    if (before?.kind !== 'time' || line.kind !== 'text' || line.start !== null) return null;
    return couldBeLabel(line.text) && isWords(after) ? labelled(line.text, line) : 'none';
  },
  fewest: 2,
  isSure: true,
};

/** `[Name] words`. */
const inBrackets: Frame = {
  at: ({ line, isAfterBlank }) => {
    if (line.kind !== 'text') return null;
    const found = /^\[([^[\]]{2,60})\]\s{1,4}(\S.*)$/.exec(line.text);
    if (found === null) return isAfterBlank ? 'none' : null;
    return labelled(found[1] ?? '', line, found[2] ?? '');
  },
  fewest: 2,
  isSure: true,
};

/** A heading that is a name. */
const asHeading: Frame = {
  at: ({ line, after }) => {
    if (line.kind !== 'heading') return null;
    return isWords(after) && couldBeLabel(line.text) ? labelled(line.text, line) : 'none';
  },
  fewest: 4,
  isSure: false,
};

/** A name on a line of its own above the words. */
const onItsOwn: Frame = {
  at: ({ line, raw, after, isAfterBlank, isBeforeBlank }) => {
    if (line.kind !== 'text' || line.start !== null || !isAfterBlank) return null;
    const isAlone = !isBeforeBlank && isWords(after) && couldBeLabel(line.text) && !/^\s*[-*+•>]/.test(raw);
    return isAlone ? labelled(line.text, line) : 'none';
  },
  fewest: 4,
  isSure: false,
};

const FRAMES: readonly Frame[] = [besideTime, belowTime, inBrackets, asHeading, onItsOwn];
