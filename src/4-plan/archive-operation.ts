import { type FileOperation, joinVaultPath, type Sha256, type VaultPath } from '#core';
import type { Origin } from './filing.ts';

/** Moves a source of the vault, or copies one from outside, to a free path; nothing where it stands there already. */
export function archiveOperation(
  source: { readonly path: string; readonly sha256: Sha256 },
  to: VaultPath,
  origin: Origin,
): readonly FileOperation[] {
  if (source.path === to) return [];
  const reason = 'Archives the original';
  const { path: from, sha256: expects } = source;
  if (!origin.insideVault) return [{ kind: 'copy', from, path: to, expects, reason }];
  return [{ kind: 'move', path: joinVaultPath(from), to, expects, reason }];
}
