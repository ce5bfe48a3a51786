import {
  type ChangePlan,
  type Entity,
  folderOf,
  joinVaultPath,
  noteNameOf,
  pathKey,
  UsageError,
  type VaultPath,
} from '#core';
import { parseFrontmatter } from '#markdown';
import { isBelow } from '../checks/vault-look.ts';
import { splitExtension } from '../filing.ts';
import { mergedPage } from './merged-page.ts';
import { foldersWithin, ownFolder } from './plan-rename.ts';
import { type Rearrangement, rearranged, retexter } from './rearrange.ts';
import type { VaultTexts } from './vault-texts.ts';

/**
 * Plans one page of two that stand for the same: what the other page says, its names and addresses and the notes beside it
 * go to the first, links to it lead there, and its name becomes an alias.
 * @throws {UsageError} where the two cannot be one.
 */
export function planMerge(into: Entity, other: Entity, vault: VaultTexts): ChangePlan {
  if (into.page === other.page) throw new UsageError(`"${into.name}" and "${other.name}" are one page already`);
  if (into.kind !== other.kind) {
    throw new UsageError(`Cannot merge "${other.name}" into "${into.name}": ${a(other)} cannot be ${a(into)}`, {
      hint: 'Set the same type in the properties of both pages first, if they are the same',
    });
  }
  for (const each of [into, other]) checkReadable(each, vault.texts.get(each.page) ?? '');
  const change: Rearrangement = {
    moves: movesBeside(into, other, vault),
    merged: { from: other.page, into: into.page },
    name: { kind: other.kind, from: other.name, to: into.name },
  };
  const retext = retexter(change, vault);
  const textOf = ({ page }: Entity): string => vault.texts.get(page) ?? '';
  const merged = mergedPage(
    { entity: into, text: retext(into.page, textOf(into)) },
    { entity: other, text: retext(other.page, textOf(other)) },
    vault.settings,
  );
  const texts = new Map<VaultPath, string | null>([
    [into.page, merged.text],
    [other.page, null],
  ]);
  const folder = ownFolder(other.page);
  return {
    schema: 'boswell/plan@1',
    command: `entities merge ${into.name} <- ${other.name}`,
    operations: rearranged(change, texts, vault, `${other.name} is ${into.name}`),
    sources: [],
    ...(folder === null ? {} : { leaves: foldersWithin(folder, new Map([...change.moves, [other.page, into.page]])) }),
    diagnostics: merged.diagnostics,
  };
}

/** Properties that cannot be read could not be carried over. */
function checkReadable({ name, page }: Entity, text: string): void {
  const [problem] = parseFrontmatter(text).problems;
  if (problem === undefined) return;
  throw new UsageError(`Cannot merge the page of ${name}: its properties cannot be read`, {
    file: page,
    hint: `Mend line ${problem.line} of "${page}", or run: boswell doctor --fix`,
  });
}

function a({ kind }: Entity): string {
  return kind === 'account' ? 'an account' : `a ${kind}`;
}

/** Notes beside the other page go beside the first, under names that are free there. */
function movesBeside(into: Entity, other: Entity, vault: VaultTexts): ReadonlyMap<VaultPath, VaultPath> {
  const folder = ownFolder(other.page);
  const moves = new Map<VaultPath, VaultPath>();
  if (folder === null) return moves;
  const target = ownFolder(into.page) ?? joinVaultPath(folderOf(into.page) ?? '', noteNameOf(into.page));
  const taken = new Set(vault.paths.map(pathKey));
  for (const path of vault.paths) {
    if (!isBelow(path, folder) || path === other.page) continue;
    const { stem, extension } = splitExtension(path.slice(folder.length + 1));
    let to = joinVaultPath(target, `${stem}${extension}`);
    for (let number = 2; taken.has(pathKey(to)); number += 1)
      to = joinVaultPath(target, `${stem} (${number})${extension}`);
    taken.add(pathKey(to));
    moves.set(path, to);
  }
  return moves;
}
