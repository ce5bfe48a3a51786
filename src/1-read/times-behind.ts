import { parseClock } from './clock.ts';
import type { TranscriptLine } from './speaker-line.ts';

/** "0:03 Morning." */
const BEHIND = /^(\d{1,3}:\d{2})\s+(?=\S)/;
const FEWEST = 3;

/**
 * Takes the times off the words where nearly each labelled line has one behind its colon (`Speaker 1: 00:03 Morning.`, as Temi writes) and they only grow: of one line alone, "10:30 suits me"
 * could not be told from it. Gives the same lines where that is not so. O(lines).
 */
export function withTimesBehind(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  let labels = 0;
  let latest = 0;
  let inOrder = 0;
  for (const line of lines) {
    if (line.kind !== 'labelled') continue;
    labels++;
    const start = line.start === null ? timeOf(line.text) : null;
    if (start === null || start < latest) continue;
    latest = start;
    inOrder++;
  }
  if (inOrder < FEWEST || inOrder < 0.9 * labels) return lines;
  return lines.map((line) => {
    const start = line.kind === 'labelled' && line.start === null ? timeOf(line.text) : null;
    if (line.kind !== 'labelled' || start === null) return line;
    return { ...line, start, text: line.text.replace(BEHIND, '') };
  });
}

function timeOf(text: string): number | null {
  const clock = BEHIND.exec(text)?.[1];
  return clock === undefined ? null : parseClock(clock);
}
