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

function inLists(text: string, { from, to }: NewName): string {
  const [before, after] = [defuse(from), defuse(to)];
  const isLiteral = literalTest(text);
  const name = escaped(before);
  const owner = new RegExp(`^([ \\t>]*[-*+] \\[.\\] .*?@)${name}(?![\\p{L}\\p{N}])`, 'gmu');
  const listed = new RegExp(`^(\\*\\*(?:Attendees|Mentioned)\\*\\*: (?:.*, )?)${name}(?=,| \\(|\\r?$)`, 'gmu');
  const put = (whole: string, head: string, offset: number): string => (isLiteral(offset) ? whole : `${head}${after}`);
  return text.replace(owner, put).replace(listed, put);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
