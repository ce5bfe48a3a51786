import { type Document, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { findFrontmatter, parseYaml } from './frontmatter.ts';
import { lineBreakOf } from './line-break.ts';
import { plainValue } from './yaml-value.ts';

/** Two blocks of properties, one behind the other: Obsidian reads the first only and shows the second as text. */
export interface DoubledFrontmatter {
  /** Offset at which the second block begins, in UTF-16 units. */
  readonly second: number;
  /** Names of properties to which the two give different values. */
  readonly conflicts: readonly string[];
  /** The whole text with one block that says all, or null where they conflict. */
  readonly merged: string | null;
}

/**
 * Finds properties that stand in two blocks: the second with fences of its own, or begun right behind the end of the first
 * and closed by a third fence, as a program leaves it that writes its block over a shorter one. Null where there is one block
 * or none: a rule or an underlined heading at the top of the body is no block.
 */
export function findDoubledFrontmatter(text: string): DoubledFrontmatter | null {
  const first = findFrontmatter(text);
  if (first.kind !== 'block') return null;
  const upper = mappingOf(text, first.yamlStart, first.yamlEnd);
  const second = secondBlock(text, first.bodyOffset);
  if (upper === null || second === null) return null;
  const lower = mappingOf(text, second.yamlStart, second.yamlEnd);
  if (lower === null || (!second.isFenced && !repeats(upper, lower))) return null;
  const names = lower.entries.flatMap(({ name }) => name);
  const conflicts = names.filter((name) => entryToKeep(upper, lower, name) === 'conflict');
  const merged =
    conflicts.length > 0 ? null : mergeBlocks(text, { upper, lower, first, bodyOffset: second.bodyOffset });
  return { second: second.start, conflicts, merged };
}

interface Entry {
  readonly name: string;
  readonly value: unknown;
  /** Its lines, with the last line break. */
  readonly source: string;
}

interface Mapping {
  readonly entries: readonly Entry[];
  readonly lineBreak: string;
}

interface Block {
  readonly start: number;
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly bodyOffset: number;
  readonly isFenced: boolean;
}

function secondBlock(text: string, bodyOffset: number): Block | null {
  const start = bodyOffset + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(bodyOffset))?.[0].length ?? 0);
  const fenced = findFrontmatter(text.slice(start));
  if (fenced.kind === 'block' && !text.startsWith('\uFEFF', start)) {
    // A rule in prose is followed by a blank line, a block of properties by its first property.
    if (/^[ \t]*\r?\n/.test(text.slice(start + fenced.yamlStart))) return null;
    const [yamlStart, yamlEnd] = [start + fenced.yamlStart, start + fenced.yamlEnd];
    return { start, yamlStart, yamlEnd, bodyOffset: start + fenced.bodyOffset, isFenced: true };
  }
  if (start !== bodyOffset || !/^[A-Za-z_][\w -]*:/.test(text.slice(start, start + 100))) return null;
  const closing = /\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(start));
  if (closing === null) return null;
  const yamlEnd = start + closing.index + 1;
  return { start, yamlStart: start, yamlEnd, bodyOffset: start + closing.index + closing[0].length, isFenced: false };
}

/** Without a fence of its own, a block is only known by repeating what the first says. */
function repeats(upper: Mapping, lower: Mapping): boolean {
  if (lower.entries.length < 2) return false;
  return lower.entries.some(({ name, value }) =>
    upper.entries.some((each) => each.name === name && same(each.value, value)),
  );
}

function mappingOf(text: string, start: number, end: number): Mapping | null {
  const yaml = text.slice(start, end);
  const document = parseYaml(yaml);
  if (document === null || document.errors.length > 0 || !isMap(document.contents)) return null;
  if (document.contents.flow === true || document.contents.items.length === 0) return null;
  return { entries: entriesOf(yaml, document.contents, document), lineBreak: lineBreakOf(text) };
}

function entriesOf(yaml: string, map: YAMLMap, document: Document): readonly Entry[] {
  const starts = map.items.map((pair, index) => (index === 0 ? 0 : lineStart(yaml, keyStart(pair))));
  return map.items.map((pair, index) => ({
    name: isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
    value: plainValue(pair.value, document),
    source: yaml.slice(starts[index], starts[index + 1]),
  }));
}

function keyStart({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Which block says more about a property. */
function entryToKeep(upper: Mapping, lower: Mapping, name: string): 'upper' | 'lower' | 'conflict' {
  const above = upper.entries.find((entry) => entry.name === name);
  const below = lower.entries.find((entry) => entry.name === name);
  if (below === undefined) return 'upper';
  if (above === undefined || covers(below.value, above.value))
    return above !== undefined && same(above.value, below.value) ? 'upper' : 'lower';
  return covers(above.value, below.value) ? 'upper' : 'conflict';
}

/** Whether one value says all that another does: the same, or the other is empty or part of its list. */
function covers(value: unknown, other: unknown): boolean {
  if (isEmpty(other) || same(value, other)) return true;
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = Array.isArray(other) ? other : [other];
  return items.every((item) => value.some((each) => same(each, item)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface Merging {
  readonly upper: Mapping;
  readonly lower: Mapping;
  readonly first: { readonly yamlStart: number; readonly yamlEnd: number; readonly bodyOffset: number };
  readonly bodyOffset: number;
}

/** The entries of the first block, each from where more is said, then those that only the second has. */
function mergeBlocks(text: string, { upper, lower, first, bodyOffset }: Merging): string {
  const below = new Map(lower.entries.map((entry) => [entry.name, entry]));
  const kept = upper.entries.map((entry) =>
    entryToKeep(upper, lower, entry.name) === 'lower' ? (below.get(entry.name) ?? entry) : entry,
  );
  const added = lower.entries.filter(({ name }) => !upper.entries.some((entry) => entry.name === name));
  const yaml = [...kept, ...added].map(({ source }) => (source.endsWith('\n') ? source : source + upper.lineBreak));
  const fences = text.slice(first.yamlEnd, first.bodyOffset);
  return text.slice(0, first.yamlStart) + yaml.join('') + fences + text.slice(bodyOffset);
}
