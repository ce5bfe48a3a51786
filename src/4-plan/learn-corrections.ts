import {
  type ChangePlan,
  type Diagnostic,
  type Entity,
  type FileOperation,
  noteNameOf,
  pathKey,
  type Settings,
  type VaultPath,
  type VaultView,
} from '#core';
import { addToListProperty, findWikilinks, parseFrontmatter, type Wikilink } from '#markdown';
import { readPage } from './read-page.ts';

/** Where people may have corrected a name since Boswell wrote it. */
export interface PlacesToLook {
  /** Notes that do not stand as the last run left them. */
  readonly notes: readonly VaultPath[];
  /** Pages that runs made and that no longer stand where they did. */
  readonly gone: readonly VaultPath[];
}

/** Whether a name may become an alias of an entity without misleading. */
export type IsSafeAlias = (name: string, entity: Entity) => boolean;

/** A name that a person gave to an entity, and how. */
interface Correction {
  readonly entity: Entity;
  readonly alias: string;
  readonly file: VaultPath;
  readonly how: string;
}

/**
 * Learns names from what people did: a page that was renamed keeps its old name as an alias, and so does a page that a link was
 * turned to or was given other words; only where the name cannot mislead, and each in one line of the report. What was learned
 * stands on the page, so a second time there is nothing to learn.
 */
export function learnCorrections(
  places: PlacesToLook,
  vault: VaultView,
  settings: Settings,
  isSafe: IsSafeAlias,
): Pick<ChangePlan, 'operations' | 'diagnostics'> {
  const corrections = [
    ...renamedPages(places.gone, vault, settings),
    ...places.notes.flatMap((note) => editedLinks(note, vault)),
  ];
  const property = settings.properties['aliases'] ?? 'aliases';
  const texts = new Map<VaultPath, string>();
  const operations: FileOperation[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { entity, alias, file, how } of corrections.filter((each) => isSafe(each.alias, each.entity))) {
    const before = texts.get(entity.page) ?? readPage(entity.page, vault);
    const expects = vault.hash(entity.page);
    if (before === null || before === 'unreadable' || expects === null) continue;
    const content = addToListProperty(before, property, alias);
    if (content === before) continue;
    texts.set(entity.page, content);
    const at = operations.findIndex((each) => each.path === entity.page);
    const reason = `Learns that ${entity.name} goes by "${alias}": ${how}`;
    operations.splice(at < 0 ? operations.length : at, at < 0 ? 0 : 1, {
      kind: 'update',
      path: entity.page,
      expects,
      content,
      reason,
    });
    diagnostics.push(learned(entity, alias, file, how));
  }
  return { operations, diagnostics };
}

/** In a larger vault only pages whose name shares a word with the old one are opened. */
const mostPages = 2000;

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A page that was made under another name still says so in its title, which Obsidian leaves alone when it renames a page. */
function renamedPages(gone: readonly VaultPath[], vault: VaultView, settings: Settings): readonly Correction[] {
  const known = new Set(vault.entities.flatMap(({ name, aliases }) => [name, ...aliases].map(pathKey)));
  const missing = new Map(
    gone.map((path) => [pathKey(noteNameOf(path)), noteNameOf(path)] as const).filter(([key]) => !known.has(key)),
  );
  if (missing.size === 0) return [];
  const title = settings.properties['title'] ?? 'title';
  const words = new Set([...missing.keys()].flatMap(wordsOf));
  const isNear = ({ name }: Entity): boolean => wordsOf(pathKey(name)).some((word) => words.has(word));
  const asked = vault.entities.length > mostPages ? vault.entities.filter(isNear) : vault.entities;
  return asked.flatMap((entity): readonly Correction[] => {
    const text = readPage(entity.page, vault);
    const said = text === null || text === 'unreadable' ? null : parseFrontmatter(text).properties[title];
    const alias = typeof said === 'string' ? missing.get(pathKey(said)) : undefined;
    return alias === undefined || pathKey(alias) === pathKey(entity.name)
      ? []
      : [{ entity, alias, file: entity.page, how: 'its page was renamed' }];
  });
}

/** Lines of ours that now differ in nothing but where their one changed link leads, or what it shows. */
function editedLinks(note: VaultPath, vault: VaultView): readonly Correction[] {
  const [now, written] = [readPage(note, vault), vault.lastWritten(note)];
  if (now === null || now === 'unreadable' || written === null) return [];
  const [before, after] = [written, now].map((text) =>
    text
      .replaceAll('\r\n', '\n')
      .split('\n')
      .filter((line) => line.includes('[[')),
  );
  const gone = (before ?? []).filter((line) => after?.includes(line) !== true);
  const come = (after ?? []).filter((line) => before?.includes(line) !== true);
  return come.flatMap((line) => {
    const same = gone.filter((each) => withoutLinks(each) === withoutLinks(line));
    const others = come.filter((each) => withoutLinks(each) === withoutLinks(line));
    const [old] = same;
    return old === undefined || same.length > 1 || others.length > 1 ? [] : linkChanges(old, line, note, vault);
  });
}

function linkChanges(old: string, line: string, note: VaultPath, { entities }: VaultView): readonly Correction[] {
  const [before, after] = [findWikilinks(old), findWikilinks(line)];
  const entityOf = ({ target }: Wikilink): Entity | undefined => {
    const found = entities.filter(({ page }) => pathKey(noteNameOf(page)) === pathKey(noteNameOf(target)));
    return found.length === 1 ? found[0] : undefined;
  };
  return after.flatMap((link, index): readonly Correction[] => {
    const was = before[index];
    const entity = entityOf(link);
    if (was === undefined || entity === undefined || (was.target === link.target && was.display === link.display))
      return [];
    const shown = link.display ?? '';
    const names = was.target === link.target ? [shown] : [was.display ?? noteNameOf(was.target), shown];
    return [...new Set(names)]
      .filter((name) => name !== '')
      .map((alias) => ({ entity, alias, file: note, how: `you changed a link in "${noteNameOf(note)}"` }));
  });
}

function withoutLinks(line: string): string {
  return findWikilinks(line)
    .toReversed()
    .reduce((so, { start, end }) => `${so.slice(0, start)}[[]]${so.slice(end)}`, line);
}

function learned({ name, page }: Entity, alias: string, file: VaultPath, how: string): Diagnostic {
  return {
    severity: 'info',
    code: 'alias-learned',
    file,
    line: null,
    message: `"${alias}" is an alias of ${name} from now on: ${how}`,
    hint: `Take it out of the aliases in "${page}" if it is none`,
  };
}
