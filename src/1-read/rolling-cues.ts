import { type Cue, firstCues } from './web-vtt-scan.ts';

const SAMPLE = 400;
const SHORT_SECONDS = 0.05;
const TOUCHING_SECONDS = 0.25;

/** Whether captions roll: most cues begin with the end of the one before. Told by the first 400. */
export function areRolling(cues: Iterable<Cue>): boolean {
  const sample = firstCues(cues, SAMPLE);
  const repeats = sample.filter((cue, index) => {
    const before = sample[index - 1];
    return before !== undefined && isRepeat(before, cue);
  }).length;
  return repeats >= 2 && repeats * 2 >= sample.length - 1;
}

/**
 * Takes out what rolling captions show again: YouTube's two lines of which the upper repeats the lower one before, with cues of 10 ms that show a line
 * alone, and captions that grow word by word. A repeated line is only dropped where the cues touch, so that two people who both say "Yes." are both
 * heard. One cue after the other. O(text).
 */
export function* withoutRepeats(cues: Iterable<Cue>): Generator<Cue> {
  let shown: readonly string[] = [];
  let before: Cue | null = null;
  let last: Cue | null = null;
  for (const cue of cues) {
    const lines = linesOf(cue.text);
    const isTouching = before !== null && touches(before, cue);
    const repeated = isTouching ? overlap(shown, lines) : 0;
    if (isTouching && last !== null && repeated === 0 && grows(shown, lines))
      last = { ...cue, start: last.start, line: last.line };
    else if (repeated < lines.length) {
      if (last !== null) yield last;
      last = repeated === 0 ? cue : withLines(cue, lines.slice(repeated));
    } else if (last !== null) last = lasting(last, cue.end);
    if (lines.length > 0) shown = lines;
    before = cue;
  }
  if (last !== null) yield last;
}

function lasting(cue: Cue, end: number): Cue {
  return { ...cue, end: Math.max(cue.end, end) };
}

function withLines({ id, start, end, line }: Cue, lines: readonly string[]): Cue {
  return { id, start, end, text: lines.join('\n'), line };
}

function isRepeat(before: Cue, cue: Cue): boolean {
  if (!touches(before, cue)) return false;
  const [shown, lines] = [linesOf(before.text), linesOf(cue.text)];
  if (shown.length === 1 && lines.length === 1) {
    const isShort = before.end - before.start <= SHORT_SECONDS || cue.end - cue.start <= SHORT_SECONDS;
    return grows(shown, lines) || (isShort && overlap(shown, lines) > 0);
  }
  return overlap(shown, lines) > 0 || grows(shown, lines);
}

function touches(before: Cue, cue: Cue): boolean {
  return cue.start >= before.start && cue.start - before.end <= TOUCHING_SECONDS;
}

/** How many lines at the end of one cue stand at the beginning of the next. */
function overlap(shown: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(shown.length, lines.length); count > 0; count--) {
    if (shown.slice(-count).every((line, at) => line === lines[at])) return count;
  }
  return 0;
}

/** Whether a cue says all that the one before said, and more. */
function grows(shown: readonly string[], lines: readonly string[]): boolean {
  const [before, now] = [shown.join(' '), lines.join(' ')];
  return before !== '' && now.length > before.length && now.startsWith(before) && /\s/.test(now.charAt(before.length));
}

/** The lines of a cue as they are seen: without tags and the times of single words. */
function linesOf(text: string): readonly string[] {
  const plain = text.includes('<') ? text.replace(/<[^<>\n]{0,80}>/g, '') : text;
  return plain.split('\n').flatMap((line) => line.trim() || []);
}
