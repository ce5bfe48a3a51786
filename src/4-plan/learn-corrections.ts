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
import { addToListProperty, parseFrontmatter } from '#markdown';
import { type EditedLink, editedLinks } from './edited-links.ts';
import { learnAnswers } from './learn-answers.ts';
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
 * turned to or was given other words, where the name cannot mislead; else what was made of a link holds for the conversation of its
 * note. Each in one line of the report. What was learned stands on the page, so a second time there is nothing to learn.
 */
export function learnCorrections(
  places: PlacesToLook,
  vault: VaultView,
  settings: Settings,
  isSafe: IsSafeAlias,
): Pick<ChangePlan, 'operations' | 'diagnostics'> {
  const links = places.notes.flatMap((note) => editedLinks(note, vault));
  const isAlias = (link: EditedLink): boolean => linkNames(link).some(({ alias, entity }) => isSafe(alias, entity));
  const aliases = learnAliases([...renamedPages(places.gone, vault, settings), ...links.flatMap(linkNames)], {
    vault,
    settings,
    isSafe,
  });
  const answers = learnAnswers(
    links.filter((link) => !isAlias(link)),
    vault,
  );
  return {
    operations: [...aliases.operations, ...answers.operations],
    diagnostics: [...aliases.diagnostics, ...answers.diagnostics],
  };
}

interface Learning {
  readonly vault: VaultView;
  readonly settings: Settings;
  readonly isSafe: IsSafeAlias;
}

function learnAliases(
  corrections: readonly Correction[],
  { vault, settings, isSafe }: Learning,
): Pick<ChangePlan, 'operations' | 'diagnostics'> {
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

function linkNames({ was, now, entity, note }: EditedLink): readonly Correction[] {
  const shown = now.display ?? '';
  const names = was.target === now.target ? [shown] : [was.display ?? noteNameOf(was.target), shown];
  const how = `you changed a link in "${noteNameOf(note)}"`;
  return [...new Set(names)].filter((name) => name !== '').map((alias) => ({ entity, alias, file: note, how }));
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
