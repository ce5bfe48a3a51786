import { withVaultLock } from '#apply';
import { thisProcess } from '#files';
import type { World } from './world.ts';

/** Does work while no other process works on the vault. @throws {VaultLockedError} naming who does. */
export function alone<Result>(command: string, world: World, work: () => Promise<Result>): Promise<Result> {
  return withVaultLock(world.files, { ...thisProcess(), command, since: world.now() }, work);
}
