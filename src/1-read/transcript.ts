import type { Recognition } from '#core';
import { acceptSpeakers, type LabelUse } from './accept-speakers.ts';
import { completeHeader, frontmatterHeader, headerOfLines, isHeaderField } from './header-lines.ts';
import { lineTurns } from './line-turns.ts';
import { isProgramLine } from './program-lines.ts';
import type { Reader, ReadText, SourceText } from './source-text.ts';
import { parseTranscriptLine, type TranscriptLine } from './speaker-line.ts';
import { frontmatterTrouble } from './written-header.ts';

/**
 * A transcript in Markdown or plain text, one labelled line or paragraph a turn, in the shapes that programs and people write:
 * `**Name**: text` with `*mm:ss*` lines (MacWhisper), `Name: text`, `[00:03:12] Name: text` and their kin (`speaker-line.ts`), with or without
 * frontmatter, headings and `Date:` lines before. No definition exists; known from exports. Turns stay as the source has them.
 */
export const transcript: Reader = {
  format: 'transcript',
  recognises: ({ head }: SourceText): Recognition => {
    const lines = parseLines(head.split('\n'));
    const speakers = speakersOf(lines);
    if (speakers.size === 0) {
      const timed = lines.filter((line) => line.kind === 'text' && line.start !== null).length;
      if (timed >= 2 && timed * 2 > lines.length) return { score: 0.6, reason: 'has a time before each line' };
      return { score: 0, reason: 'has no lines that begin with a speaker' };
    }
    const shown = [...speakers].slice(0, 3).map((label) => `"${label}"`);
    return { score: 0.8, reason: `has lines that begin with a speaker, such as ${shown.join(', ')}` };
  },
  read: readTranscript,
};

function readTranscript(source: SourceText): ReadText {
  const frontmatter = frontmatterHeader(source.text);
  const all = source.text.split('\n');
  const firstLine = countBreaks(source.text, frontmatter.bodyFrom);
  const lines = parseLines(all);
  const speakers = speakersOf(lines.slice(firstLine));
  const speechFrom = Math.max(firstLine, findSpeech(all, lines, speakers));
  const { turns, startsAfter } = lineTurns(lines, speakers, speechFrom);
  return {
    turns,
    header: completeHeader(frontmatter, headerOfLines(all.slice(firstLine, startsAfter))),
    medium: 'speech',
    notUnderstood: 0,
    diagnostics: frontmatterTrouble(frontmatter, source.path),
  };
}

function parseLines(lines: readonly string[]): readonly TranscriptLine[] {
  return lines.map((line) => (isProgramLine(line) ? { kind: 'blank' } : parseTranscriptLine(line)));
}

function speakersOf(lines: readonly TranscriptLine[]): ReadonlySet<string> {
  const uses: LabelUse[] = [];
  let units = 0;
  let last: TranscriptLine['kind'] = 'blank';
  let lastWords: TranscriptLine['kind'] = 'blank';
  for (const line of lines) {
    if (line.kind === 'labelled') {
      const isTimed = line.start !== null || lastWords === 'time';
      uses.push({ label: line.label, timed: isTimed, bulleted: line.bulleted });
    }
    if (line.kind === 'labelled' || (line.kind === 'text' && last !== 'labelled' && last !== 'text')) units++;
    last = line.kind;
    if (line.kind !== 'blank') lastWords = line.kind;
  }
  return acceptSpeakers(uses, units);
}

/**
 * The line, counted from 0, where speech may begin: after the heading "Transcript" where one stands before most of the labelled lines, else at
 * the first line with a speaker or a time; header lines come before.
 */
function findSpeech(all: readonly string[], lines: readonly TranscriptLine[], speakers: ReadonlySet<string>): number {
  const isSpoken = (line: TranscriptLine): boolean => line.kind === 'labelled' && speakers.has(line.label);
  const heading = lines.findIndex(
    (line) => line.kind === 'heading' && /^(?:full |raw |meeting )?(?:transcript|transcription)\b/i.test(line.text),
  );
  if (heading >= 0) {
    const before = lines.slice(0, heading).filter(isSpoken).length;
    const after = lines.slice(heading).filter(isSpoken).length;
    if (after > before) return heading + 1;
  }
  return lines.findIndex((line, index) => {
    if (line.kind === 'time' || isSpoken(line)) return true;
    return line.kind === 'text' && (line.start !== null || isProse(all[index] ?? '', line.text));
  });
}

/** A sentence before the first speaker is speech too; titles, fields and dates are not. */
function isProse(line: string, text: string): boolean {
  return !isHeaderField(line) && /[.?!…]["'”’)]{0,2}$/.test(text) && text.split(' ').length >= 6;
}

function countBreaks(text: string, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
