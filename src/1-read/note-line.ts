import { noteSectionOf } from '#language';
import { plainInline } from './inline-text.ts';
import { isProgramLine } from './program-lines.ts';
import { tidyText } from './tidy-text.ts';

/** A line of notes by its form. Texts are tidy, without their markup. */
export type NoteLine =
  | { readonly kind: 'blank' }
  /** `level` 1 to 6 as its signs say; 7 for the name of a section that stands alone, 8 for a line in bold type, 9 for one that ends in a colon. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `indent` in columns. */
  | { readonly kind: 'item'; readonly indent: number; readonly box: string | null; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  /** The line of dashes under the head of a table. */
  | { readonly kind: 'tableRule' }
  | { readonly kind: 'text'; readonly indent: number; readonly text: string };

/**
 * Tells what a line of notes is, given the line after it (a line of `===` makes a heading of the one above). Bullets of editors and of office programs,
 * numbers, check boxes as brackets or signs, headings as Markdown has them and as people type them ("Action items:", "DECISIONS", a line in bold).
 */
export function parseNoteLine(line: string, next: string): NoteLine {
  if (line.length > LONGEST_LINE) return { kind: 'text', indent: 0, text: tidyText(line) };
  const bare = line.replace(QUOTE, '');
  const trimmed = bare.trim();
  if (trimmed === '' || isProgramLine(trimmed) || /^[=~-]{3,}$/.test(trimmed)) return { kind: 'blank' };
  if (/^\|?(?:\s{0,20}:?-{2,}:?\s{0,20}\|)+(?:\s{0,20}:?-{2,}:?)?$/.test(trimmed)) return { kind: 'tableRule' };
  if (trimmed.startsWith('|') || isTableHead(trimmed, next)) return { kind: 'row', cells: cellsOf(trimmed) };
  const heading = headingOf(trimmed, next);
  if (heading !== null) return heading;
  const item = itemOf(bare);
  return item ?? { kind: 'text', indent: indentOf(bare), text: tidyText(plainInline(trimmed)) };
}

/** Longer is a text in one line, whatever signs it has. */
const LONGEST_LINE = 10_000;
/** A quotation, or the first line of a callout. */
const QUOTE = /^\s{0,3}(?:>\s?)+(?:\[!\w{1,20}\][+-]?\s*)?/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*\|/;

function isTableHead(line: string, next: string): boolean {
  return line.includes('|') && TABLE_RULE.test(next.slice(0, 200));
}

function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => tidyText(plainInline(cell)));
}

function headingOf(line: string, next: string): NoteLine | null {
  const signs = /^(#{1,6})\s+(\S.{0,500})$/.exec(line);
  if (signs !== null) return headingAt((signs[1] ?? '').length, (signs[2] ?? '').replace(/\s#+\s*$/, ''));
  if (/^={3,}\s*$/.test(next) && line.length <= LONGEST_HEADING) return headingAt(1, line);
  if (line.length > LONGEST_HEADING || /^[-*+•]\s/.test(line)) return null;
  const bold = /^(\*\*|__)([^*\n]{1,80})\1\s?:?$/.exec(line)?.[2];
  const name = plainInline(bold ?? line).replace(/:$/, '');
  const isNumberedList = /^\d{1,2}[.)]\s/.test(line) && /^\s*\d{1,2}[.)]\s/.test(next);
  if (noteSectionOf(name) !== null && !isNumberedList && isLikeHeading(bold ?? line)) return headingAt(7, name);
  if (bold !== undefined) return headingAt(8, bold);
  const opensList = /^[^\d].*:$/.test(line) && /^\s*(?:[-*+•☐☑]\s|\d{1,2}[.)]\s|\[[ x]\]\s)/i.test(next);
  return opensList ? headingAt(9, line) : null;
}

const LONGEST_HEADING = 80;

/** With a colon, or with a capital and no full stop; "questions" in the middle of a wrapped paragraph is none. */
function isLikeHeading(line: string): boolean {
  return line.endsWith(':') || /^[^\p{Ll}]*\p{Lu}[^.?!]*$/u.test(line);
}

function headingAt(level: number, text: string): NoteLine {
  const plain = tidyText(plainInline(text))
    .replace(/\s?\{#[^{}]{0,80}\}$/, '')
    .replace(/:$/, '')
    .trim();
  return plain === '' ? { kind: 'blank' } : { kind: 'heading', level, text: plain };
}

const BULLET = String.raw`(?:[-*+•◦▪‣●○·–—]|\d{1,3}[.)]|[a-z]\))`;
const ITEM = new RegExp(
  String.raw`^(\s*)(${BULLET}\s+)?(?:\[(.?)\]\s+|([☐☑☒□✓✔✅⬜◻])\uFE0F?\s*|(TODO|DONE)\s+)?(\S.*)$`,
  'u',
);
/** What each sign says; a tick may only adorn: see `adorningTick`. */
const BOX_OF_SIGN: Readonly<Record<string, string>> = {
  '☐': ' ',
  '□': ' ',
  '⬜': ' ',
  '◻': ' ',
  '☑': 'x',
  '☒': 'x',
  TODO: ' ',
  DONE: 'x',
};
/** The box of an item that begins with ✓, ✔ or ✅: done in a list where others are open, else a mere ornament of the list. */
export const adorningTick = '✓';

function itemOf(line: string): NoteLine | null {
  const found = ITEM.exec(line);
  if (found === null) return null;
  const [, space = '', bullet, inner, sign, word, rest = ''] = found;
  const bracket = inner === '' ? ' ' : inner;
  if (bullet === undefined && (word !== undefined || (bracket === undefined && sign === undefined))) return null;
  if (bullet === undefined && bracket !== undefined && !/^[ xX/-]$/.test(bracket)) return null;
  const isStruck = /^~~[^~]{1,400}~~[.\s]*$/.test(rest);
  const said = sign ?? word;
  const box = bracket ?? (said === undefined ? null : (BOX_OF_SIGN[said] ?? adorningTick));
  return {
    kind: 'item',
    indent: indentOf(space),
    box: isStruck && !/[xX]/.test(box ?? '') ? '-' : box,
    text: tidyText(plainInline(rest)),
  };
}

/** Columns of white space before a line; a tab counts as four. */
function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length && at < 80; at++) {
    const code = line.charCodeAt(at);
    if (code === 32 || code === 0xa0) columns++;
    else if (code === 9) columns += 4;
    else break;
  }
  return columns;
}
