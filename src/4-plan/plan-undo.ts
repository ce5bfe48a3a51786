import {
  type ChangePlan,
  type FileOperation,
  joinVaultPath,
  type Run,
  type Sha256,
  type VaultPath,
  type VaultView,
} from '#core';
import { splitExtension } from './filing.ts';
import { filedTogether } from './plan-undo-filed.ts';
import { type Inverse, isTaken, kept, type LaterRun, type Undoing, whoChanged } from './plan-undo-kept.ts';
import { bringBackFrom, giveNameBack } from './plan-undo-name.ts';
import { takeBackLines, takeOutLinks } from './plan-undo-page.ts';

/**
 * Plans the taking back of a run, be it the last or not: the inverse of each of its operations, the last one first. A file
 * that stands as the run left it is given back to the byte. Of a page that was changed since, the run's lines are taken
 * back and the later ones stay. What is kept is told with a diagnostic that says what and why. A source goes back where it
 * was, or beside it under a free name, and a copy from outside to `.boswell/undone/`; but a note that was changed since
 * stays, and its transcript and its source with it, so that the source still counts as filed.
 * `laterRuns` are those that came after it, for saying who changed what. `hashText` gives the SHA-256 of a text in UTF-8.
 */
export function planUndo(
  run: Run,
  laterRuns: readonly LaterRun[],
  vault: VaultView,
  hashText: (text: string) => Sha256,
): ChangePlan {
  const undoing: Undoing = { run, laterRuns, vault, hashText, taken: new Set() };
  const together = filedTogether(undoing);
  const removed = run.operations.filter(
    (operation) => operation.kind === 'create' && !together.paths.has(operation.path),
  );
  const inverses = run.operations
    .toReversed()
    .filter(
      (operation) =>
        !together.paths.has(operation.path) && !(operation.kind === 'move' && together.paths.has(operation.to)),
    )
    .map((operation) =>
      invert(
        operation,
        removed.map(({ path }) => path),
        undoing,
      ),
    );
  return {
    schema: 'boswell/plan@1',
    command: `undo ${run.id}`,
    operations: inverses.flatMap(({ operation }) => (operation === undefined ? [] : [operation])),
    sources: [],
    diagnostics: [...together.diagnostics, ...inverses.flatMap(({ told }) => told ?? [])],
  };
}

function invert(operation: FileOperation, removed: readonly VaultPath[], undoing: Undoing): Inverse {
  const reason = `Takes back: ${operation.reason}`;
  const { path } = operation;
  switch (operation.kind) {
    case 'create': {
      if (operation.was !== undefined) return giveNameBack(operation, undoing);
      const left = undoing.hashText(operation.content);
      if (undoing.vault.hash(path) === left) return { operation: { kind: 'remove', path, expects: left, reason } };
      return takeOutLinks(operation, removed, undoing);
    }
    case 'update':
      return takeBackLines(operation, undoing);
    case 'move':
      return ifStands(operation.to, operation.expects, undoing, () =>
        moveBack(operation.to, path, { expects: operation.expects, reason }, undoing),
      );
    case 'copy':
      return ifStands(path, operation.expects, undoing, () => {
        const aside = joinVaultPath('.boswell/undone', undoing.run.id, path);
        return moveBack(path, aside, { expects: operation.expects, reason }, undoing);
      });
    case 'remove': {
      const made = undoing.run.operations.find((each) => each.kind === 'create' && each.was === path);
      return made?.kind === 'create' ? bringBackFrom(made, path, reason, undoing) : bringBack(path, reason, undoing);
    }
  }
}

/** The inverse where a file still is what the run left; else why it is kept. */
function ifStands(path: VaultPath, left: Sha256, undoing: Undoing, inverse: () => Inverse): Inverse {
  const stands = undoing.vault.hash(path);
  if (stands === left) return inverse();
  if (stands === null) return { told: [kept(path, 'undo-already-gone', 'it is no longer there', undoing)] };
  return { told: [kept(path, 'undo-kept-edit', `${whoChanged(path, undoing)} changed it since`, undoing)] };
}

type How = Pick<Extract<FileOperation, { kind: 'move' }>, 'expects' | 'reason'>;

/** A source must leave the archive with its note, or it would be neither filed nor waiting: so it takes a free name. */
function moveBack(path: VaultPath, wanted: VaultPath, how: How, undoing: Undoing): Inverse {
  const { stem, extension } = splitExtension(wanted);
  let to = wanted;
  for (let number = 2; isTaken(to, undoing); number += 1) to = joinVaultPath(`${stem} (${number})${extension}`);
  undoing.taken.add(to);
  const operation: FileOperation = { kind: 'move', path, to, ...how };
  if (to === wanted) return { operation };
  return {
    operation,
    told: [kept(to, 'undo-target-taken', `another file stands at "${wanted}"`, undoing, 'Put it at')],
  };
}

function bringBack(path: VaultPath, reason: string, undoing: Undoing): Inverse {
  const content = Object.hasOwn(undoing.run.before, path) ? undoing.run.before[path] : undefined;
  if (content === undefined || undoing.vault.hash(path) === undoing.hashText(content)) return {};
  if (isTaken(path, undoing)) {
    return { told: [kept(path, 'undo-target-taken', 'another file stands there now', undoing)] };
  }
  return { operation: { kind: 'create', path, content, reason } };
}
