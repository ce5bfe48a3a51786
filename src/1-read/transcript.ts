import type { Recognition } from '#core';
import { completeHeader, frontmatterHeader } from './header-lines.ts';
import { joinCaptions } from './join-captions.ts';
import { lineTurns } from './line-turns.ts';
import { linesOf } from './lines.ts';
import type { Header, Reader, ReadText, SourceText } from './source-text.ts';
import { transcriptNotes } from './transcript-notes.ts';
import { scanTranscript, type TranscriptScan } from './transcript-scan.ts';
import { fromFirstWords } from './wall-clock.ts';
import { findWrittenDate } from './written-date.ts';
import { frontmatterTrouble, headerAbove } from './written-header.ts';

/**
 * A transcript in Markdown or plain text, one labelled line or paragraph a turn, in the shapes that programs and people write (`speaker-line.ts`): Otter,
 * Google Meet, Fathom, Fireflies, tl;dv, Read.ai, Notion, MacWhisper, Webex, Rev, Zoom's saved captions, Teams as copied; with or without
 * frontmatter, headings, `Date:` lines, summaries and lists of tasks around it. No definition exists; known from exports. Turns stay as the source has
 * them, but for captions that break off within a sentence. Tasks and decisions that the file lists are turns too, with their form.
 */
export const transcript: Reader = {
  format: 'transcript',
  recognises: ({ head }: SourceText): Recognition => {
    const scan = scanTranscript(linesOf(head), 0);
    if (scan.speakers.size === 0) return recogniseTimes(scan);
    const shown = [...scan.speakers].slice(0, 3).map((label) => `"${label}"`);
    const reason = `has lines that begin with a speaker, such as ${shown.join(', ')}`;
    return { score: isList(scan) ? 0.25 : 0.8, reason };
  },
  read: readTranscript,
};

/** No speakers, but times: before each line, or on lines of their own. */
function recogniseTimes({ lines }: TranscriptScan): Recognition {
  const timed = lines.filter((line) => line.kind === 'text' && line.start !== null).length;
  const alone = lines.filter((line, index) => line.kind === 'time' && lines[index + 1]?.kind === 'text').length;
  const words = lines.filter(({ kind }) => kind !== 'blank').length;
  if (timed >= 2 && timed * 2 > words) return { score: 0.6, reason: 'has a time before each line' };
  if (alone >= 2 && alone * 3 > words) return { score: 0.6, reason: 'has a time above each line' };
  return { score: 0, reason: 'has no lines that begin with a speaker' };
}

/** Bullets with names in a page that has headings of notes or check boxes are notes. */
function isList({ lines, speakers, regions, boxes }: TranscriptScan): boolean {
  if (regions.length === 0 && boxes === 0) return false;
  return lines.every(
    (line) => line.kind !== 'labelled' || !speakers.has(line.label) || (line.bulleted && line.start === null),
  );
}

function readTranscript(source: SourceText): ReadText {
  const frontmatter = frontmatterHeader(source.text);
  const all = linesOf(source.text);
  const firstLine = countBreaks(source.text, frontmatter.bodyFrom);
  const scan = scanTranscript(all, firstLine);
  const { turns, startsAfter } = lineTurns(all, scan.spoken, scan);
  const { turns: speech, time } = fromFirstWords(joinCaptions(turns));
  const notes = transcriptNotes(all, scan, firstLine);
  const above = headerAbove(all.within(firstLine, startsAfter), notes.people);
  const header = completeHeader(frontmatter, { ...above, ...(above.date === null ? dayOf(all.at(startsAfter)) : {}) });
  return {
    turns: notes.turns.length === 0 ? speech : [...speech, ...notes.turns].sort((one, other) => one.line - other.line),
    header: { ...header, time: header.time ?? time },
    medium: 'speech',
    notUnderstood: 0,
    diagnostics: frontmatterTrouble(frontmatter, source.path),
  };
}

/** The day of a line that begins with it: `[2026-03-10 14:03:00] Name: text`. */
function dayOf(line: string): Partial<Header> {
  const written = /^[[(]?\d{4}-\d{2}-\d{2}[T ,]/.test(line) ? findWrittenDate(line.slice(0, 40)) : null;
  return written === null ? {} : { date: written.date, time: written.time };
}

function countBreaks(text: string, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
