import { type ChangePlan, type FileOperation, pathKey, SettingsError, type VaultPath, vaultPath } from '#core';
import { boswellFolder, undoneFolder } from './journal-paths.ts';

/**
 * Refuses a plan that no planner makes: it may come from a file that a person edited.
 * A path occurs once in a plan, compared as the strictest file systems do; so the order of operations decides nothing.
 * @throws {SettingsError}
 */
export function checkPlan(plan: ChangePlan): void {
  const seen = new Set<string>();
  for (const path of plan.operations.flatMap(pathsOf)) {
    if (vaultPath(path) !== path)
      refuse(path, 'it is no path inside the vault', 'Write it relative to the vault, with "/"');
    if (isOurs(path)) refuse(path, 'Boswell keeps this folder itself', 'Name a path outside of .boswell');
    const key = pathKey(path);
    if (seen.has(key)) refuse(path, 'two operations are about it', 'Leave one of them out');
    seen.add(key);
  }
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
