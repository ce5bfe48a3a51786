import type { Recognition } from '#core';
import type { Lines } from './lines.ts';
import { isProgramLine } from './program-lines.ts';
import type { Reader, ReadText, ReadTurn, SourceText } from './source-text.ts';
import { splitLongTurns } from './split-long-turns.ts';
import { tidyText } from './tidy-text.ts';
import { areWrapped } from './wrapped-lines.ts';
import { readWrittenHeader } from './written-header.ts';

/**
 * Text without speakers and without form: a dictation, an interview whose questions and answers stand on lines of their own, a letter. One turn a
 * paragraph, or a line where lines are not the wrapped parts of a paragraph; a paragraph of more than 200 words is cut at sentence ends,
 * so that a citation leads near the words. Fields such as `Date:` before the words are its header. Any text can be read so.
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
  const { header, lines, firstLine, headerLines, diagnostics } = readWrittenHeader(source);
  const turns: ReadTurn[] = [];
  for (const { words, index } of paragraphsOf(lines, { from: headerLines, areWrapped: areWrapped(lines) })) {
    const text = tidyText(plainBold(words.join(' ')));
    if (text !== '') turns.push({ speaker: null, text, start: null, end: null, line: firstLine + index });
  }
  return {
    turns: splitLongTurns(turns),
    header,
    medium: LETTER.test(source.text) ? 'writing' : 'unknown',
    notUnderstood: 0,
    diagnostics,
  };
}

/** A field of a letter at the start of a line: what nobody dictates. */
const LETTER = /(?:^|\n)(?:From|To|Subject): \S/;

interface Paragraph {
  readonly words: string[];
  readonly index: number;
}

function* paragraphsOf(
  lines: Lines,
  options: { readonly from: number; readonly areWrapped: boolean },
): Generator<Paragraph> {
  let open: Paragraph | null = null;
  for (let index = options.from; index < lines.count; index++) {
    const line = lines.at(index).trim();
    if (line === '' || isProgramLine(line)) {
      if (open !== null) yield open;
      open = null;
    } else if (open !== null && options.areWrapped) open.words.push(line);
    else {
      if (open !== null) yield open;
      open = { index, words: [line] };
    }
  }
  if (open !== null) yield open;
}

function plainBold(text: string): string {
  return text.includes('**') ? text.replace(/\*\*([^*\n]{1,300})\*\*/g, '$1') : text;
}
