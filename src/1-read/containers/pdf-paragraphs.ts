import { noteSectionOf } from '#language';
import { isHeaderField } from '../header-lines.ts';
import { countWords, endsSentence } from '../tidy-text.ts';
import type { PageLine } from './pdf-lines.ts';

/**
 * Puts the lines of a document together to paragraphs, each a line with a blank line between; headings and bullets get the signs of Markdown. A paragraph
 * begins after a wider gap than lines have, at another size of type, at a bullet, at an indent, and after a line that ends a sentence short of the margin; one that breaks off at the end
 * of a page goes on. A page does not say what a paragraph is, so these are guesses. Linear.
 */
export function paragraphsOfLines(lines: readonly PageLine[]): string {
  const look = lookOf(lines);
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && goesOn(last, line, open, look)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => signOf(paragraph, look) + joined(paragraph)).join('\n\n');
}

/** The text that is set in the largest type of the first page, where that is larger than the words below it; a title, as far as a page can say. Null where none is. */
export function largestText(lines: readonly PageLine[]): string | null {
  const first = lines.filter(({ page }) => page === 0);
  const size = Math.max(0, ...first.map((line) => line.size));
  if (size < TITLE * lookOf(lines).size) return null;
  const from = first.findIndex((line) => line.size === size);
  const length = first.slice(from).findIndex((line) => line.size !== size);
  return first
    .slice(from, length < 0 ? from + 3 : from + Math.min(3, length))
    .map(({ text }) => text)
    .join(' ');
}

const TITLE = 1.3;
const HEADING = 1.12;
const WIDE_GAP = 1.3;
const BULLET = /^[•●▪■◦‣–·*-]\s+(?=\S)/;
const NUMBER = /^\(?\d{1,2}[.)]\s+\S/;

/** How the document looks: the size of its words, the usual step from line to line, the margins. */
interface Look {
  readonly size: number;
  readonly step: number;
  readonly left: number;
  readonly right: number;
}

function lookOf(lines: readonly PageLine[]): Look {
  const steps = lines.flatMap((line, index) => {
    const last = lines[index - 1];
    const step = last === undefined || last.page !== line.page ? 0 : last.y - line.y;
    return step > 0 && step < 4 * line.size ? [step] : [];
  });
  return {
    size: mostOf(
      lines,
      (line) => line.size,
      (line) => line.text.length,
    ),
    step: mostOf(
      steps,
      (step) => Math.round(step * 2) / 2,
      () => 1,
    ),
    left: mostOf(
      lines,
      (line) => Math.round(line.x),
      (line) => line.text.length,
    ),
    right: lines.reduce((most, line) => Math.max(most, line.right), 0),
  };
}

/** The value that weighs most; 0 of nothing. */
function mostOf<Item>(items: readonly Item[], measure: (item: Item) => number, weigh: (item: Item) => number): number {
  const weights = new Map<number, number>();
  for (const item of items) {
    const value = Math.round(measure(item) * 10) / 10;
    weights.set(value, (weights.get(value) ?? 0) + weigh(item));
  }
  let best = 0;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight <= most) continue;
    best = value;
    most = weight;
  }
  return best;
}

function goesOn(last: PageLine, line: PageLine, open: readonly PageLine[], look: Look): boolean {
  if (Math.abs(line.size - last.size) > 0.1 * last.size || BULLET.test(line.text) || NUMBER.test(line.text))
    return false;
  const width = look.right - look.left;
  const isFull = last.right > look.right - 0.2 * width;
  if (standsAlone(line.text) || (standsAlone(last.text) && !isFull)) return false;
  const isBrokenOff = !endsSentence(last.text) && !last.text.endsWith(':');
  if (line.page !== last.page || line.y > last.y) return isBrokenOff && /^[\p{Ll}\d(]/u.test(line.text);
  if (last.y - line.y > WIDE_GAP * Math.max(look.step, last.size)) return false;
  const isListed = BULLET.test(open[0]?.text ?? '') || NUMBER.test(open[0]?.text ?? '');
  if (!isListed && open.length > 1 && line.x > last.x + 0.8 * line.size) return false;
  return isBrokenOff || isFull;
}

/** A field of a header ("Date: 24 February") and the heading of a part of minutes ("Action items"), which are lines of their own whatever the gaps are. */
function standsAlone(text: string): boolean {
  return isHeaderField(text) || (text.length <= LONGEST_HEADING && noteSectionOf(text) !== null);
}

const LONGEST_HEADING = 40;

function signOf(paragraph: readonly PageLine[], look: Look): string {
  const [first] = paragraph;
  if (first === undefined) return '';
  if (BULLET.test(first.text)) return '- ';
  const words = paragraph.reduce((sum, { text }) => sum + countWords(text), 0);
  const isHeading = first.size >= HEADING * look.size && words <= 20 && !endsSentence(paragraph.at(-1)?.text ?? '');
  return isHeading ? (first.page === 0 && first.size >= TITLE * look.size ? '# ' : '## ') : '';
}

/** The words of a paragraph; what was divided at the end of a line is one word again, unless its hyphen is its own ("well-known" cannot be told and loses it). */
function joined(paragraph: readonly PageLine[]): string {
  let text = '';
  for (const line of paragraph) {
    const words = text === '' ? line.text.replace(BULLET, '') : line.text;
    const isDivided = /\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(words);
    text = isDivided ? text.slice(0, -1) + words : text === '' ? words : `${text} ${words}`;
  }
  return text;
}
