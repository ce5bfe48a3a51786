import { type MarkdownWriter, markdownWriter, type ParagraphKind } from './markdown-writer.ts';
import { parseMarkup } from './parse-markup.ts';

/** The words of a web page or of an e-mail in HTML. */
export interface HtmlText {
  readonly text: string;
  /** Of `<title>`, or null. */
  readonly title: string | null;
  /** The date that its `<meta>` tags give, as it stands there, or ''. */
  readonly date: string;
  /** False where elements are nested too deep to be a page, so that the rest was not read. */
  readonly isWhole: boolean;
}

/**
 * Reads what a page shows: one paragraph a block, headings, lists and check boxes with signs of Markdown, cells of a row with ` | ` between. Scripts, styles, forms, navigation
 * and what is hidden are left out; entities are decoded. As `mail`, lines stay lines, as the usual clients show them, and quoted messages get `> ` before theirs. Linear.
 */
export function htmlText(html: string, style: 'page' | 'mail'): HtmlText {
  const state: State = { writer: markdownWriter(), style, blocks: [], skipped: 0, isTitle: false, title: '', date: '' };
  const isWhole = parseMarkup(html, 'html', {
    onopentag: (name, attributes) => openElement(state, name, attributes),
    onclosetag: (name) => closeElement(state, name),
    ontext: (words) => takeText(state, words),
  });
  endParagraph(state);
  const title = state.title.replace(/\s+/g, ' ').trim();
  return { text: state.writer.finished(), title: title === '' ? null : title, date: state.date, isWhole };
}

type Attributes = Readonly<Record<string, string>>;

/** An element that begins and ends a paragraph. */
interface Block {
  readonly name: string;
  kind: ParagraphKind;
  /** Items of a numbered list so far; null for all else. */
  count: number | null;
}

interface State {
  readonly writer: MarkdownWriter;
  readonly style: 'page' | 'mail';
  readonly blocks: Block[];
  /** How many open elements are left out. */
  skipped: number;
  isTitle: boolean;
  title: string;
  date: string;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const SKIPPED = setOf(
  'script style noscript template svg math iframe object embed canvas audio video select datalist button textarea nav map',
);
const LOOSE = setOf(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote article section header footer main aside figure address details form fieldset hr',
);
const TIGHT = setOf('div li tr dt dd summary figcaption caption legend center');
const HIDDEN =
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all|font-size\s{0,3}:\s{0,3}0(?![.\d])/i;
const DATE_NAMES = setOf('date dc.date dcterms.date dc.date.created dcterms.created article:published_time');
const SIGNATURE = /(?:^|\s)(?:gmail_signature|moz-signature|signature|ms-outlook-mobile-signature)(?:\s|$)/i;
const DEEPEST = 8;
/** Length of `> ` 30 times, beyond which no quote is read (`splitBody`): signs without end before every line would make a large text of a small one. */
const DEEPEST_QUOTE = 60;

function openElement(state: State, name: string, attributes: Attributes): void {
  if (state.skipped > 0 || SKIPPED.has(name) || isHidden(attributes)) {
    state.skipped++;
    return;
  }
  const { writer } = state;
  if (isBlock(name)) {
    endParagraph(state);
    state.blocks.push({ name, kind: kindOf(state, name, attributes), count: name === 'ol' ? 0 : null });
    if (state.style === 'mail' && isSignature(attributes)) writeLine(state, '--');
  } else if (name === 'br') writer.lineBreak();
  else if ((name === 'td' || name === 'th') && writer.hasWords()) writer.text(' | ');
  else if (name === 'title') state.isTitle = state.title === '';
  else if (name === 'meta') takeMeta(state, attributes);
  else if (name === 'input' && attributes['type']?.toLowerCase() === 'checkbox') {
    takeCheckBox(state, attributes['checked'] !== undefined);
  }
}

function closeElement(state: State, name: string): void {
  if (state.skipped > 0) {
    state.skipped--;
    return;
  }
  if (name === 'title') state.isTitle = false;
  if (!isBlock(name)) return;
  endParagraph(state);
  state.blocks.pop();
}

function takeText(state: State, words: string): void {
  if (state.skipped > 0) return;
  if (state.isTitle) {
    state.title = (state.title + words).slice(0, 500);
    return;
  }
  if (state.blocks.at(-1)?.name !== 'pre') {
    state.writer.text(words);
    return;
  }
  for (const [at, line] of words.split('\n').entries()) {
    if (at > 0) state.writer.lineBreak();
    state.writer.text(line);
  }
}

function isBlock(name: string): boolean {
  return LOOSE.has(name) || TIGHT.has(name);
}

function isHidden(attributes: Attributes): boolean {
  return attributes['hidden'] !== undefined || HIDDEN.test(attributes['style'] ?? '');
}

/** As Gmail, Outlook and Thunderbird mark it. */
function isSignature(attributes: Attributes): boolean {
  return SIGNATURE.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`);
}

function endParagraph(state: State): void {
  const block = state.blocks.at(-1);
  const hadWords = state.writer.hasWords();
  state.writer.endParagraph(block?.kind ?? { isTight: state.style === 'mail' });
  if (hadWords && block?.kind.sign !== undefined && block.name === 'li') {
    const { sign: _, ...rest } = block.kind;
    block.kind = rest;
  }
}

function writeLine(state: State, line: string): void {
  state.writer.text(line);
  endParagraph(state);
}

function kindOf(state: State, name: string, attributes: Attributes): ParagraphKind {
  const outer = state.blocks.at(-1)?.kind.indent ?? '';
  const indent = name === 'blockquote' && isQuote(state, attributes) ? quoteDeeper(outer) : outer;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return { sign: `${'#'.repeat(Number(heading))} `, indent };
  if (name === 'li') {
    const lists = state.blocks.filter((block) => block.name === 'ul' || block.name === 'ol');
    const depth = Math.min(DEEPEST, Math.max(0, lists.length - 1));
    return { sign: signOfItem(lists.at(-1)), indent: outer + (depth > 0 ? '  ' : ''), isTight: true };
  }
  return { indent, isTight: isTight(state.style, name, attributes) };
}

function quoteDeeper(indent: string): string {
  return indent.length >= DEEPEST_QUOTE ? indent : `> ${indent}`;
}

function signOfItem(list: Block | undefined): string {
  if (list?.count === null || list === undefined) return '- ';
  list.count++;
  return `${list.count}. `;
}

/** In a page every division may be a paragraph; in an e-mail it is a line, as is a paragraph without margins. */
function isTight(style: State['style'], name: string, attributes: Attributes): boolean {
  if (style === 'page') return name !== 'div' && TIGHT.has(name);
  if (name !== 'p') return TIGHT.has(name) || name === 'table' || name === 'blockquote';
  const margins = attributes['style'] ?? '';
  return (
    /\bMso(?:Normal|ListParagraph|PlainText)/.test(attributes['class'] ?? '') ||
    /\bmargin\s{0,3}:\s{0,3}0/.test(margins)
  );
}

/** Outlook and Gmail also indent by block quotes, without a border. */
function isQuote({ style }: State, attributes: Attributes): boolean {
  const isIndentation = /border\s{0,3}:\s{0,3}none/i.test(attributes['style'] ?? '') && attributes['type'] !== 'cite';
  return style === 'mail' && !isIndentation;
}

function takeMeta(state: State, attributes: Attributes): void {
  const name = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase();
  if (state.date === '' && DATE_NAMES.has(name)) state.date = (attributes['content'] ?? '').slice(0, 40);
}

function takeCheckBox(state: State, isTicked: boolean): void {
  const item = state.blocks.findLast((block) => block.name === 'li');
  if (item !== undefined) item.kind = { ...item.kind, sign: `- [${isTicked ? 'x' : ' '}] ` };
}
