import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { findFrontmatter } from './frontmatter.ts';

/** A part of a text, half-open, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a note in which nothing acts, in order: fenced code, code between backticks, `%%` and HTML comments. A scan of
 * lines, linear; code by indentation alone is left to `indentedCode`, which has to parse.
 */
export function literalRanges(text: string): readonly TextRange[] {
  if (!/`|~~~|%%|<!--/.test(text)) return [];
  const ranges: TextRange[] = [];
  let fence: { readonly mark: string; readonly start: number } | null = null;
  let paragraph = findFrontmatter(text).bodyOffset;
  for (const { start, end } of linesFrom(text, paragraph)) {
    const line = text.slice(start, end);
    if (fence !== null) {
      if (!closesFence(line, fence.mark)) continue;
      ranges.push({ start: fence.start, end });
      fence = null;
      paragraph = end;
      continue;
    }
    const mark = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (mark === undefined && line.trim() !== '') continue;
    for (const range of inlineRanges(text, paragraph, start)) ranges.push(range);
    paragraph = end;
    if (mark !== undefined) fence = { mark, start };
  }
  if (fence !== null) ranges.push({ start: fence.start, end: text.length });
  else for (const range of inlineRanges(text, paragraph, text.length)) ranges.push(range);
  return withComments(text, ranges);
}

/** Code by indentation, in order. Parses the whole text: ask only where a line is indented by four or more. */
export function indentedCode(text: string): readonly TextRange[] {
  const { bodyOffset } = findFrontmatter(text);
  const codeIn = (nodes: readonly RootContent[]): readonly TextRange[] =>
    nodes.flatMap((node) => {
      if ('children' in node) return codeIn(node.children);
      const { start, end } = node.position ?? {};
      if (node.type !== 'code' || start?.offset === undefined || end?.offset === undefined) return [];
      return [{ start: bodyOffset + start.offset, end: bodyOffset + end.offset }];
    });
  return codeIn(fromMarkdown(text.slice(bodyOffset)).children);
}

/** Whether an offset lies in one of these ranges, which are in order. */
export function isInside(ranges: readonly TextRange[], offset: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? offset + 1) <= offset;
}

function* linesFrom(text: string, from: number): Generator<TextRange> {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    yield { start, end };
    start = end;
  }
}

function closesFence(line: string, mark: string): boolean {
  const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*\r?\n?$/.exec(line)?.[1];
  return closing?.startsWith(mark) === true;
}

/** Code between runs of backticks of equal length; a run without its partner is text. Linear: partners are found by length. */
function inlineRanges(text: string, start: number, end: number): readonly TextRange[] {
  const part = text.slice(start, end);
  if (!part.includes('`')) return [];
  const runs = [...part.matchAll(/(?<!\\)`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
  const byLength = new Map<number, number[]>();
  for (const [index, { length }] of runs.entries()) {
    const same = byLength.get(length);
    if (same === undefined) byLength.set(length, [index]);
    else same.push(index);
  }
  const ranges: TextRange[] = [];
  const used = new Map<number, number>();
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined) break;
    const same = byLength.get(run.length) ?? [];
    let next = used.get(run.length) ?? 0;
    while (next < same.length && (same[next] ?? 0) <= index) next += 1;
    used.set(run.length, next);
    const partner = same[next];
    const closing = partner === undefined ? undefined : runs[partner];
    if (partner === undefined || closing === undefined) continue;
    ranges.push({ start: start + run.at, end: start + closing.at + closing.length });
    index = partner;
  }
  return ranges;
}

/** The ranges with the comments that begin outside of them; a comment that is never closed is none. */
function withComments(text: string, code: readonly TextRange[]): readonly TextRange[] {
  if (!/%%|<!--/.test(text)) return code;
  const comments: TextRange[] = [];
  const opening = /%%|<!--/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    if (isInside(code, match.index)) continue;
    const mark = match[0] === '%%' ? '%%' : '-->';
    const closing = text.indexOf(mark, match.index + match[0].length);
    if (closing < 0) continue;
    const end = closing + mark.length;
    comments.push({ start: match.index, end });
    opening.lastIndex = end;
  }
  return merged([...code, ...comments].toSorted((a, b) => a.start - b.start));
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last === undefined || last.end <= range.start) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}
