import type { Diagnostic } from '#core';
import { headingSectionOf, type NoteSection, noteSectionOf } from '#language';
import { warning } from './diagnostics.ts';
import {
  ADDRESSES,
  completeHeader,
  type FrontmatterHeader,
  frontmatterHeader,
  headerOfLines,
  isHeaderField,
  isInvitation,
} from './header-lines.ts';
import { type Lines, linesOf } from './lines.ts';
import { isProgramLine } from './program-lines.ts';
import { type Header, noHeader, type SourceText } from './source-text.ts';
import { tidyText } from './tidy-text.ts';
import { findWrittenDate } from './written-date.ts';

/** The header of a written text, and the lines after its frontmatter. */
export interface WrittenHeader {
  readonly header: Header;
  readonly lines: Lines;
  /** 1-based number of the first of `lines` in the source. */
  readonly firstLine: number;
  /** How many of `lines` are header: title, fields and dates at the top. */
  readonly headerLines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads what stands above the words of a text: frontmatter, a title, fields (`Date: …`), a line that is a date; and a list of attendees wherever it
 * stands. A first line without any sign is a title where a date, a field or nothing follows it. Linear.
 */
export function readWrittenHeader(source: SourceText): WrittenHeader {
  const frontmatter = frontmatterHeader(source.text);
  const lines = linesOf(source.text.slice(frontmatter.bodyFrom));
  const bareTitle = bareTitleOf(lines);
  const headerLines = countHeaderLines(lines, bareTitle);
  const told = [...lines.within(0, headerLines), ...attendeeLines(lines.within(headerLines))];
  const header = told.length === 0 ? noHeader : headerOfLines(told);
  return {
    header: completeHeader(frontmatter, { ...header, title: header.title ?? bareTitle?.title ?? null }),
    lines,
    firstLine: linesOf(source.text.slice(0, frontmatter.bodyFrom)).count,
    headerLines,
    diagnostics: frontmatterTrouble(frontmatter, source.path),
  };
}

/** What the lines above a transcript say, a bare title and a list of `people` further down included. */
export function headerAbove(lines: Lines, people: readonly string[]): Header {
  const bareTitle = bareTitleOf(lines);
  const header = headerOfLines([...lines, ...people]);
  return { ...header, title: header.title ?? bareTitle?.title ?? null };
}

/** Properties that are no YAML, told; the words below are read all the same. */
export function frontmatterTrouble({ problems }: FrontmatterHeader, path: string): readonly Diagnostic[] {
  const hint = 'Mend the properties at the top of the file if they matter; the words below were read';
  return problems
    .filter(({ kind }) => kind === 'broken')
    .map(({ line, message }) => warning(path, line, 'broken-frontmatter', message, hint));
}

const LONGEST_HEADER = 40;
const LONGEST_TITLE = 100;
const LONGEST_HEADER_LINE = 2000;

interface BareTitle {
  /** Null where the line only says what the text is: "Meeting Minutes". */
  readonly title: string | null;
  /** Index of its line. */
  readonly at: number;
}

/** A short first line without signs, before a date or a field: "Harbour review"; or Zoom's "Meeting summary for Harbour review (03/10/2026)". */
function bareTitleOf(lines: Lines): BareTitle | null {
  const top = [...lines.within(0, LONGEST_HEADER)];
  const at = top.findIndex((line) => line.trim() !== '' && !isProgramLine(line));
  const line = top[at] ?? '';
  if (at < 0 || line.length > LONGEST_TITLE) return null;
  const title = tidyText(line.replace(/^\*\*(.*)\*\*$/, '$1'));
  const ofZoom = /^meeting summary for (.{1,80}?)(?:\s\([\d/.-]{6,10}\))?$/i.exec(title)?.[1];
  if (ofZoom !== undefined) return { title: ofZoom, at };
  const section = noteSectionOf(title);
  if (/^[#>|[\-*+•☐]|[:.!?…]$/.test(title) || (section !== null && section !== 'other')) return null;
  if (isHeaderField(title) || isDateLine(title)) return null;
  const next = top.slice(at + 1, at + 4).find((line) => /[\p{L}\p{N}]/u.test(line) && !isProgramLine(line)) ?? '';
  const isTitle = isHeaderField(next) || isDateLine(next) || noteSectionOf(next) === 'people';
  return isTitle ? { title: section === 'other' ? null : withoutDate(title), at } : null;
}

/** Google Meet's "Weekly (2026-03-10 14:00 GMT+1) - Transcript" is "Weekly - Transcript": the last is what `tidyTitle` takes off. */
function withoutDate(title: string): string {
  const written = findWrittenDate(title);
  if (written === null || written.from === 0) return title;
  const rest = title.slice(written.to).replace(/^[\s\w+:]{0,12}[)\]]/, '');
  return tidyText(`${title.slice(0, written.from).replace(/[\s([,–-]+$/, '')} ${rest}`);
}

function countHeaderLines(lines: Lines, bareTitle: BareTitle | null): number {
  let count = 0;
  let hasTitle = bareTitle !== null;
  const top = [...lines.within(0, LONGEST_HEADER)];
  for (const line of top) {
    const [, signs, heading = null] = /^(#{1,2})\s+(\S.{0,300})$/.exec(line.trim()) ?? [];
    const section = heading === null ? null : sectionOf(heading, signs === '##');
    const isTitle = heading !== null && section === null && !hasTitle;
    const isPageName = section === 'other' && !hasTitle && top.slice(0, count).every((before) => before.trim() === '');
    if (isPeopleHeading(line) || (!isTitle && !isPageName && count !== bareTitle?.at && !isHeaderLine(line))) break;
    hasTitle ||= isTitle;
    count++;
  }
  return count;
}

/** What a heading announces; "Next steps – Petra" only on the second level, since it may be a title on the first. */
function sectionOf(heading: string, isSecond: boolean): NoteSection | null {
  return isSecond ? (headingSectionOf(heading)?.section ?? null) : noteSectionOf(heading);
}

function isHeaderLine(line: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(line) || isHeaderField(line) || isProgramLine(line) || isDateLine(line) || isInvitation(line)
  );
}

/** A line that is a date, perhaps with a time and a weekday, and nothing else but addresses (Granola lists those who were there so). */
export function isDateLine(line: string): boolean {
  const trimmed = line.slice(0, LONGEST_HEADER_LINE).replace(ADDRESSES, '').trim();
  if (trimmed.length > 80) return false;
  const text = trimmed.replace(/^[*_#\s]+|[*_\s]+$/g, '');
  const written = findWrittenDate(text);
  if (written === null) return false;
  const rest = `${text.slice(0, written.from)} ${text.slice(written.to)}`;
  return !/\p{L}{2}/u.test(
    rest.replace(
      /\p{L}+(?:day|tag|di)\b|\b(?:mon|tue|wed|thu|fri|sat|sun|at|um|am|pm|[A-Z]{2,5})\b\.?|^\s*meeting\b/giu,
      '',
    ),
  );
}

/** A heading such as "Attendees" further down, with what stands below it. */
function attendeeLines(lines: Lines): readonly string[] {
  let from = 0;
  while (from < lines.count && !isPeopleHeading(lines.at(from))) from++;
  const below = [...lines.within(from, from + LONGEST_HEADER)];
  const next = below.findIndex((line, index) => index > 0 && /^\s*(?:#{1,6}\s|\*\*[^*]{1,80}\*\*:?\s*$)/.test(line));
  return next < 0 ? below : below.slice(0, next);
}

function isPeopleHeading(line: string): boolean {
  return /^\s*(?:#{1,6}\s|\*\*)/.test(line) && noteSectionOf(line) === 'people';
}
