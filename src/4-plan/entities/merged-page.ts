import type { Diagnostic, Entity, Settings } from '#core';
import { addToListProperty, appendBlock, parseFrontmatter, setProperty } from '#markdown';
import { keptHeadings } from '../kept-headings.ts';
import { bodyOf } from '../note-parts.ts';
import { takeItems, withItems, withoutEmptyPart } from './kept-items.ts';
import { tasksQuery } from './plan-rename.ts';

/** A page and its text. */
export interface PageText {
  readonly entity: Entity;
  readonly text: string;
}

export interface MergedPage {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One page of two: properties united, kept parts merged line by line, and all else that stood on the other page behind it
 * under a heading of its own. Of two values that differ the first page's stays; the other is told and written below.
 */
export function mergedPage(into: PageText, other: PageText, settings: Settings): MergedPage {
  const { text: withProperties, differing } = unitedProperties(into, other, settings);
  const rest: string[] = differing.map(({ name, theirs }) => `- ${name}: ${theirs}`);
  let text = withProperties;
  let left = ownText(other);
  for (const heading of [keptHeadings.context, keptHeadings.facts]) {
    const taken = takeItems(left, heading, () => true);
    text = withItems(text, heading, taken.items);
    left = withoutEmptyPart(taken.left, heading);
  }
  const own = trimmedLines(left);
  const lines = [...rest, ...(rest.length > 0 && own.length > 0 ? [''] : []), ...own];
  const whole = lines.length === 0 ? text : appendBlock(text, [`## From ${other.entity.name}`, '', ...lines]);
  return { text: whole, diagnostics: differing.map((each) => keptValue(each, into.entity, other.entity)) };
}

interface Differing {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
}

function unitedProperties(
  into: PageText,
  other: PageText,
  settings: Settings,
): { readonly text: string; readonly differing: readonly Differing[] } {
  const own = (property: string): string => settings.properties[property] ?? property;
  const lists = new Set(['aliases', 'email', 'tags'].map(own));
  const titles = new Set<unknown>([other.entity.name, into.entity.name]);
  const names = new Set([into.entity.name.toLowerCase()]);
  let { text } = into;
  const differing: Differing[] = [];
  for (const [name, theirs] of Object.entries(parseFrontmatter(other.text).properties)) {
    const ours = parseFrontmatter(text).properties[name];
    if (theirs === null || theirs === '' || isSame(ours, theirs)) continue;
    if (name === own('type') || (name === own('title') && titles.has(theirs))) continue;
    if (ours === undefined || ours === null || ours === '') text = setProperty(text, name, printable(theirs));
    else if (name === own('last_contact'))
      text = setProperty(text, name, [shown(ours), shown(theirs)].toSorted()[1] ?? '');
    else if (lists.has(name) || Array.isArray(theirs)) text = withAll(text, name, theirs, names);
    else differing.push({ name, ours: shown(ours), theirs: shown(theirs) });
  }
  return { text: withAll(text, own('aliases'), [other.entity.name], names), differing };
}

function withAll(text: string, name: string, value: unknown, except: ReadonlySet<string>): string {
  const items = (Array.isArray(value) ? value : [value]).map(shown);
  const standing = parseFrontmatter(text).properties[name];
  const known = new Set((Array.isArray(standing) ? standing : [standing]).map((item) => shown(item).toLowerCase()));
  return items
    .filter((item) => !known.has(item.toLowerCase()) && !except.has(item.toLowerCase()))
    .reduce((so, item) => addToListProperty(so, name, item), text);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function printable(value: unknown): string | number | boolean | readonly string[] {
  if (Array.isArray(value)) return value.map(shown);
  return typeof value === 'number' || typeof value === 'boolean' ? value : shown(value);
}

/** A value as text; a link that YAML reads as a list in a list is a link again. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length === 1 && Array.isArray(value[0])) return `[[${value[0].join(', ')}]]`;
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? `[[${value.join(', ')}]]` : JSON.stringify(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/** The body without what only says which page it was: its title and the query for its open tasks. */
function ownText({ entity, text }: PageText): string {
  const body = bodyOf(text).replaceAll('\r\n', '\n');
  const without = body.replace(/^\s*# (.*?)[ \t]*(?:\n|$)/, (whole, title: string) =>
    title === entity.name ? '' : whole,
  );
  return without.replace(`## ${keptHeadings.tasks}\n\n${tasksQuery(entity).join('\n')}`, '');
}

function trimmedLines(text: string): readonly string[] {
  const trimmed = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return trimmed === '' ? [] : trimmed.replace(/\n{3,}/g, '\n\n').split('\n');
}

function keptValue({ name, ours, theirs }: Differing, into: Entity, other: Entity): Diagnostic {
  return {
    severity: 'warning',
    code: 'merge-kept-value',
    file: into.page,
    line: null,
    message: `Kept "${name}: ${ours}": the page of ${other.name} says "${theirs}", which now stands below "From ${other.name}"`,
    hint: 'Change the property if the other value is right',
  };
}
