import {
  type ChangePlan,
  type Diagnostic,
  type Entity,
  fileNameOf,
  folderOf,
  joinVaultPath,
  noteNameOf,
  pathKey,
  UsageError,
  type VaultPath,
} from '#core';
import { addToListProperty, isLinkable, removeFromListProperty, replacePropertyTexts, safeFileName } from '#markdown';
import { isBelow } from '../checks/vault-look.ts';
import { openTasks } from '../kept-sections.ts';
import { type Rearrangement, rearranged, retexter } from './rearrange.ts';
import { isUsedElsewhere, type VaultTexts } from './vault-texts.ts';

/**
 * Plans another name for a page: the page, its folder with all that stands in it, every link to it, and the places where
 * Boswell writes the name. The old name becomes an alias, unless another page goes by it or
 * only capitals differ.
 * @throws {UsageError} where the name can be no page's, or is taken.
 */
export function planRename(entity: Entity, newName: string, vault: VaultTexts): ChangePlan {
  const name = checkedName(entity, newName, vault);
  const change: Rearrangement = {
    moves: movesTo(entity, name, vault),
    name: { kind: entity.kind, from: entity.name, to: name },
  };
  const text = vault.texts.get(entity.page) ?? '';
  const retext = retexter(change, vault);
  const isNews = !isRespelling(entity.name, name);
  const isFree = !isUsedElsewhere(entity.name, entity.page, vault.entities);
  const page = change.moves.get(entity.page) ?? entity.page;
  const renamed = renamedPage(retext(entity.page, text), entity, { name, page, keepsOld: isFree && isNews }, vault);
  const reason = `${entity.name} is ${name} now`;
  const folder = ownFolder(entity.page);
  return {
    schema: 'boswell/plan@1',
    command: `entities rename ${entity.name}`,
    operations: rearranged(change, new Map([[entity.page, renamed]]), vault, reason),
    sources: [],
    ...(folder === null || !isNews ? {} : { leaves: foldersWithin(folder, change.moves) }),
    diagnostics: isFree || !isNews ? [] : [notAnAlias(entity, page)],
  };
}

/** The folder that is named as a page and holds it; null for a page among others. */
export function ownFolder(page: VaultPath): VaultPath | null {
  const folder = folderOf(page);
  return folder !== null && pathKey(fileNameOf(folder)) === pathKey(noteNameOf(page)) ? folder : null;
}

/** A folder and those in it that files leave. */
export function foldersWithin(folder: VaultPath, moves: ReadonlyMap<VaultPath, VaultPath>): readonly VaultPath[] {
  const folders = new Set<VaultPath>([folder]);
  for (const path of moves.keys()) {
    for (let each = folderOf(path); each !== null && isBelow(each, folder); each = folderOf(each)) folders.add(each);
  }
  return [...folders].sort();
}

/** The query for a page's open tasks, as Boswell writes it. */
export function tasksQuery({ kind, name, page }: Pick<Entity, 'kind' | 'name' | 'page'>): readonly string[] {
  return openTasks({ kind, name, noteName: noteNameOf(page), path: page, names: [name], proposed: null });
}

function withOpenTasksOf(text: string, from: Entity, to: Pick<Entity, 'kind' | 'name' | 'page'>): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return text.replace(tasksQuery(from).join(lineBreak), () => tasksQuery(to).join(lineBreak));
}

function checkedName(entity: Entity, newName: string, vault: VaultTexts): string {
  const name = newName.trim().normalize('NFC');
  const safe = safeFileName(name);
  if (name === '' || safe !== name || !isLinkable(name)) {
    throw new UsageError(`Cannot name a page "${newName}": no file on every system, or no link, can have this name`, {
      hint: `"${safe}" would do`,
    });
  }
  if (name === entity.name) throw new UsageError(`"${name}" is its name already`);
  const taken = vault.paths.find((path) => path !== entity.page && pathKey(noteNameOf(path)) === pathKey(name));
  if (taken === undefined) return name;
  throw new UsageError(`Cannot rename "${entity.name}": "${taken}" has the name "${name}"`, {
    hint: `If the two are one, run: boswell entities merge "${name}" "${entity.name}"`,
  });
}

/** Whether two names differ in capitals only. The folder of a page then keeps its name: not every system could change it. */
function isRespelling(name: string, other: string): boolean {
  return name !== other && pathKey(name) === pathKey(other);
}

function movesTo(entity: Entity, name: string, vault: VaultTexts): ReadonlyMap<VaultPath, VaultPath> {
  const folder = ownFolder(entity.page);
  const parent = folderOf(folder ?? entity.page) ?? '';
  if (isRespelling(entity.name, name)) {
    return new Map([[entity.page, joinVaultPath(folderOf(entity.page) ?? '', `${name}.md`)]]);
  }
  if (folder === null) return new Map([[entity.page, joinVaultPath(parent, `${name}.md`)]]);
  const target = joinVaultPath(parent, name);
  const inside = vault.paths.filter((path) => isBelow(path, folder));
  const moves = new Map(inside.map((path) => [path, joinVaultPath(target, path.slice(folder.length + 1))] as const));
  moves.set(entity.page, joinVaultPath(target, `${name}.md`));
  const standing = new Set(vault.paths.map(pathKey));
  const taken = [...moves.values()].find((path) => standing.has(pathKey(path)));
  if (taken === undefined) return moves;
  throw new UsageError(`Cannot rename "${entity.name}": another file stands at "${taken}"`, {
    hint: 'Move one of the two, then run the command again',
  });
}

function renamedPage(
  text: string,
  entity: Entity,
  { name, page, keepsOld }: { readonly name: string; readonly page: VaultPath; readonly keepsOld: boolean },
  { settings }: VaultTexts,
): string {
  const own = (property: string): string => settings.properties[property] ?? property;
  const titled = replacePropertyTexts(text, { [own('title')]: { [entity.name]: name } });
  const heading = titled.replace(/^# (.*?)(?=[ \t]*\r?$)/m, (whole, title: string) =>
    title === entity.name ? `# ${name}` : whole,
  );
  const tasks = withOpenTasksOf(heading, entity, { kind: entity.kind, name, page });
  const without = removeFromListProperty(tasks, own('aliases'), (alias) => pathKey(alias) === pathKey(name));
  return keepsOld ? addToListProperty(without, own('aliases'), entity.name) : without;
}

function notAnAlias({ name }: Entity, page: VaultPath): Diagnostic {
  return {
    severity: 'info',
    code: 'alias-not-kept',
    file: page,
    line: null,
    message: `"${name}" is no alias of it: another page goes by this name`,
    hint: null,
  };
}
