import {
  type ChangePlan,
  type Diagnostic,
  type Entity,
  type FileOperation,
  folderOf,
  joinVaultPath,
  noteNameOf,
  pathKey,
  UsageError,
  type VaultPath,
} from '#core';
import { isLinkable, type PropertyEntry, removeFromListProperty, safeFileName } from '#markdown';
import type { Templates } from '../default-templates.ts';
import { keptHeadings } from '../kept-headings.ts';
import { printProperties } from '../print-properties.ts';
import { renderTemplate } from '../render-template.ts';
import { takeItems, withItems } from './kept-items.ts';
import { distinctPlaces, isChosen, isWholeChosen, type LinkPlace, linksTo } from './links-to.ts';
import { ownFolder, tasksQuery } from './plan-rename.ts';
import { turnedTexts } from './turned-texts.ts';
import type { VaultTexts } from './vault-texts.ts';

/** What goes to the new page. */
export interface SplitOff {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  /** Words by which lines of the kept parts are known that go. */
  readonly facts: readonly string[];
  /**
   * Links and tasks that go, as `FILE` or `FILE:LINE`; with a whole file what its properties say too. Links that show an alias
   * that goes are among them anyway.
   */
  readonly links: readonly string[];
}

/** The plan, and the links that nothing decided: they stay with the page. */
export interface PlannedSplit {
  readonly plan: ChangePlan;
  readonly open: readonly LinkPlace[];
}

/**
 * Plans two pages of one that stood for two: the new one takes the names, addresses, facts and links that are named.
 * @throws {UsageError} where the page does not have what is named, or no page can have the name.
 */
export function planSplit(entity: Entity, off: SplitOff, vault: VaultTexts, templates: Templates): PlannedSplit {
  const name = checkedName(entity, off, vault);
  const text = vault.texts.get(entity.page) ?? '';
  const own = (property: string): string => vault.settings.properties[property] ?? property;
  const goes =
    (items: readonly string[]) =>
    (item: string): boolean =>
      items.some((each) => pathKey(each) === pathKey(item));
  const without = [['aliases', off.aliases] as const, ['email', off.emails] as const].reduce(
    (so, [property, items]) => removeFromListProperty(so, own(property), goes([...items, name])),
    text,
  );
  const parts = partsTaken(without, off.facts);
  const page = newPath(entity, name);
  const reason = `${name} is ${entity.kind === 'person' ? 'somebody' : 'something'} else than ${entity.name}`;
  const isGoing = (place: LinkPlace): boolean =>
    isChosen(place, off.links) || (place.display !== null && goes(off.aliases)(place.display));
  const turning = { entity, name, page, isGoing, isWhole: (file: VaultPath) => isWholeChosen(file, off.links) };
  const standing = vault.hash(entity.page);
  const changed: readonly FileOperation[] =
    standing === null || parts.left === text
      ? []
      : [{ kind: 'update', path: entity.page, expects: standing, content: parts.left, reason }];
  const created: FileOperation = {
    kind: 'create',
    path: page,
    content: newPage({ entity, off, name, page, items: parts.items }, vault, templates),
    reason: `Makes the page of ${name}`,
  };
  return {
    plan: {
      schema: 'boswell/plan@1',
      command: `entities split ${entity.name} -> ${name}`,
      operations: [created, ...changed, ...turnedTexts(turning, vault, reason)],
      sources: [],
      diagnostics: parts.unknown.map((words) => noSuchFact(words, entity)),
    },
    open: distinctPlaces(linksTo(entity, vault).filter((place) => !isGoing(place))),
  };
}

function checkedName(entity: Entity, { name, aliases, emails }: SplitOff, vault: VaultTexts): string {
  const wanted = name.trim().normalize('NFC');
  if (wanted === '' || safeFileName(wanted) !== wanted || !isLinkable(wanted)) {
    throw new UsageError(`Cannot make a page "${name}": no file on every system, or no link, can have this name`, {
      hint: `"${safeFileName(wanted)}" would do`,
    });
  }
  const taken = vault.paths.find((path) => pathKey(noteNameOf(path)) === pathKey(wanted));
  if (taken !== undefined) {
    throw new UsageError(`Cannot make a page "${wanted}": "${taken}" has this name`, { hint: 'Give another name' });
  }
  const missing = [
    ...aliases.filter((alias) => !entity.aliases.some((each) => pathKey(each) === pathKey(alias))),
    ...emails.filter((email) => !entity.emails.some((each) => pathKey(each) === pathKey(email))),
  ];
  if (missing.length === 0) return wanted;
  throw new UsageError(`The page of ${entity.name} does not have ${missing.map((each) => `"${each}"`).join(', ')}`, {
    hint: `It has: ${[...entity.aliases, ...entity.emails].join(', ') || 'no aliases and no addresses'}`,
  });
}

function newPath({ page }: Entity, name: string): VaultPath {
  const folder = ownFolder(page);
  const parent = folderOf(folder ?? page) ?? '';
  return folder === null ? joinVaultPath(parent, `${name}.md`) : joinVaultPath(parent, name, `${name}.md`);
}

type Items = ReadonlyMap<string, readonly string[]>;

function partsTaken(
  text: string,
  facts: readonly string[],
): { readonly left: string; readonly items: Items; readonly unknown: readonly string[] } {
  const items = new Map<string, readonly string[]>();
  const known = new Set<string>();
  const isTaken = (item: string): boolean => {
    const words = facts.filter((each) => item.toLowerCase().includes(each.toLowerCase()));
    for (const each of words) known.add(each);
    return words.length > 0;
  };
  let left = text;
  for (const heading of facts.length === 0 ? [] : [keptHeadings.context, keptHeadings.facts]) {
    const taken = takeItems(left, heading, isTaken);
    items.set(heading, taken.items);
    left = taken.left;
  }
  return { left, items, unknown: facts.filter((each) => !known.has(each)) };
}

interface NewPage {
  readonly entity: Entity;
  readonly off: SplitOff;
  readonly name: string;
  readonly page: VaultPath;
  readonly items: Items;
}

function newPage({ entity, off, name, page, items }: NewPage, { settings }: VaultTexts, templates: Templates): string {
  const { kind } = entity;
  const aliases = off.aliases.filter((alias) => pathKey(alias) !== pathKey(name));
  const email: readonly PropertyEntry[] = off.emails.length === 0 ? [] : [['email', off.emails]];
  const properties: readonly PropertyEntry[] = [
    ['type', kind],
    ['title', name],
    ['aliases', aliases],
    ...email,
    ['tags', [`type/${kind}`, 'generated']],
  ];
  const view = {
    frontmatter: printProperties(properties, settings),
    name,
    openTasks: tasksQuery({ kind, name, page }).join('\n'),
  };
  return [...items].reduce(
    (so, [heading, each]) => withItems(so, heading, each),
    renderTemplate(kind, templates, view),
  );
}

function noSuchFact(words: string, { name, page }: Entity): Diagnostic {
  return {
    severity: 'warning',
    code: 'fact-not-found',
    file: page,
    line: null,
    message: `No line of Recent Context or Key Facts on the page of ${name} says "${words}": nothing was moved for it`,
    hint: 'Give words as they stand on the page',
  };
}
