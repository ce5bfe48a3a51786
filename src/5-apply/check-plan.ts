import { type ChangePlan, type FileOperation, pathKey, SettingsError, type VaultPath, vaultPath } from '#core';
import { boswellFolder, undoneFolder } from './journal-paths.ts';

/**
 * Refuses a plan that no planner makes: it may come from a file that a person edited.
 * A path occurs once in a plan, compared as the strictest file systems do; so the order of operations decides nothing. But a page
 * that gets its name in other capitals is removed first, then made.
 * @throws {SettingsError}
 */
export function checkPlan(plan: ChangePlan): void {
  const seen = new Set<string>();
  const removed = new Set<string>();
  for (const operation of plan.operations) {
    checkPaths(operation, seen, removed);
    if (operation.kind === 'remove') removed.add(operation.path);
  }
}

function checkPaths(operation: FileOperation, seen: Set<string>, removed: ReadonlySet<string>): void {
  const isRemovedPage = isRespelled(operation) && removed.has(operation.was);
  for (const path of pathsOf(operation)) {
    if (vaultPath(path) !== path)
      refuse(path, 'it is no path inside the vault', 'Write it relative to the vault, with "/"');
    if (isOurs(path)) refuse(path, 'Boswell keeps this folder itself', 'Name a path outside of .boswell');
    const key = pathKey(path);
    if (seen.has(key) && !isRemovedPage) refuse(path, 'two operations are about it', 'Leave one of them out');
    seen.add(key);
  }
}

/** Whether it makes a page anew whose name differs in capitals only: on some systems the two names are one. */
export function isRespelled(
  operation: FileOperation,
): operation is Extract<FileOperation, { kind: 'create' }> & { readonly was: VaultPath } {
  return (
    operation.kind === 'create' &&
    operation.was !== undefined &&
    operation.was !== operation.path &&
    pathKey(operation.was) === pathKey(operation.path)
  );
}

/** The paths of the vault that an operation is about. */
export function pathsOf(operation: FileOperation): readonly VaultPath[] {
  return operation.kind === 'move' ? [operation.path, operation.to] : [operation.path];
}

/** What an undo took out may come back; the journal itself is out of every plan's reach. */
function isOurs(path: VaultPath): boolean {
  const key = pathKey(path);
  return key === boswellFolder || (key.startsWith(`${boswellFolder}/`) && !key.startsWith(`${undoneFolder}/`));
}

function refuse(path: string, why: string, hint: string): never {
  throw new SettingsError(`Cannot apply plan: "${path}" cannot stand in it: ${why}`, { file: path, hint });
}
