import { BoswellError, type Diagnostic, type VaultPath } from '#core';
import { absentAsNull, type DiskVault, locateEntry } from './locate.ts';
import { readSource } from './read-source.ts';
import { nodeCalls } from './system-calls.ts';
import { explainError } from './system-error.ts';

/**
 * As `readSource`, of a file of the vault: found however the disk spells its name (NFC or NFD), and never a link, since a
 * source is moved once it is filed, and what a link leads to belongs elsewhere.
 */
export function readVaultSource(root: string, path: VaultPath, limitBytes: number): ReturnType<typeof readSource> {
  try {
    const vault: DiskVault = { root: nodeCalls.realpath(root), calls: nodeCalls };
    const entry = locateEntry(vault, path) ?? `${root}/${path}`;
    const isLink = absentAsNull(() => nodeCalls.lstat(entry))?.isSymbolicLink() ?? false;
    if (isLink) return aboutLink(path, 'Cannot read source: it is a link', 'Put the file itself there');
    return readSource(entry, path, limitBytes);
  } catch (error) {
    if (error instanceof BoswellError) return aboutLink(path, error.message, error.hint);
    const message = `Cannot read source: ${explainError(error)}`;
    const hint = 'Check that you may read it, then run the command again';
    return {
      diagnostic: { severity: 'error', code: 'source-unreadable', file: path, line: null, message, hint },
    };
  }
}

function aboutLink(path: VaultPath, message: string, hint: string | null): { readonly diagnostic: Diagnostic } {
  return { diagnostic: { severity: 'error', code: 'source-is-link', file: path, line: null, message, hint } };
}
