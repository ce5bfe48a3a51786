import type { FileOperation, VaultPath, VaultView } from '#core';

/** The operation that gives a file of the vault another text; none where it has it already, or is gone. */
export function updateOperation(
  path: VaultPath,
  content: string,
  reason: string,
  vault: Pick<VaultView, 'hash' | 'read'>,
): readonly FileOperation[] {
  const expects = vault.hash(path);
  return expects === null || content === vault.read(path) ? [] : [{ kind: 'update', path, expects, content, reason }];
}
