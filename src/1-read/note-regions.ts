import { type NoteSection, noteSectionOf } from '#language';
import type { Lines } from './lines.ts';
import { parseNoteLine } from './note-line.ts';
import type { TranscriptLine } from './speaker-line.ts';

/** A part of a transcript's file that is no speech: its lines from `from` up to, not including, `to`, counted from 0. */
export interface NoteRegion {
  readonly section: NoteSection;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds what programs write around a transcript under headings: tasks, decisions, questions, agenda, people, and summaries of all kinds (`other`). A part ends
 * at the next heading of its rank, at the heading "Transcript", or where lines have times and speakers again. O(lines).
 */
export function noteRegions(all: Lines, lines: readonly TranscriptLine[]): readonly NoteRegion[] {
  const regions: NoteRegion[] = [];
  let open: { section: NoteSection; level: number; from: number } | null = null;
  const close = (to: number): void => {
    if (open !== null) regions.push({ section: open.section, from: open.from, to });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    if (isTimed(line)) close(index);
    const heading = headingAt(all, lines, index);
    if (heading === null) continue;
    const section = noteSectionOf(heading.text);
    const level: number = (open as { level: number } | null)?.level ?? 0;
    if (section === null && level > 0 && heading.level > level) continue;
    close(index);
    if (section !== null && section !== 'speech') open = { section, level: heading.level, from: index };
  }
  close(lines.length);
  return regions;
}

/** A task may end in a time, too ("Send the limits (04:12)"): a speaker has the capitals of a name. */
function isTimed(line: TranscriptLine): boolean {
  return line.kind === 'time' || (line.kind === 'labelled' && line.start !== null && LIKE_A_NAME.test(line.label));
}

const LIKE_A_NAME =
  /^(?:(?:[\p{Lu}\p{Lo}\d][^\s]{0,40}|van|von|de|der|den|da|di|la|le|al)(?:\s{1,3}|$)){1,6}(?:[(|@<[].{0,60})?$/u;

const LONGEST_HEADING = 80;

/** The heading that a line is, of a file's lines that begin with a sign or a capital and are short. */
function headingAt(
  all: Lines,
  lines: readonly TranscriptLine[],
  index: number,
): { readonly level: number; readonly text: string } | null {
  const line = lines[index];
  const text = all.at(index);
  if (
    line === undefined ||
    line.kind === 'time' ||
    text.length > LONGEST_HEADING ||
    !/^[\s#*_\p{Lu}\p{So}\d]/u.test(text)
  )
    return null;
  if (line.kind === 'labelled' && line.text !== '') return null;
  const parsed = parseNoteLine(text, all.at(index + 1));
  if (parsed.kind !== 'heading') return null;
  return line.kind === 'heading' || noteSectionOf(parsed.text) !== null ? parsed : null;
}
