import { acceptSpeakers, type LabelUse } from './accept-speakers.ts';
import { withBareLabels } from './bare-labels.ts';
import { isFieldName, isHeaderField } from './header-lines.ts';
import type { Lines } from './lines.ts';
import { type NoteRegion, noteRegions } from './note-regions.ts';
import { isProgramLine } from './program-lines.ts';
import { parseTranscriptLine, type TranscriptLine } from './speaker-line.ts';
import { withTimesBehind } from './times-behind.ts';
import { isDateLine } from './written-header.ts';

/** The lines of a transcript's file and what they are. Lines are counted from 0. */
export interface TranscriptScan {
  /** All lines, as their shape tells. */
  readonly lines: readonly TranscriptLine[];
  /** The same with notes, tasks that a program put between the words, and its footers blank: what is left is speech from `speechFrom` on. */
  readonly spoken: readonly TranscriptLine[];
  readonly speakers: ReadonlySet<string>;
  readonly speechFrom: number;
  readonly regions: readonly NoteRegion[];
  /** How many check boxes there are. */
  readonly boxes: number;
}

/** Takes a file apart into speech and what stands around it; `from` is the first line after its frontmatter. O(lines). */
export function scanTranscript(all: Lines, from: number): TranscriptScan {
  const lines = withTimesBehind(withBareLabels(all, parseLines(all, from)));
  const regions = noteRegions(all, lines);
  const spoken = withoutRegions(lines, regions);
  const heading = transcriptHeading(spoken);
  const speakers = speakersOf(heading < 0 ? spoken : spoken.slice(heading));
  const speechFrom = Math.max(from, findSpeech(all, spoken, { speakers, regions, heading }));
  return { lines, spoken, speakers, speechFrom, regions, boxes: countBoxes(all) };
}

const BLANK: TranscriptLine = { kind: 'blank' };

function parseLines(all: Lines, from: number): readonly TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  const labels = new Map<string, string>();
  let line = all.at(0);
  for (let index = 0; index < all.count; index++) {
    const next = all.at(index + 1);
    const isNext = lines[index - 1]?.kind !== 'time';
    const isOutside = index < from || isProgramLine(line) || isProgramTask(line);
    lines.push(isOutside ? BLANK : withSameLabel(labels, parseTranscriptLine(line, isNext ? next : '')));
    line = next;
  }
  return lines;
}

/** One string for all lines of a speaker, rather than a piece of each. */
function withSameLabel(labels: Map<string, string>, line: TranscriptLine): TranscriptLine {
  if (line.kind !== 'labelled') return line;
  const known = labels.get(line.label);
  if (known !== undefined) return { ...line, label: known };
  labels.set(line.label, line.label);
  return line;
}

function countBoxes(all: Lines): number {
  let boxes = 0;
  for (const line of all) if (BOX.test(line)) boxes++;
  return boxes;
}

const BOX = /^\s{0,12}[-*+]\s{1,4}\[[ xX]\]\s/;

/** A task that Fathom puts between the words. */
export function isProgramTask(line: string): boolean {
  return PROGRAM_TASK.test(line);
}

const PROGRAM_TASK = /^\s{0,8}ACTION ITEM: \S/;

/** A summary may hold labelled lines (chapters of a transcript are headed so, too): only its prose is none of the speech. */
function withoutRegions(lines: readonly TranscriptLine[], regions: readonly NoteRegion[]): readonly TranscriptLine[] {
  if (regions.length === 0) return lines;
  const spoken = [...lines];
  for (const { section, from, to } of regions) {
    for (let index = from; index < to; index++) {
      const line = spoken[index];
      if (section !== 'other' || (line?.kind === 'text' && line.start === null && !hasSpeech(lines, from, to)))
        spoken[index] = BLANK;
    }
  }
  return spoken;
}

/** Whether labelled lines without bullets stand there. */
function hasSpeech(lines: readonly TranscriptLine[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => line.kind === 'labelled' && !line.bulleted);
}

/** Fields such as "Date: …" are no lines that could have had a speaker: they would outweigh a short talk. */
function speakersOf(lines: readonly TranscriptLine[]): ReadonlySet<string> {
  let units = 0;
  let last: TranscriptLine['kind'] = 'blank';
  for (const line of lines) {
    const isField = isFieldLine(line);
    if ((line.kind === 'labelled' && !isField) || (line.kind === 'text' && last !== 'labelled' && last !== 'text'))
      units++;
    last = line.kind;
  }
  return acceptSpeakers(labelUses(lines), units);
}

function isFieldLine(line: TranscriptLine): boolean {
  return line.kind === 'labelled' && line.start === null && isFieldName(line.label);
}

function* labelUses(lines: readonly TranscriptLine[]): Generator<LabelUse> {
  const fields = fieldsOnly(lines);
  let lastWords: TranscriptLine['kind'] = 'blank';
  for (const line of lines) {
    if (line.kind === 'labelled' && !fields.has(line.label))
      yield { label: line.label, timed: line.start !== null || lastWords === 'time', bulleted: line.bulleted };
    if (line.kind !== 'blank') lastWords = line.kind;
  }
}

/** Labels that stand in the header at the top and nowhere below it: what stands among "Date: …" and "Attendees: …" is a field as well ("Client: …"). */
function fieldsOnly(lines: readonly TranscriptLine[]): ReadonlySet<string> {
  const fields = new Set<string>();
  const end = endOfFields(lines);
  if (end === 0) return fields;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'labelled') continue;
    if (index < end) fields.add(line.label);
    else fields.delete(line.label);
  }
  return fields;
}

/** Behind the last field of the header at the top, 0 where there is none. */
function endOfFields(lines: readonly TranscriptLine[]): number {
  let end = 0;
  let blanks = 0;
  for (const [index, line] of lines.slice(0, MOST_FIELDS).entries()) {
    if (isFieldLine(line)) end = index + 1;
    if (line.kind === 'blank' && end > 0 && ++blanks > 1) break;
    if (line.kind === 'time') break;
  }
  return end;
}

/** Lines of a header. */
const MOST_FIELDS = 20;

/** The line "Transcript", a heading or a line of its own, that stands before most of the labelled lines; -1 where none does. */
function transcriptHeading(lines: readonly TranscriptLine[]): number {
  const heading = lines.findIndex(
    (line) =>
      (line.kind === 'heading' && TRANSCRIPT_HEADING.test(line.text)) ||
      (line.kind === 'text' && line.start === null && TRANSCRIPT_ALONE.test(line.text)),
  );
  const isLabelled = (line: TranscriptLine): boolean => line.kind === 'labelled';
  const before = lines.slice(0, Math.max(0, heading)).filter(isLabelled).length;
  return heading >= 0 && lines.slice(heading).filter(isLabelled).length > before ? heading : -1;
}

const TRANSCRIPT_HEADING = /^(?:[^\p{L}]{0,4}|full |raw |meeting )(?:transcript|transcription)\b/iu;
const TRANSCRIPT_ALONE =
  /^[^\p{L}]{0,4}(?:(?:full |raw |meeting )?transcript(?:ion)?|transkript(?:ion)?|transcripción)$/iu;

/**
 * The line where speech may begin: after the heading "Transcript" where one stands before most of the labelled lines, else at the first line with a
 * speaker or a time; header lines come before.
 */
function findSpeech(
  all: Lines,
  lines: readonly TranscriptLine[],
  about: { readonly speakers: ReadonlySet<string>; readonly regions: readonly NoteRegion[]; readonly heading: number },
): number {
  const { speakers, regions, heading } = about;
  if (lines[heading]?.kind === 'heading') return firstWords(all, lines, heading + 1);
  const isSpoken = (line: TranscriptLine): boolean => line.kind === 'labelled' && speakers.has(line.label);
  const isAfterNotes = regions.length > 0;
  return lines.findIndex((line, index) => {
    if (index <= heading) return false;
    if (line.kind === 'time' || isSpoken(line)) return true;
    return line.kind === 'text' && (line.start !== null || (!isAfterNotes && isProse(all.at(index), line.text)));
  });
}

/** The first line from one on that is no date, heading or field. */
function firstWords(all: Lines, lines: readonly TranscriptLine[], from: number): number {
  const found = lines.findIndex(
    (line, index) =>
      index >= from &&
      line.kind !== 'blank' &&
      line.kind !== 'heading' &&
      !(line.kind === 'text' && isDateLine(all.at(index))),
  );
  return found < 0 ? from : found;
}

/** A sentence before the first speaker is speech too; titles, fields and dates are not. */
function isProse(line: string, text: string): boolean {
  return !isHeaderField(line) && /[.?!…]["'”’)]{0,2}$/.test(text) && text.split(' ').length >= 6;
}
