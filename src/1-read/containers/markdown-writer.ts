/** Writes the words of a document as text in which the readers of text find their way: the few signs of Markdown that say what a paragraph is. */
export interface MarkdownWriter {
  /** Words that go on; white space as it comes. */
  text(words: string): void;
  /** A new line within the paragraph. */
  lineBreak(): void;
  /** Whether words stand in the paragraph that is open. */
  hasWords(): boolean;
  /** Ends the paragraph, if words stand in it, and says what it was. */
  endParagraph(kind?: ParagraphKind): void;
  /** Leaves out the words of the paragraph that is open. */
  discard(): void;
  /** All that was written: paragraphs with blank lines between, tight ones without. */
  finished(): string;
}

export interface ParagraphKind {
  /** Signs before its first line: `## `, `- `, `- [ ] `. */
  readonly sign?: string;
  /** Before every line of it: `> `, or blanks of a list in a list. */
  readonly indent?: string;
  /** Whether it stands close to the paragraph before it, as a line of its own. */
  readonly isTight?: boolean;
}

/** A writer for one document. Collapses white space; linear. */
export function markdownWriter(): MarkdownWriter {
  const lines: string[] = [];
  let open: string[] = [];
  let isGapDue = false;
  return {
    text: (words) => void open.push(words.replaceAll('\n', ' ')),
    lineBreak: () => void open.push('\n'),
    hasWords: () => open.some((piece) => /\S/.test(piece)),
    endParagraph: ({ sign = '', indent = '', isTight = false } = {}) => {
      const { paragraph, blanksBefore, blanksAfter } = paragraphOf(open.join(''));
      open = [];
      if (paragraph.length === 0) {
        isGapDue ||= !isTight || blanksBefore > 0;
        return;
      }
      if (lines.length > 0 && (!isTight || isGapDue || blanksBefore > 0)) lines.push(indent.trimEnd());
      for (const [index, line] of paragraph.entries())
        lines.push(`${indent}${index === 0 ? sign : ''}${line}`.trimEnd());
      isGapDue = !isTight || blanksAfter > 1;
    },
    discard: () => {
      open = [];
    },
    finished: () => lines.join('\n'),
  };
}

/** The lines of a paragraph, and how many empty ones stand before and after; a no-break space alone shows as an empty line. */
function paragraphOf(raw: string): {
  readonly paragraph: readonly string[];
  readonly blanksBefore: number;
  readonly blanksAfter: number;
} {
  const lines = raw.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const from = lines.findIndex((line) => line !== '');
  if (from < 0)
    return { paragraph: [], blanksBefore: lines.length - 1 + (raw.includes('\u00a0') ? 1 : 0), blanksAfter: 0 };
  const to = lines.findLastIndex((line) => line !== '') + 1;
  const paragraph = lines.slice(from, to).filter((line, index, all) => line !== '' || all[index - 1] !== '');
  return { paragraph, blanksBefore: from, blanksAfter: lines.length - to };
}
