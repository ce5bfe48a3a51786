import type { EntityKind, Settings } from '#core';
import { defuse, literalTest, replacePropertyTexts } from '#markdown';
import { tagSlug } from '../tag-slug.ts';

/** An entity that goes by another name from now on. */
export interface NewName {
  readonly kind: EntityKind;
  readonly from: string;
  readonly to: string;
}

/**
 * Puts a new name where Boswell writes names as plain text: in the properties that name an entity, tags included, as owner of
 * a task, and among those who attended or were mentioned. Sentences keep the name that they were written with.
 */
export function withNewName(text: string, name: NewName, settings: Settings): string {
  if (!text.includes(name.from)) return text;
  const named = inProperties(text, name, settings);
  return name.kind === 'person' ? inLists(named, name) : named;
}

function inProperties(text: string, { kind, from, to }: NewName, { properties }: Settings): string {
  const words = { [from]: to };
  const own = (property: string): string => properties[property] ?? property;
  const tags = { [`${kind}/${tagSlug(from)}`]: `${kind}/${tagSlug(to)}` };
  const people = kind === 'person' ? { [own('participants')]: words, [own('reports_to')]: words } : {};
  return replacePropertyTexts(text, { [own(kind)]: words, [own('tags')]: tagSlug(to) === '' ? {} : tags, ...people });
}

/** 1-based lines of the tasks that are a person's, in order. */
export function ownedLines(text: string, name: string): readonly number[] {
  if (!text.includes(`@${defuse(name)}`)) return [];
  const isLiteral = literalTest(text);
  return [...text.matchAll(ownerOf(name))].flatMap(({ index }) => (isLiteral(index) ? [] : [lineAt(text, index)]));
}

/** Gives tasks of one person to another, those of chosen lines (1-based). */
export function withNewOwner(text: string, { from, to }: NewName, isChosen: (line: number) => boolean): string {
  const lines = new Set(ownedLines(text, from).filter(isChosen));
  if (lines.size === 0) return text;
  return text.replace(ownerOf(from), (whole, head: string, offset: number) =>
    lines.has(lineAt(text, offset)) ? `${head}${defuse(to)}` : whole,
  );
}

function ownerOf(name: string): RegExp {
  return new RegExp(`^([ \\t>]*[-*+] \\[.\\] .*?@)${escaped(defuse(name))}(?![\\p{L}\\p{N}])`, 'gmu');
}

function inLists(text: string, name: NewName): string {
  const [before, after] = [defuse(name.from), defuse(name.to)];
  const isLiteral = literalTest(text);
  const listed = new RegExp(
    `^(\\*\\*(?:Attendees|Mentioned)\\*\\*: (?:.*, )?)${escaped(before)}(?=,| \\(|\\r?$)`,
    'gmu',
  );
  return withNewOwner(text, name, () => true).replace(listed, (whole, head: string, offset: number) =>
    isLiteral(offset) ? whole : `${head}${after}`,
  );
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
