import {
  findSection,
  findWikilinks,
  insertIntoSection,
  lineBreakOf,
  type SectionItem,
  unwrapWikilink,
} from '#markdown';
import { keptHeadings, withHeadingAboveTasks } from './kept-headings.ts';

/** What a page may say of a person's place, each in a line of its own among the key facts. */
export type ProfileKind = 'role' | 'worksAt' | 'reportsTo';

const labels: Readonly<Record<ProfileKind, string>> = { role: 'Role', worksAt: 'Works at', reportsTo: 'Reports to' };

/** A value with the day it was said and the turns that say so. */
export interface ProfileValue {
  /** Text or a link, as it stands on the page. */
  readonly text: string;
  /** The name or words that it means. */
  readonly value: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Links to the turns, or "". */
  readonly citation: string;
}

/** All values of a page, the oldest first; those that differ stand side by side with their dates. */
export type Profile = Readonly<Record<ProfileKind, readonly ProfileValue[]>>;

/** Whether a line tells a person's place: such lines grow over many conversations and belong to none. */
export function isProfileLine(core: string): boolean {
  return Object.values(labels).some((label) => core.startsWith(`${label}: `)) && valuesOf(core).length > 0;
}

/** Reads what a page says of a person's place. */
export function profileOf(text: string): Profile {
  const lines = sectionLines(text);
  const values = (kind: ProfileKind): readonly ProfileValue[] =>
    lines.filter((line) => line.startsWith(`${labels[kind]}: `)).flatMap(valuesOf);
  return { role: values('role'), worksAt: values('worksAt'), reportsTo: values('reportsTo') };
}

/**
 * A page with one more value of a person's place: `- Role: Head of Depots (2025-11-03, …); COO (2026-01-15, …)`. Another value
 * never takes the place of an earlier one; one that stands there already is not said twice.
 */
export function withProfileValue(text: string, kind: ProfileKind, value: Omit<ProfileValue, 'value'>): string {
  const label = labels[kind];
  const said = meantBy(value.text).toLowerCase();
  if (profileOf(text)[kind].some((each) => each.value.toLowerCase() === said)) return text;
  const printed = print(value);
  const section = findSection(text, keptHeadings.facts);
  const item = section?.items.find(({ start, end }) => {
    const line = bare(text.slice(start, end));
    return line.startsWith(`${label}: `) && valuesOf(line).length > 0;
  });
  if (item === undefined) return withLine(text, `${label}: ${printed}`, section?.items[0]);
  const line = text.slice(item.start, item.end);
  const values = valuesOf(bare(line));
  const [head = ''] = /^[ \t]*[-*+][ \t]+[^:]+: /.exec(line) ?? [];
  const all = [...values.map(print), printed].toSorted((a, b) =>
    dateIn(a) < dateIn(b) ? -1 : dateIn(a) > dateIn(b) ? 1 : 0,
  );
  return text.slice(0, item.start) + head + all.join('; ') + text.slice(item.end);
}

/** Puts a line on top of the key facts: above the first of them where there is one, so that the list stays one list. */
function withLine(text: string, line: string, first: SectionItem | undefined): string {
  if (first === undefined) {
    return insertIntoSection(withHeadingAboveTasks(text, 'facts'), keptHeadings.facts, [`- ${line}`]);
  }
  return text.slice(0, first.start) + first.prefix + line + lineBreakOf(text) + text.slice(first.start);
}

function print({ text, date, citation }: Omit<ProfileValue, 'value'>): string {
  return `${text} (${date}${citation === '' ? '' : `, ${citation}`})`;
}

function dateIn(printed: string): string {
  return /\((\d{4}-\d{2}(?:-\d{2})?)(?:, \[\[.*)?\)$/.exec(printed)?.[1] ?? '';
}

function sectionLines(text: string): readonly string[] {
  const section = findSection(text, keptHeadings.facts);
  return section === null ? [] : section.items.map(({ start, end }) => bare(text.slice(start, end)));
}

function bare(line: string): string {
  return line.replace(/^[ \t]*[-*+][ \t]+/, '').trim();
}

/** The values of a line; [] where a person wrote it another way: then it is theirs. */
function valuesOf(line: string): readonly ProfileValue[] {
  const said = line.slice(line.indexOf(': ') + 2);
  const value = /(.+?) \((\d{4}-\d{2}(?:-\d{2})?)(?:, ((?:\[\[[^[\]\n]+\]\](?:, )?)+))?\)(?:; |$)/gy;
  const values: ProfileValue[] = [];
  let end = 0;
  for (const match of said.matchAll(value)) {
    const [whole, text = '', date = '', citation = ''] = match;
    values.push({ text, value: meantBy(text), date, citation });
    end = match.index + whole.length;
  }
  return end === said.length ? values : [];
}

function meantBy(text: string): string {
  const link = findWikilinks(text)[0];
  return link?.display ?? unwrapWikilink(text);
}
