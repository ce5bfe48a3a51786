import { type Diagnostic, type Entity, pathKey, type Settings, type VaultPath } from '#core';
import type { FileStore } from '#files';
import type { VaultTexts } from '#plan';
import { filesBelow } from './vault-facts.ts';

interface Wanted {
  /** Texts that hold one of these names, whatever its case, are read. */
  readonly names: readonly string[];
  /** Read whatever they hold: the pages themselves and what stands beside them. */
  readonly isWanted: (path: VaultPath) => boolean;
}

/**
 * The texts of a vault that may speak of the names; all others are looked through and forgotten. Notes that are no UTF-8 text
 * cannot be changed, and are told about where they hold a name.
 */
export function readVaultTexts(
  files: FileStore,
  { entities, settings }: { readonly entities: readonly Entity[]; readonly settings: Settings },
  { names, isWanted }: Wanted,
): VaultTexts & { readonly diagnostics: readonly Diagnostic[] } {
  const unreadable: { path: VaultPath; why: string }[] = [];
  const paths = [...new Set(filesBelow(null, files, unreadable))].sort();
  const keys = names.map(pathKey);
  const texts = new Map<VaultPath, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths.filter((each) => /\.(?:md|canvas)$/i.test(each))) {
    const bytes = files.read(path);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const key = pathKey(text);
    if (!isWanted(path) && !keys.some((name) => key.includes(name))) continue;
    if (isUtf8(bytes)) texts.set(path, text);
    else diagnostics.push(notChanged(path));
  }
  return { paths, texts, hash: (path) => files.hash(path), entities, settings, diagnostics };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function notChanged(path: VaultPath): Diagnostic {
  return {
    severity: 'warning',
    code: 'page-not-updated',
    file: path,
    line: null,
    message: 'Cannot change the links in it: it is no UTF-8 text',
    hint: `Save "${path}" as UTF-8, then change its links by hand`,
  };
}
