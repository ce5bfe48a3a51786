import type { Diagnostic } from '#core';
import { noteSectionOf } from '#language';
import { warning } from './diagnostics.ts';
import {
  completeHeader,
  type FrontmatterHeader,
  frontmatterHeader,
  headerOfLines,
  isHeaderField,
} from './header-lines.ts';
import { isProgramLine } from './program-lines.ts';
import { type Header, noHeader, type SourceText } from './source-text.ts';

/** The header of a written text, and the lines after its frontmatter. */
export interface WrittenHeader {
  readonly header: Header;
  readonly lines: readonly string[];
  /** 1-based line of `lines[0]` in the source. */
  readonly firstLine: number;
  /** How many of `lines` are header: title, fields and dates at the top. */
  readonly headerLines: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads frontmatter, title line and fields (`Date: …`) at the top of a text, and a list of attendees wherever it stands. Linear. */
export function readWrittenHeader(source: SourceText): WrittenHeader {
  const frontmatter = frontmatterHeader(source.text);
  const lines = source.text.slice(frontmatter.bodyFrom).split('\n');
  const headerLines = countHeaderLines(lines);
  const told = [...lines.slice(0, headerLines), ...attendeeLines(lines.slice(headerLines))];
  return {
    header: completeHeader(frontmatter, told.length === 0 ? noHeader : headerOfLines(told)),
    lines,
    firstLine: source.text.slice(0, frontmatter.bodyFrom).split('\n').length,
    headerLines,
    diagnostics: frontmatterTrouble(frontmatter, source.path),
  };
}

/** Properties that are no YAML, told; the words below are read all the same. */
export function frontmatterTrouble({ problems }: FrontmatterHeader, path: string): readonly Diagnostic[] {
  const hint = 'Mend the properties at the top of the file if they matter; the words below were read';
  return problems
    .filter(({ kind }) => kind === 'broken')
    .map(({ line, message }) => warning(path, line, 'broken-frontmatter', message, hint));
}

const LONGEST_HEADER = 40;

function countHeaderLines(lines: readonly string[]): number {
  let count = 0;
  let hasTitle = false;
  for (const line of lines.slice(0, LONGEST_HEADER)) {
    const isTitle: boolean =
      !hasTitle && /^#\s+\S/.test(line.trim()) && noteSectionOf(line.replace(/^#\s+/, '')) === null;
    if (!isTitle && line.trim() !== '' && !isHeaderField(line) && !isProgramLine(line)) break;
    hasTitle ||= isTitle;
    count++;
  }
  return count;
}

/** A heading such as "Attendees" further down, with what stands below it. */
function attendeeLines(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => /^\s*(?:#{1,6}\s|\*\*)/.test(line) && noteSectionOf(line) === 'people');
  if (from < 0) return [];
  const next = lines.findIndex((line, index) => index > from && /^\s*(?:#{1,6}\s|\*\*[^*]{1,80}\*\*:?\s*$)/.test(line));
  return lines.slice(from, next < 0 ? from + LONGEST_HEADER : Math.min(next, from + LONGEST_HEADER));
}
