import type { Recognition } from '#core';
import { completeHeader, frontmatterHeader, headerOfLines, isHeaderField } from './header-lines.ts';
import { isProgramLine } from './program-lines.ts';
import { noHeader, type Reader, type ReadText, type ReadTurn, type SourceText } from './source-text.ts';
import { splitLongTurns } from './split-long-turns.ts';
import { endsSentence, tidyText } from './tidy-text.ts';

/**
 * Text without speakers: a dictation, an interview whose questions and answers stand on lines of their own, notes that somebody wrote. One turn a
 * paragraph, or a line where lines are not the wrapped parts of a paragraph; a paragraph of more than 200 words is cut at sentence ends,
 * so that a citation leads near the words. The first heading and fields such as `Date:` before the words are its header. Any text can be read so.
 */
export const plainText: Reader = {
  format: 'text',
  recognises: ({ head }: SourceText): Recognition =>
    head.trim() === ''
      ? { score: 0, reason: 'is empty' }
      : { score: 0.1, reason: 'is text, in no more particular format' },
  read: readPlainText,
};

function readPlainText(source: SourceText): ReadText {
  const frontmatter = frontmatterHeader(source.text);
  const body = source.text.slice(frontmatter.bodyFrom);
  const lines = body.split('\n');
  const firstLine = source.text.slice(0, frontmatter.bodyFrom).split('\n').length;
  const headerLines = countHeaderLines(lines);
  const isWritten = WRITTEN.test(body);
  const paragraphs = paragraphsOf(lines, { from: headerLines, areWrapped: areWrapped(lines) });
  const turns = paragraphs.map(
    ({ text, index }): ReadTurn => ({
      speaker: null,
      text: tidyText(text),
      start: null,
      end: null,
      line: firstLine + index,
    }),
  );
  return {
    turns: splitLongTurns(turns.filter((turn) => turn.text !== '')),
    header: completeHeader(frontmatter, headerLines === 0 ? noHeader : headerOfLines(lines.slice(0, headerLines))),
    medium: isWritten ? 'writing' : 'unknown',
    notUnderstood: 0,
    diagnostics: [],
  };
}

/** A heading, a bullet, a check box or a field of a letter at the start of a line: what nobody dictates. */
const WRITTEN =
  /(?:^|\n)(?:(?:From|To|Subject): \S|#{1,6}\s+\S|\s{0,12}[-*+•]\s+\S|\s{0,3}\d{1,2}[.)]\s+\S[^\n]*\n\s{0,3}\d{1,2}[.)]\s)/;

/** Title line, fields and dates at the top. */
function countHeaderLines(lines: readonly string[]): number {
  let count = 0;
  let hasTitle = false;
  for (const line of lines.slice(0, 40)) {
    const isTitle: boolean = !hasTitle && /^#\s+\S/.test(line.trim());
    if (!isTitle && line.trim() !== '' && !isHeaderField(line) && !isProgramLine(line)) break;
    hasTitle ||= isTitle;
    count++;
  }
  return count;
}

interface Paragraph {
  text: string;
  readonly index: number;
}

function paragraphsOf(
  lines: readonly string[],
  options: { readonly from: number; readonly areWrapped: boolean },
): readonly Paragraph[] {
  const paragraphs: { index: number; lines: string[] }[] = [];
  let mayJoin = false;
  for (let index = options.from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || isProgramLine(line)) {
      mayJoin = false;
      continue;
    }
    const isBlock = /^\s*(?:#{1,6}\s|[-*+•]\s|\d{1,3}[.)]\s|>|\|)/.test(line);
    if (mayJoin && !isBlock) paragraphs.at(-1)?.lines.push(line.trim());
    else paragraphs.push({ index, lines: [unmarked(line)] });
    mayJoin = options.areWrapped && !/^\s*#/.test(line);
  }
  return paragraphs.map(({ index, lines: words }) => ({ index, text: words.join(' ') }));
}

/** A line without the signs of a heading, a bullet, a check box or bold type. */
function unmarked(line: string): string {
  const plain = line.includes('**') ? line.replace(/\*\*([^*\n]{1,300})\*\*/g, '$1') : line;
  return plain.trim().replace(/^(?:#{1,6}\s+|>\s?|(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX?/-]\]\s+)?)/, '');
}

/**
 * Whether line ends are only where an editor wrapped: most lines that another follows are of about the same length and break off within a sentence.
 */
function areWrapped(lines: readonly string[]): boolean {
  let inner = 0;
  let brokenOff = 0;
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.length);
  if (longest > 140) return false;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || (lines[index + 1] ?? '').trim() === '') continue;
    inner++;
    if (line.length > longest * 0.6 && !endsSentence(line.trim())) brokenOff++;
  }
  return inner > 0 && brokenOff * 2 > inner;
}
