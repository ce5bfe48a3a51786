import type { Recognition } from '#core';
import type { Lines } from './lines.ts';
import { isListing } from './listing.ts';
import { isProgramLine } from './program-lines.ts';
import type { Reader, ReadText, ReadTurn, SourceText } from './source-text.ts';
import { splitLongTurns } from './split-long-turns.ts';
import { tidyText } from './tidy-text.ts';
import { areWrapped } from './wrapped-lines.ts';
import { readWrittenHeader } from './written-header.ts';

/**
 * Text without speakers and without form: a dictation, an interview whose questions and answers stand on lines of their own, a letter. One turn a
 * paragraph, or a line where lines are not the wrapped parts of a paragraph; a paragraph of more than 200 words is cut at sentence ends,
 * so that a citation leads near the words. Of a listing (`listing.ts`), a hundred lines are a turn. Fields such as `Date:` before the words are its header. Any text can be read so.
 */
export const plainText: Reader = {
  format: 'text',
  recognises: (source: SourceText): Recognition => {
    if (source.head.trim() === '') return { score: 0, reason: 'is empty' };
    return isListing(source)
      ? { score: 0.55, reason: 'is a listing of so many short lines that nobody said or noted them' }
      : { score: 0.1, reason: 'is text, in no more particular format' };
  },
  read: readPlainText,
};

function readPlainText(source: SourceText): ReadText {
  const { header, lines, firstLine, headerLines, diagnostics } = readWrittenHeader(source);
  const turns: ReadTurn[] = [];
  const body = lines.within(headerLines);
  const paragraphs = isListing(source) ? hundredsOf(body) : paragraphsOf(body, areWrapped(lines));
  for (const { words, index } of paragraphs) {
    const text = tidyText(plainBold(words.join(' ')));
    if (text !== '') turns.push({ speaker: null, text, start: null, end: null, line: firstLine + headerLines + index });
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

function* paragraphsOf(lines: Lines, wrapped: boolean): Generator<Paragraph> {
  let open: Paragraph | null = null;
  for (let index = 0; index < lines.count; index++) {
    const line = lines.at(index).trim();
    if (line === '' || isProgramLine(line)) {
      if (open !== null) yield open;
      open = null;
    } else if (open !== null && wrapped) open.words.push(line);
    else {
      if (open !== null) yield open;
      open = { index, words: [line] };
    }
  }
  if (open !== null) yield open;
}

function* hundredsOf(lines: Lines): Generator<Paragraph> {
  for (let index = 0; index < lines.count; index += 100) yield { index, words: [...lines.within(index, index + 100)] };
}

function plainBold(text: string): string {
  return text.includes('**') ? text.replace(/\*\*([^*\n]{1,300})\*\*/g, '$1') : text;
}
