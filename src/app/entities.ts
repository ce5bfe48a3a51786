import { recover } from '#apply';
import { type ChangePlan, type Diagnostic, pathKey, type Run, UnreadableFileError } from '#core';
import {
  entityNamed,
  type LinkPlace,
  ownFolder,
  planMerge,
  planRename,
  planSplit,
  printPlanDiff,
  type SplitOff,
  type VaultTexts,
} from '#plan';
import { alone } from './alone.ts';
import { carryOut } from './carry-out.ts';
import { type OpenedVault, openForWork } from './open.ts';
import { readVaultTexts } from './vault-texts.ts';
import type { World } from './world.ts';

/** What a person wants to be done with the pages of people, accounts and projects; each is named, or given by its path. */
export type EntityChange =
  | { readonly kind: 'merge'; readonly into: string; readonly other: string }
  | { readonly kind: 'rename'; readonly page: string; readonly name: string }
  | { readonly kind: 'split'; readonly page: string; readonly off: SplitOff };

export interface PlannedChange {
  readonly plan: ChangePlan;
  /** The plan as a unified diff, for people. */
  readonly diff: string;
  /** Of a split: links that nothing decided, which stay with the page. */
  readonly open: readonly LinkPlace[];
}

export interface ChangedEntities extends Omit<PlannedChange, 'diff'> {
  /** What was applied, or null where there was nothing to do. */
  readonly run: Run | null;
  readonly recovered: readonly Diagnostic[];
}

/** What a change of pages would do. Leaves no trace. @throws {UsageError} where it makes no sense in this vault. */
export function planEntityChange(change: EntityChange, world: World): PlannedChange {
  const vault = openForWork(world.files, { remember: false });
  const { plan, open } = planned(change, vault, world);
  return { plan, open, diff: printPlanDiff(plan, vault.view) };
}

/**
 * Merges, renames or splits pages, links and all, as one run that `undo` takes back.
 * @throws {UsageError} where it makes no sense in this vault. @throws {PlanOutdatedError} @throws {ApplyFailedError} @throws {VaultLockedError}
 */
export function changeEntities(change: EntityChange, world: World): Promise<ChangedEntities> {
  return alone(`entities ${change.kind}`, world, async ({ world: held, lock }) => {
    const recovered = recover(held.files);
    const { plan, open } = planned(change, openForWork(held.files, { remember: false }), held);
    return { ...carryOut(plan, held, lock), open, recovered };
  });
}

function planned(
  change: EntityChange,
  vault: OpenedVault,
  world: World,
): { readonly plan: ChangePlan; readonly open: readonly LinkPlace[] } {
  const find = (name: string): ReturnType<typeof entityNamed> => entityNamed(name, vault.view.entities);
  const told = (plan: ChangePlan, texts: Texts): ChangePlan => {
    return { ...plan, diagnostics: [...vault.diagnostics, ...texts.diagnostics, ...plan.diagnostics] };
  };
  switch (change.kind) {
    case 'merge': {
      const texts = textsAbout([change.into, change.other], vault, world);
      return { plan: told(planMerge(find(change.into), find(change.other), texts), texts), open: [] };
    }
    case 'rename': {
      const texts = textsAbout([change.page], vault, world);
      return { plan: told(planRename(find(change.page), change.name, texts), texts), open: [] };
    }
    case 'split': {
      const texts = textsAbout([change.page], vault, world);
      const { plan, open } = planSplit(find(change.page), change.off, texts, vault.templates);
      return { plan: told(plan, texts), open };
    }
  }
}

type Texts = VaultTexts & { readonly diagnostics: readonly Diagnostic[] };

/** @throws {UnreadableFileError} where one of the pages is no text. */
function textsAbout(names: readonly string[], { view, settings }: OpenedVault, world: World): Texts {
  const entities = names.map((name) => entityNamed(name, view.entities));
  const folders = entities.flatMap(({ page }) => ownFolder(page) ?? []).map((folder) => `${pathKey(folder)}/`);
  const pages = new Set(entities.map(({ page }) => page));
  const texts = readVaultTexts(
    world.files,
    { entities: view.entities, settings },
    {
      names: entities.map(({ name }) => name),
      isWanted: (path) => pages.has(path) || folders.some((folder) => pathKey(path).startsWith(folder)),
    },
  );
  for (const page of pages) {
    if (texts.texts.has(page)) continue;
    throw new UnreadableFileError(`Cannot read "${page}": it is no UTF-8 text`, {
      file: page,
      hint: 'Save it as UTF-8, then run the command again',
    });
  }
  return texts;
}
