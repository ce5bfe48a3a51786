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
  const mayName = namesFinder(names);
  const texts = new Map<VaultPath, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths.filter((each) => /\.(?:md|canvas)$/i.test(each))) {
    const isAskedFor = isWanted(path);
    const skimmed = isAskedFor ? null : files.skim(path);
    if (skimmed !== null && !mayName.inBytes(skimmed)) continue;
    const bytes = files.read(path);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (!isAskedFor && !mayName.inText(text)) continue;
    if (isUtf8(bytes)) texts.set(path, text);
    else diagnostics.push(notChanged(path));
  }
  return { paths, texts, hash: (path) => files.hash(path), entities, settings, diagnostics };
}

interface NamesFinder {
  /** Whether bytes may hold one of the names: quick, and now and then wrong where it says so. */
  readonly inBytes: (bytes: Uint8Array) => boolean;
  /** Whether a text holds one of the names, whatever its case, or as an address in a Markdown link has it. */
  readonly inText: (text: string) => boolean;
}

/** A name is first looked for by its longest word of ASCII, which stands as it is in any Unicode form and in any address. */
function namesFinder(names: readonly string[]): NamesFinder {
  const wordOf = (name: string): string =>
    (name.match(/[a-z0-9]+/g) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '';
  const keys = names.map(pathKey);
  const words = keys.map(wordOf);
  const spellings = keys.flatMap((key) => [key, key.replaceAll(' ', '%20'), pathKey(encodeURI(key))]);
  const latin = new TextDecoder('latin1');
  return {
    inBytes: (bytes) => {
      const text = latin.decode(bytes).toLowerCase();
      return words.some((word) => text.includes(word));
    },
    inText: (text) => {
      const key = pathKey(text);
      return spellings.some((spelling) => key.includes(spelling));
    },
  };
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
