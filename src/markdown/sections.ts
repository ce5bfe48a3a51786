import type { Heading, List, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { findFrontmatter } from './frontmatter.ts';
import { lineBreakOf } from './line-break.ts';

/** A part of a note under a heading. Offsets in UTF-16 units of the text. */
export interface Section {
  /** Behind the line break of the heading. */
  readonly start: number;
  /** Start of the next heading of the same or a higher level, or the end of the text. */
  readonly end: number;
  /** Items of its first bullet list, in order. */
  readonly items: readonly SectionItem[];
}

/** An item of a bullet list: whole lines, what is nested in it included, without the last line break. */
export interface SectionItem {
  readonly start: number;
  readonly end: number;
  /** What stands before its text, e.g. `- ` or `* `, with indentation. */
  readonly prefix: string;
}

/**
 * Finds the part of a note under the first heading with these words, whatever its level; null where there is none. Headings
 * in code, quotes and properties are none. Costs a Markdown parse of the whole text (about 1 ms a kilobyte cold).
 */
export function findSection(text: string, heading: string): Section | null {
  if (!text.includes(heading.trim())) return null;
  const { bodyOffset } = findFrontmatter(text);
  const body = text.slice(bodyOffset);
  const blocks = fromMarkdown(body).children;
  const at = blocks.findIndex((block) => block.type === 'heading' && headingText(block, body) === heading.trim());
  const found = blocks[at];
  if (found?.type !== 'heading') return null;
  const inside = blocks.slice(at + 1);
  const next = inside.findIndex((block) => block.type === 'heading' && block.depth <= found.depth);
  const content = next < 0 ? inside : inside.slice(0, next);
  const end = next < 0 ? text.length : bodyOffset + lineStart(body, startOf(inside[next]));
  const list = content.find((block): block is List => block.type === 'list' && block.ordered !== true);
  const items = (list?.children ?? []).map((item) =>
    itemAt(text, bodyOffset + startOf(item), bodyOffset + endOf(item)),
  );
  return { start: behindLine(text, bodyOffset + endOf(found)), end, items };
}

/**
 * Puts lines at the top of a section, or at the end of the text under a new `## heading` where there is no such section.
 * Only inserts; line breaks are those of the text.
 */
export function insertIntoSection(text: string, heading: string, lines: readonly string[]): string {
  const section = findSection(text, heading);
  return section === null ? appendSection(text, heading, lines) : insertAtTop(text, section, lines);
}

/** List items of one date (`2025-12-15: …`, without a bullet) for a section. */
export interface DatedItems {
  readonly heading: string;
  readonly date: string;
  readonly items: readonly string[];
  /** The section where the caller found it already; null where there is none. */
  readonly section?: Section | null;
}

/**
 * Puts list items of one date into a section so that the newest stands first: before the first item whose date is the same
 * or older, else behind the last dated one. Items without a date stay where they are. Uses the bullet of the list that
 * stands there. Makes the section where it is missing.
 */
export function insertDatedItems(text: string, { heading, date, items, section }: DatedItems): string {
  if (items.length === 0) return text;
  const found = section === undefined ? findSection(text, heading) : section;
  const first = found?.items[0];
  if (found === null || first === undefined) {
    const lines = items.map((item) => `- ${item}`);
    return found === null ? appendSection(text, heading, lines) : insertAtTop(text, found, lines);
  }
  const lineBreak = lineBreakOf(text);
  const lines = items.map((item) => first.prefix + item);
  const dated = found.items.filter((item) => dateOf(text, item) !== null);
  const older = dated.find((item) => (dateOf(text, item) ?? '') <= date) ?? (dated.length === 0 ? first : null);
  if (older !== null) return splice(text, older.start, lines.map((line) => line + lineBreak).join(''));
  const end = dated.at(-1)?.end ?? first.end;
  return splice(text, end, lines.map((line) => lineBreak + line).join(''));
}

/** Adds lines at the end of a text, a blank line before them. */
export function appendBlock(text: string, lines: readonly string[]): string {
  const lineBreak = lineBreakOf(text);
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  const already = /\n[ \t]*\r?\n$/.test(text) ? '' : gap;
  return text + already + lines.map((line) => line + lineBreak).join('');
}

function appendSection(text: string, heading: string, lines: readonly string[]): string {
  return appendBlock(text, [`## ${heading}`, '', ...lines]);
}

function insertAtTop(text: string, section: Section, lines: readonly string[]): string {
  const lineBreak = lineBreakOf(text);
  const hasLineBreak = text.slice(0, section.start).endsWith('\n');
  const head = hasLineBreak ? lineBreak : lineBreak + lineBreak;
  const followedByGap = /^[ \t]*(?:\r?\n|$)/.test(text.slice(section.start));
  const tail = followedByGap ? '' : lineBreak;
  return splice(text, section.start, head + lines.map((line) => line + lineBreak).join('') + tail);
}

function headingText(heading: Heading, body: string): string {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  return first === undefined || last === undefined ? '' : body.slice(startOf(first), endOf(last)).trim();
}

function itemAt(text: string, start: number, end: number): SectionItem {
  const from = lineStart(text, start);
  const marker = /^[-*+][ \t]*/.exec(text.slice(start, start + 8))?.[0] ?? '- ';
  return { start: from, end, prefix: text.slice(from, start) + marker.replace(/^([-*+])$/, '$1 ') };
}

function dateOf(text: string, item: SectionItem): string | null {
  const words = text.slice(item.start + item.prefix.length, item.start + item.prefix.length + 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? words : null;
}

function startOf(node: RootContent | List['children'][number] | undefined): number {
  return node?.position?.start.offset ?? 0;
}

function endOf(node: RootContent | List['children'][number] | undefined): number {
  return node?.position?.end.offset ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function behindLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

function splice(text: string, offset: number, inserted: string): string {
  return text.slice(0, offset) + inserted + text.slice(offset);
}
