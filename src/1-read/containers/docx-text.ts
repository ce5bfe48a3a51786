import { columnSectionOf } from '#language';
import { type MarkdownWriter, markdownWriter } from './markdown-writer.ts';
import { parseMarkup } from './parse-markup.ts';

/** The words of a Word document. */
export interface DocxText {
  readonly text: string;
  /** What stands in the paragraph styled as title, or null. */
  readonly title: string | null;
  /** False where elements are nested too deep to be a document, so that the rest was not read. */
  readonly isWhole: boolean;
}

/**
 * Reads `word/document.xml`, or the footnotes beside it (WordprocessingML, ECMA-376 part 1, section 17): one paragraph a block, headings, lists and check boxes with signs of
 * Markdown; the cells of a table row in one paragraph, with ` | ` between. Deleted and moved text, comments, field codes, a table of contents and the second copies that are kept for old programs are left
 * out. `styles` are the names of styles by their id, as in `styleNames`. Entities that a document defines itself are never replaced. Linear.
 *
 * Our own walk, since converters to HTML or Markdown (mammoth) lose line breaks between a speaker, a time and the words, and the state of a check box.
 */
export function docxText(documentXml: string, styles: ReadonlyMap<string, string>): DocxText {
  const writer = markdownWriter();
  const state: State = {
    writer,
    styles,
    skipped: 0,
    paragraph: newParagraph(),
    cells: [],
    columns: newColumns(),
    isCellBroken: false,
    title: null,
  };
  const isWhole = parseMarkup(documentXml, 'xml', {
    onopentag: (name, attributes) => openElement(state, name, attributes),
    onclosetag: (name) => closeElement(state, name),
    ontext: (words) => {
      if (state.skipped === 0 && state.paragraph.isInText) takeText(state, words);
    },
  });
  return { text: writer.finished(), title: state.title, isWhole };
}

/** Names of styles by their id: the ids are in the language of the Word that wrote them, the names are not. `word/styles.xml`. */
export function styleNames(stylesXml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let id: string | undefined;
  parseMarkup(stylesXml, 'xml', {
    onopentag: (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId'];
      if (name === 'w:name' && id !== undefined) names.set(id, (attributes['w:val'] ?? '').toLowerCase());
    },
  });
  return names;
}

type Attributes = Readonly<Record<string, string>>;

interface Paragraph {
  style: string;
  isListed: boolean;
  level: number;
  isInText: boolean;
  /** The sign in a check box at its beginning, or null. */
  box: ' ' | 'x' | null;
  /** Its first words, for the title. */
  words: string;
}

interface State {
  readonly writer: MarkdownWriter;
  readonly styles: ReadonlyMap<string, string>;
  /** How many elements that are left out enclose the place. */
  skipped: number;
  paragraph: Paragraph;
  /** One entry an open table row: whether a cell before this one had words. */
  readonly cells: { isContinued: boolean }[];
  /** Names of the columns, where the first row of the table that is open was read; whether they say that its rows are tasks or decisions. */
  columns: { readonly names: string[]; isRead: boolean; areOutcomes: boolean };
  /** Whether a paragraph of the open cell ended. */
  isCellBroken: boolean;
  title: string | null;
}

const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);
/** Built-in styles of Word for the lines of a table of contents and of figures; names of built-in styles are English in every Word. */
const CONTENTS = /^(?:toc [1-9]|toc heading|table of figures)$/;
const DEEPEST_LIST = 8;
const MOST_TITLE = 400;
/** Check boxes of Word (☐ ☒), of Google Docs, and of the fonts Wingdings and Segoe. */
const OPEN_BOX = /^[☐□▢❏❑\uf06f\uf0a8]\s*/u;
const TICKED_BOX = /^[☑☒✅✓✔🗹🗷\uf0fe\uf0fd\uf052]\s*/u;

function newParagraph(): Paragraph {
  return { style: '', isListed: false, level: 0, isInText: false, box: null, words: '' };
}

function openElement(state: State, name: string, attributes: Attributes): void {
  if (SKIPPED.has(name)) state.skipped++;
  if (state.skipped > 0) return;
  const { paragraph, writer } = state;
  const value = attributes['w:val'] ?? '';
  switch (name) {
    case 'w:p':
      if (state.cells.length === 0) {
        if (writer.hasWords()) endParagraph(state); // it stands in a text box within another one
      } else if (state.isCellBroken) breakLine(state);
      state.isCellBroken = false;
      state.paragraph = newParagraph();
      return;
    case 'w:pStyle':
      paragraph.style = state.styles.get(value) ?? value.toLowerCase();
      return;
    case 'w:numId':
      paragraph.isListed = value !== '0';
      return;
    case 'w:ilvl':
      paragraph.level = Math.min(DEEPEST_LIST, Number.parseInt(value, 10) || 0);
      return;
    case 'w:t':
      paragraph.isInText = true;
      return;
    case 'w:tab':
      writer.text(' ');
      return;
    case 'w:br':
    case 'w:cr':
      breakLine(state);
      paragraph.words += ' ';
      return;
    case 'w:noBreakHyphen':
      takeText(state, '-');
      return;
    case 'w:sym':
      takeText(state, symbolOf(attributes['w:char']));
      return;
    case 'w:tr':
      if (writer.hasWords() && !(state.cells.length > 0 && state.columns.areOutcomes)) endParagraph(state);
      state.cells.push({ isContinued: false });
      return;
    case 'w:tbl':
      if (state.cells.length === 0) state.columns = newColumns();
      return;
    case 'w:tc':
      startCell(state);
  }
}

function closeElement(state: State, name: string): void {
  if (SKIPPED.has(name)) state.skipped = Math.max(0, state.skipped - 1);
  if (state.skipped > 0) return;
  if (name === 'w:t') state.paragraph.isInText = false;
  if (name === 'w:p') {
    if (state.cells.length === 0) endParagraph(state);
    else state.isCellBroken = state.writer.hasWords();
  }
  if (name === 'w:tr') {
    state.cells.pop();
    if (state.cells.length === 0) endRow(state);
  }
}

function newColumns(): State['columns'] {
  return { names: [], isRead: false, areOutcomes: false };
}

/** A row: of a table of tasks as one of Markdown, with a line of dashes under its head, else as a paragraph. */
function endRow(state: State): void {
  const { writer, columns } = state;
  const isHead = !columns.isRead && writer.hasWords();
  if (isHead) columns.isRead = true;
  else if (!columns.isRead) columns.names.length = 0;
  if (isHead) columns.areOutcomes = columns.names.length > 1 && columns.names.some(isOutcome);
  if (columns.areOutcomes) writer.endParagraph({ sign: '| ', isTight: true });
  else endParagraph(state);
  if (!isHead || !columns.areOutcomes) return;
  writer.text(`|${' --- |'.repeat(columns.names.length)}`);
  writer.endParagraph({ isTight: true });
}

function isOutcome(column: string): boolean {
  return columnSectionOf(column) !== null;
}

function startCell(state: State): void {
  const { cells, writer, columns } = state;
  if (cells.length === 1 && !columns.isRead) columns.names.push('');
  const row = cells.at(-1);
  state.isCellBroken = false;
  if (row === undefined) return;
  if (row.isContinued && (writer.hasWords() || columns.areOutcomes)) writer.text(' | ');
  row.isContinued = true;
}

/** A row of a table of tasks is one line. */
function breakLine({ writer, cells, columns }: State): void {
  if (cells.length > 0 && columns.areOutcomes) writer.text(' ');
  else writer.lineBreak();
}

function takeText({ paragraph, writer, cells, columns }: State, words: string): void {
  const at = columns.names.length - 1;
  if (cells.length > 0 && at >= 0 && !columns.isRead) columns.names[at] += words;
  const isFirst = paragraph.box === null && paragraph.words.trim() === '';
  const box = isFirst ? boxOf(words) : null;
  const rest = box === null ? words : words.slice(box.length);
  if (box !== null) paragraph.box = box.sign;
  writer.text(rest);
  if (paragraph.words.length < MOST_TITLE) paragraph.words += rest;
}

function boxOf(words: string): { readonly sign: ' ' | 'x'; readonly length: number } | null {
  const open = OPEN_BOX.exec(words);
  const found = open ?? TICKED_BOX.exec(words);
  return found === null ? null : { sign: open === null ? 'x' : ' ', length: found[0].length };
}

function symbolOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return point > 0 && point <= 0xffff ? String.fromCharCode(point) : '';
}

function endParagraph(state: State): void {
  const { paragraph, writer } = state;
  const { style } = paragraph;
  const words = paragraph.words.replace(/\s+/g, ' ').trim();
  if (style === 'title' && words !== '') state.title ??= words;
  const heading = /^(?:heading|überschrift|titre|berschrift) ?([1-6])$/.exec(style)?.[1];
  if (CONTENTS.test(style)) writer.discard();
  else if (style === 'title' || heading !== undefined) {
    writer.endParagraph({ sign: `${'#'.repeat(style === 'title' ? 1 : Number(heading))} ` });
  } else if (paragraph.box !== null) {
    writer.endParagraph({ sign: `- [${paragraph.box}] `, indent: '  '.repeat(paragraph.level), isTight: true });
  } else if (paragraph.isListed || /^list (?:bullet|number)/.test(style)) {
    writer.endParagraph({ sign: '- ', indent: '  '.repeat(paragraph.level), isTight: true });
  } else writer.endParagraph();
  state.paragraph = newParagraph();
}
