import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type FrontmatterBlock, findFrontmatter, parseYaml } from './frontmatter.ts';
import { lineBreakOf } from './line-break.ts';
import { type PropertyValue, printFrontmatter, printName, printProperty, quoteYaml } from './print-frontmatter.ts';

/**
 * Gives a property a value and keeps every byte that does not belong to the old one: order, comments, quotes, CRLF, byte
 * order mark. A text without properties gets a block; one whose properties are broken or unclosed is given back as it is.
 */
export function setProperty(text: string, name: string, value: PropertyValue): string {
  const found = locate(text, name);
  if (found.kind === 'unreadable') return text;
  if (found.kind === 'absent') return insertProperty(text, found.block, name, value);
  const lines = printProperty(text.slice(found.keyStart, found.keyEnd), value);
  return splice(text, found.keyStart, found.valueEnd, lines.join(lineBreakOf(text)));
}

/**
 * Adds an item at the end of a list property in the style that stands there (one a line, `[a, b]`, or a single value,
 * which becomes a list); nothing where the list already has it. Keeps bytes as `setProperty` does.
 */
export function addToListProperty(text: string, name: string, item: string): string {
  const found = locate(text, name);
  if (found.kind === 'unreadable') return text;
  if (found.kind === 'absent') return insertProperty(text, found.block, name, [item]);
  const { value, yamlStart } = found;
  if (isSeq(value)) {
    const items = value.items;
    if (items.some((node) => isScalar(node) && node.value === item)) return text;
    const last = items.at(-1);
    if (last === undefined || value.range == null) return setProperty(text, name, { flow: [item] });
    const end = yamlStart + contentEnd(last as Node);
    if (value.flow === true) return splice(text, end, end, `, ${quoteYaml(item)}`);
    return addLine(text, end, indentBefore(text, yamlStart + value.range[0]), item);
  }
  if (!isScalar(value) || value.value === null) return setProperty(text, name, [item]);
  if (String(value.value) === item) return text;
  return setProperty(text, name, { flow: [String(value.value), item] });
}

/** Takes items out of a list property, or a single value that is one of them; the rest stays in its style. Keeps bytes as `setProperty` does. */
export function removeFromListProperty(text: string, name: string, isGone: (item: string) => boolean): string {
  const found = locate(text, name);
  if (found.kind !== 'present') return text;
  const { value } = found;
  if (isScalar(value)) return isGone(String(value.value)) ? setProperty(text, name, []) : text;
  if (!isSeq(value) || !value.items.every(isScalar)) return text;
  const items = value.items.map((item) => String(item.value));
  const left = items.filter((item) => !isGone(item));
  if (left.length === items.length) return text;
  return setProperty(text, name, value.flow === true ? { flow: left } : left);
}

type Located =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'absent'; readonly block: FrontmatterBlock }
  | {
      readonly kind: 'present';
      readonly value: unknown;
      readonly yamlStart: number;
      readonly keyStart: number;
      readonly keyEnd: number;
      readonly valueEnd: number;
    };

function locate(text: string, name: string): Located {
  const block = findFrontmatter(text);
  if (block.kind === 'unclosed') return { kind: 'unreadable' };
  if (block.kind === 'none') return { kind: 'absent', block };
  const document = parseYaml(text.slice(block.yamlStart, block.yamlEnd));
  if (document === null || document.errors.length > 0) return { kind: 'unreadable' };
  if (document.contents === null) return { kind: 'absent', block };
  if (!isMap(document.contents) || document.contents.flow === true) return { kind: 'unreadable' };
  const pair = document.contents.items.find((each) => isScalar(each.key) && String(each.key.value) === name);
  if (pair === undefined) return { kind: 'absent', block };
  return present(pair, block, text);
}

function present(pair: Pair, block: FrontmatterBlock, text: string): Located {
  const key = isScalar(pair.key) ? pair.key.range : null;
  if (key == null) return { kind: 'unreadable' };
  const keyEnd = block.yamlStart + key[1];
  const end = pair.value === null ? text.indexOf(':', keyEnd) + 1 : block.yamlStart + contentEnd(pair.value as Node);
  const valueEnd = Math.max(text.indexOf(':', keyEnd) + 1, withoutLineBreak(text, end));
  const { value } = pair;
  return { kind: 'present', value, yamlStart: block.yamlStart, keyStart: block.yamlStart + key[0], keyEnd, valueEnd };
}

/** Offset behind the last sign of a node's own text: without the comments and newlines that follow it. */
function contentEnd(node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (last !== undefined && last !== null && typeof last === 'object') {
      const inner = 'value' in last && 'key' in last ? ((last as Pair).value ?? (last as Pair).key) : last;
      if (inner !== null) return contentEnd(inner as Node);
    }
  }
  return node.range?.[1] ?? 0;
}

function insertProperty(text: string, block: FrontmatterBlock, name: string, value: PropertyValue): string {
  const lineBreak = lineBreakOf(text);
  if (block.kind === 'none') {
    const printed = printFrontmatter([[name, value]]).replaceAll('\n', lineBreak);
    return splice(text, block.bodyOffset, block.bodyOffset, printed + lineBreak);
  }
  const lines = printProperty(printName(name), value).map((line) => line + lineBreak);
  return splice(text, block.yamlEnd, block.yamlEnd, lines.join(''));
}

function addLine(text: string, end: number, indent: string, item: string): string {
  const newline = text.indexOf('\n', withoutLineBreak(text, end));
  return splice(text, newline + 1, newline + 1, `${indent}- ${quoteYaml(item)}${lineBreakOf(text)}`);
}

function indentBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function withoutLineBreak(text: string, end: number): number {
  if (text[end - 1] !== '\n') return end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}

function splice(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
