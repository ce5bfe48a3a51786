import type { VaultPath } from '#core';
import {
  type Frontmatter,
  findWikilinks,
  indentedCode,
  isInside,
  literalRanges,
  parseFrontmatter,
  unwrapWikilink,
  type Wikilink,
} from '#markdown';
import { once } from './once.ts';

/** A note as the checks see it; each part is read when it is first asked for. */
export interface NoteLook {
  readonly path: VaultPath;
  readonly text: string;
  readonly frontmatter: () => Frontmatter;
  /** Texts of a property, one or a list; [] where there is none. */
  readonly texts: (property: string) => readonly string[];
  /** Wikilinks and embeds that act: not those in code and comments. */
  readonly links: () => readonly Wikilink[];
  /** Headings as links name them: see `headingKey`. */
  readonly headings: () => readonly string[];
  /** Ids of its blocks, in lower case, without `^`. */
  readonly blocks: () => ReadonlySet<string>;
  readonly aliases: () => readonly string[];
  /** Whether what stands at an offset is code or a comment, where nothing acts. */
  readonly isLiteral: (offset: number) => boolean;
  /** 1-based line of an offset. */
  readonly lineAt: (offset: number) => number;
  /** Offset at which the line of an offset begins. */
  readonly lineStartAt: (offset: number) => number;
}

/** Looks at a note. `aliasNames` are the properties that hold its other names. */
export function lookAtNote(path: VaultPath, text: string, aliasNames: readonly string[]): NoteLook {
  const frontmatter = once(() => parseFrontmatter(text));
  const literal = once(() => literalRanges(text));
  const indented = once(() => indentedCode(text));
  const lineStarts = once(() => startsOfLines(text));
  const lineAt = (offset: number): number => lineOf(lineStarts(), offset);
  const lineStartAt = (offset: number): number => lineStarts()[lineAt(offset) - 1] ?? 0;
  const isLiteral = (offset: number): boolean =>
    isInside(literal(), offset) || (isIndented(text, lineStartAt(offset)) && isInside(indented(), offset));
  const texts = (property: string): readonly string[] => textsOf(frontmatter().properties[property]);
  return {
    path,
    text,
    frontmatter,
    texts,
    isLiteral,
    links: once(() =>
      text.includes('[[')
        ? linksOf(text, (offset) => isLiteral(offset) || isYamlComment(text, lineStartAt(offset), frontmatter))
        : [],
    ),
    headings: once(() => headingsOf(text, isLiteral)),
    blocks: once(() => blocksOf(text, isLiteral)),
    aliases: once(() => {
      const mayHave = aliasNames.some((name) => text.includes(`${name}:`));
      return mayHave ? [...new Set(aliasNames.flatMap((name) => texts(name).map(unwrapWikilink)))] : [];
    }),
    lineAt,
    lineStartAt,
  };
}

/** A heading as Obsidian compares it: signs that a link cannot hold are blanks, case is ignored. */
export function headingKey(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}

function linksOf(text: string, isLiteral: (offset: number) => boolean): readonly Wikilink[] {
  return findWikilinks(text)
    .map(withoutTableEscape)
    .filter(({ start }) => !isLiteral(start));
}

/** In a table the bar before the display text is escaped: `[[Dana Levi\|Dana]]`. */
function withoutTableEscape(link: Wikilink): Wikilink {
  const bare = (part: string): string => part.replace(/\\$/, '').trim();
  return { ...link, target: bare(link.target), anchor: link.anchor === null ? null : bare(link.anchor) };
}

function isYamlComment(text: string, lineStart: number, frontmatter: () => Frontmatter): boolean {
  const isComment = text.startsWith('---') && /^[ \t]{0,20}#[ \t]/.test(text.slice(lineStart, lineStart + 22));
  return isComment && lineStart < frontmatter().bodyOffset;
}

function headingsOf(text: string, isLiteral: (offset: number) => boolean): readonly string[] {
  const headings: string[] = [];
  for (const match of text.matchAll(/^(?: {0,3}#{1,6}[ \t]+(.*)|(.+)\r?\n {0,3}(?:=+|-+)[ \t]*)\r?$/gm)) {
    if (!isLiteral(match.index)) headings.push(headingKey((match[1] ?? match[2] ?? '').replace(/[ \t]#+[ \t]*$/, '')));
  }
  return headings;
}

function blocksOf(text: string, isLiteral: (offset: number) => boolean): ReadonlySet<string> {
  const blocks = new Set<string>();
  for (const match of text.matchAll(/(?:^|\s)\^([a-zA-Z0-9-]+)[ \t]*\r?$/gm)) {
    if (!isLiteral(match.index + match[0].indexOf('^'))) blocks.add((match[1] ?? '').toLowerCase());
  }
  return blocks;
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? [] : textsOf(item)));
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

function isIndented(text: string, lineStart: number): boolean {
  return text.startsWith('\t', lineStart) || text.startsWith('    ', lineStart);
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
