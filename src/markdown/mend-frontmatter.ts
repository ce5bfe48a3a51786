import { isMap, isScalar } from 'yaml';
import { findFrontmatter, parseYaml } from './frontmatter.ts';
import { quoteYaml } from './print-frontmatter.ts';
import { plainValue } from './yaml-value.ts';

/**
 * The text with its broken properties mended, where only one thing can be meant: a value that YAML cannot read bare
 * (`title: Call: part two`) is quoted, a property that says the same twice says it once. Null where that is not enough.
 * Every other byte is kept.
 */
export function mendFrontmatter(text: string): string | null {
  const block = findFrontmatter(text);
  if (block.kind !== 'block') return null;
  const yaml = text.slice(block.yamlStart, block.yamlEnd);
  const quoted = quoteValues(yaml);
  const mended = quoted === null ? null : dropRepeated(quoted);
  if (mended === null || mended === yaml) return null;
  return text.slice(0, block.yamlStart) + mended + text.slice(block.yamlEnd);
}

/** More lines than this are not broken in properties that a person or program meant as such; each costs a parse. */
const mostBroken = 20;

/** Quotes the value of one line after the other until the rest is no trouble; null where that does not help. */
function quoteValues(yaml: string): string | null {
  const lines = yaml.split('\n');
  for (let round = 0; round < mostBroken; round += 1) {
    const error = parseYaml(lines.join('\n'))?.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (error === undefined) return parseYaml(lines.join('\n')) === null ? null : lines.join('\n');
    const at = lineOf(lines, error.pos[0]);
    const line = quoteValue(lines[at] ?? '');
    if (line === null) return null;
    lines[at] = line;
  }
  return null;
}

/** A line `name: value` or `- value` with its value quoted; null where it is no such line, or is quoted already. */
function quoteValue(line: string): string | null {
  const parts = /^((?:[A-Za-z_][\w -]*:|[ \t]*-)[ \t]+)(\S.*?)([ \t]*\r?)$/.exec(line);
  const [, head, value, tail] = parts ?? [];
  if (head === undefined || value === undefined || tail === undefined) return null;
  const isBare = !/^["'{|>&!#]/.test(value) && !/^\[(?!\[)/.test(value) && !/ #/.test(value);
  return isBare ? head + quoteYaml(value) + tail : null;
}

/** The YAML without the later of two equal properties; null where two of one name differ. */
function dropRepeated(yaml: string): string | null {
  const document = parseYaml(yaml);
  if (document === null || !isMap(document.contents)) return null;
  const pairs = document.contents.items;
  const starts = pairs.map(({ key }) => (isScalar(key) ? yaml.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1 : 0));
  const sourceOf = (index: number): string => yaml.slice(index === 0 ? 0 : starts[index], starts[index + 1]);
  const seen = new Map<string, string>();
  const kept: string[] = [];
  for (const [index, pair] of pairs.entries()) {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const value = JSON.stringify(plainValue(pair.value, document)) ?? '';
    if (!seen.has(name)) kept.push(sourceOf(index));
    else if (seen.get(name) !== value) return null;
    seen.set(name, value);
  }
  return kept.join('');
}

function lineOf(lines: readonly string[], offset: number): number {
  let end = 0;
  for (const [index, line] of lines.entries()) {
    end += line.length + 1;
    if (offset < end) return index;
  }
  return lines.length - 1;
}
