import {
  type Entity,
  type EntityKind,
  fileNameOf,
  folderOf,
  noteNameOf,
  pathKey,
  type Settings,
  type VaultPath,
} from '#core';
import { parseFrontmatter } from './frontmatter.ts';
import { unwrapWikilink } from './wikilinks.ts';

/**
 * The person, account or project that a page stands for, or null where the file is no such page. Known by its `type`
 * property wherever it stands, else by its place: `People/NAME.md` or a file named as its folder somewhere below `People/`.
 * Dated notes beside it, which have a `type` of notes, are none. Property names are mapped by `settings.properties`.
 */
export function parseEntityPage(path: VaultPath, text: string, settings: Settings): Entity | null {
  if (!/\.md$/i.test(path)) return null;
  const { properties } = parseFrontmatter(text);
  const property = (name: string): unknown => properties[settings.properties[name] ?? name];
  const kind = kindByType(property('type')) ?? kindByPlace(path, property('type'), settings);
  if (kind === null) return null;
  const aliases = [...texts(property('aliases')), ...texts(property('alias'))].map(unwrapWikilink);
  return {
    kind,
    name: noteNameOf(path),
    aliases: distinct(aliases),
    emails: distinct(texts(property('email')).flatMap(addresses)),
    account: texts(property('account')).map(unwrapWikilink)[0] ?? null,
    role: texts(property('role')).map(unwrapWikilink)[0] ?? null,
    page: path,
  };
}

function kindByType(type: unknown): EntityKind | null {
  const word = typeof type === 'string' ? type.trim().toLowerCase() : '';
  return word === 'person' || word === 'account' || word === 'project' ? word : null;
}

const noteTypes: readonly string[] = [
  'customer',
  'people',
  'projects',
  'team',
  'journal',
  'meeting',
  'transcript',
  'failure',
  'map',
];

function kindByPlace(path: VaultPath, type: unknown, { folders }: Settings): EntityKind | null {
  if (typeof type === 'string' && noteTypes.includes(type.trim().toLowerCase())) return null;
  if (standsAsPage(path, folders.people)) return 'person';
  if (standsAsPage(path, folders.accounts)) return 'account';
  return standsAsPage(path, folders.projects) ? 'project' : null;
}

function standsAsPage(path: VaultPath, folder: VaultPath): boolean {
  const parent = folderOf(path);
  if (parent === null) return false;
  if (pathKey(parent) === pathKey(folder)) return true;
  return pathKey(parent).startsWith(`${pathKey(folder)}/`) && pathKey(fileNameOf(parent)) === pathKey(noteNameOf(path));
}

/** The texts of a value or list. An unquoted `[[Acme]]` is a list in a list to YAML: here it becomes a link again. */
function texts(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => (Array.isArray(item) ? [`[[${item.join(', ')}]]`] : texts(item)));
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

function addresses(text: string): readonly string[] {
  return text.split(/[,;\s]+/).flatMap((word) => {
    const address = word.replace(/^<?(?:mailto:)?/i, '').replace(/>$/, '');
    return address.includes('@') ? [address] : [];
  });
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
