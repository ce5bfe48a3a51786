import type { Cue } from './web-vtt-scan.ts';

const SAMPLE = 400;
const SHORT_SECONDS = 0.05;
const TOUCHING_SECONDS = 0.25;

/**
 * Takes out what rolling captions show again: YouTube's two lines of which the upper repeats the lower one before, with cues of 10 ms that show a line
 * alone, and captions that grow word by word. Decided by the file: where most cues begin with the end of the one before. A repeated line is only
 * dropped where the cues touch, so that two people who both say "Yes." are both heard. Other files are given back as they are. O(text).
 */
export function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  const sample = cues.slice(0, SAMPLE);
  const repeats = sample.filter((cue, index) => {
    const before = sample[index - 1];
    return before !== undefined && isRepeat(before, cue);
  }).length;
  if (repeats < 2 || repeats * 2 < sample.length - 1) return cues;
  const kept: Cue[] = [];
  let shown: readonly string[] = [];
  for (const [index, cue] of cues.entries()) {
    const lines = linesOf(cue.text);
    const before = cues[index - 1];
    const last = kept.at(-1);
    const isTouching = before !== undefined && touches(before, cue);
    const repeated = isTouching ? overlap(shown, lines) : 0;
    const fresh = lines.slice(repeated);
    if (isTouching && last !== undefined && repeated === 0 && grows(shown, lines))
      kept[kept.length - 1] = { ...cue, start: last.start, line: last.line };
    else if (fresh.length > 0) kept.push(repeated === 0 ? cue : { ...cue, text: fresh.join('\n') });
    else if (last !== undefined) kept[kept.length - 1] = { ...last, end: Math.max(last.end, cue.end) };
    if (lines.length > 0) shown = lines;
  }
  return kept;
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
