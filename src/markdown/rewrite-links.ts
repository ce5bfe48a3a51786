import { isScalar, isSeq, type Node, Scalar, visit } from 'yaml';
import { findFrontmatter, parseYaml } from './frontmatter.ts';
import { indentedCode, isInside, literalRanges } from './literal-ranges.ts';
import { findMarkdownLinks, type MarkdownLink, printDestination } from './markdown-links.ts';
import { quoteYaml } from './print-frontmatter.ts';
import { findWikilinks, type Wikilink } from './wikilinks.ts';

/** A link of either form: `[[Page]]` or `[words](Page.md)`. */
export interface NoteLink extends Wikilink {
  readonly form: 'wiki' | 'markdown';
}

/** What a link is to say instead; its anchor stays. */
export interface NewLink {
  /** A note's name or path; of a Markdown link the path as it is to stand in it, not encoded. */
  readonly target: string;
  readonly display: string | null;
}

/** What becomes of a link; null: it stays. Offsets are those of the note, near enough in a property to tell its line. */
export type RewriteLink = (link: NoteLink) => NewLink | null;

/**
 * Gives the links and embeds of a note, wikilinks and Markdown links to files, other targets, in its properties too; anchors,
 * bars escaped in tables, titles and every other byte stay. Links in code and comments do not act and are left alone.
 * Properties that a link stands in are quoted anew.
 */
export function rewriteLinks(text: string, rewrite: RewriteLink): string {
  if (!/\[\[|\]\(|\]:/.test(text)) return text;
  const { bodyOffset } = findFrontmatter(text);
  const isLiteral = literalTest(text);
  const isActing = (start: number): boolean => start >= bodyOffset && !isLiteral(start);
  const head = inProperties(text.slice(0, bodyOffset), rewrite);
  return head + spliced(text, linkSplices(text, rewrite, { isActing })).slice(bodyOffset);
}

/** Wikilinks and embeds of a note's body that act, in order; a bar that a table escapes is none of their signs. */
export function actingLinks(text: string): readonly Wikilink[] {
  const isLiteral = literalTest(text);
  const { bodyOffset } = findFrontmatter(text);
  return findWikilinks(text)
    .filter(({ start }) => start >= bodyOffset && !isLiteral(start))
    .map(withoutTableEscape);
}

/** Tells whether what stands at an offset of a text is code or a comment, where nothing acts. */
export function literalTest(text: string): (offset: number) => boolean {
  const literal = literalRanges(text);
  const indented = /^(?:\t| {4})/m.test(text) ? indentedCode(text) : [];
  return (offset) => isInside(literal, offset) || isInside(indented, offset);
}

function printedWikilink(raw: string, next: NewLink): string {
  const inside = raw.slice(2, -2);
  const bar = inside.indexOf('|');
  const slash = bar > 0 && inside[bar - 1] === '\\' ? '\\' : '';
  const head = bar < 0 ? inside : inside.slice(0, bar - slash.length);
  const hash = head.indexOf('#');
  const display = next.display === null ? '' : `${slash}|${next.display}`;
  return `[[${next.target}${hash < 0 ? '' : head.slice(hash)}${display}]]`;
}

function withoutTableEscape(link: Wikilink): Wikilink {
  const bare = (part: string): string => part.replace(/\\$/, '').trim();
  return { ...link, target: bare(link.target), anchor: link.anchor === null ? null : bare(link.anchor) };
}

/** Links in one text that is all content, such as the value of a property that begins at an offset of the note. */
function inText(text: string, rewrite: RewriteLink, offset = 0): string {
  return spliced(text, linkSplices(text, rewrite, { offset }));
}

interface Within {
  /** Where the text begins in its note. */
  readonly offset?: number;
  /** Whether a link that begins at an offset of the text acts. */
  readonly isActing?: (start: number) => boolean;
}

function linkSplices(
  text: string,
  rewrite: RewriteLink,
  { offset = 0, isActing = () => true }: Within,
): readonly Splice[] {
  const wiki = findWikilinks(text).filter(({ start }) => isActing(start));
  const isInWikilink = ({ start, end }: MarkdownLink): boolean =>
    wiki.some((link) => link.start < end && start < link.end && (start >= link.start || end <= link.end));
  const markdown = findMarkdownLinks(text).filter((link) => isActing(link.start) && !isInWikilink(link));
  const placed = (link: Wikilink): Wikilink => ({ ...link, start: offset + link.start, end: offset + link.end });
  return [
    ...wiki.flatMap((link): readonly Splice[] => {
      const raw = text.slice(link.start, link.end);
      const next = rewrite({ ...placed(withoutTableEscape(link)), form: 'wiki' });
      return next === null ? [] : [{ start: link.start, end: link.end, text: printedWikilink(raw, next) }];
    }),
    ...markdown.flatMap((link): readonly Splice[] => {
      const next = rewrite({ ...placed(link), form: 'markdown' });
      return next === null ? [] : markdownSplices(text, link, next);
    }),
  ];
}

function markdownSplices(
  text: string,
  { anchor, display, words, destination }: MarkdownLink,
  next: NewLink,
): readonly Splice[] {
  const standing = text.slice(destination.start, destination.end);
  const changed = { ...destination, text: printDestination(next.target, anchor, standing) };
  return display === null || next.display === null || next.display === display
    ? [changed]
    : [{ ...words, text: next.display }, changed];
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An unquoted `[[Page]]` is a list in a list to YAML; a block of text keeps its form; any other value is quoted anew. */
function inProperties(head: string, rewrite: RewriteLink): string {
  const { kind, yamlStart, yamlEnd } = findFrontmatter(head);
  const document = kind === 'block' ? parseYaml(head.slice(yamlStart, yamlEnd)) : null;
  if (document === null || document.errors.length > 0) return inText(head, rewrite);
  const splices: Splice[] = [];
  const source = (node: Node): { start: number; end: number; raw: string } | null => {
    if (node.range == null) return null;
    const [start, end] = [yamlStart + node.range[0], yamlStart + node.range[1]];
    return { start, end, raw: head.slice(start, end) };
  };
  const splice = (node: Node, value: string, print: (text: string) => string): void => {
    const place = source(node);
    const text = place === null ? value : inText(value, rewrite, place.start);
    if (place !== null && text !== value) splices.push({ start: place.start, end: place.end, text: print(text) });
  };
  visit(document, {
    Pair: (_, pair) => (pair.key === null ? visit.SKIP : undefined),
    Seq: (_, node) => {
      const raw = source(node)?.raw ?? '';
      if (!isUnquotedLink(node, raw)) return undefined;
      splice(node, raw, quoteYaml);
      return visit.SKIP;
    },
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
      if (isBlock) splice(node, source(node)?.raw ?? '', (text) => text);
      else splice(node, node.value, quoteYaml);
    },
  });
  return spliced(head, splices);
}

function isUnquotedLink(node: Node, raw: string): boolean {
  if (!isSeq(node) || node.items.length !== 1) return false;
  const [inner] = node.items;
  return isSeq(inner) && inner.items.every(isScalar) && /^\[\[[^[\]\n]+\]\]$/.test(raw);
}

function spliced(text: string, splices: readonly Splice[]): string {
  let out = '';
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start)) {
    out += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return out + text.slice(at);
}

/**
 * Replaces values of properties, or items of their lists, that are wholly equal to one of the keys. Keeps every other byte;
 * properties that cannot be read stay as they are.
 */
export function replacePropertyTexts(
  text: string,
  replacements: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  const { kind, yamlStart, yamlEnd } = findFrontmatter(text);
  const document = kind === 'block' ? parseYaml(text.slice(yamlStart, yamlEnd)) : null;
  if (document === null || document.errors.length > 0) return text;
  const splices: Splice[] = [];
  for (const [property, words] of Object.entries(replacements)) {
    const value: unknown = document.get(property, true);
    for (const node of isSeq(value) ? value.items : [value]) {
      if (!isScalar(node) || typeof node.value !== 'string' || node.range == null) continue;
      const next = Object.hasOwn(words, node.value) ? words[node.value] : undefined;
      if (next === undefined || next === node.value) continue;
      splices.push({ start: yamlStart + node.range[0], end: yamlStart + node.range[1], text: quoteYaml(next) });
    }
  }
  return spliced(text, splices);
}
