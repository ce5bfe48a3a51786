import {
  type Diagnostic,
  fileNameOf,
  joinVaultPath,
  pathKey,
  type Settings,
  UnreadableFileError,
  type VaultPath,
  vaultPath,
} from '#core';
import type { FileStore, FolderEntry } from '#files';
import { inboxName, isSetAside } from './inbox-names.ts';

/** A file that a person wants filed. */
export interface SourceFile {
  /** Its vault path, or its absolute path where it lies outside the vault. */
  readonly path: string;
  /** Null where it lies outside the vault. */
  readonly inVault: VaultPath | null;
}

/** Something below the Inbox that is, or may become, a source. */
export type InboxEntry =
  | { readonly kind: 'source' | 'conflict copy' | 'calendar'; readonly path: VaultPath }
  | { readonly kind: 'unreadable folder'; readonly path: VaultPath; readonly why: string };

/**
 * What stands in the Inbox, sub-folders too, sorted: the rule of `inbox-names.ts` over every name. Left out are temporary files,
 * and folders with a purpose of their own (archive, failed).
 */
export function inboxEntries(files: FileStore, settings: Settings): readonly InboxEntry[] {
  const below = (folder: VaultPath): readonly InboxEntry[] =>
    listOrWhyNot(files, folder).flatMap((entry): readonly InboxEntry[] => {
      if ('why' in entry) return [{ kind: 'unreadable folder', path: folder, why: entry.why }];
      const path = joinVaultPath(folder, entry.name);
      const kind = isSetAside(path, settings) ? 'temporary' : inboxName(entry.name);
      if (kind === 'temporary' || entry.kind === 'other') return [];
      if (kind === 'conflict copy' || entry.kind === 'file') return [{ kind, path }];
      return below(path);
    });
  return below(settings.folders.inbox);
}

/** A folder that cannot be listed keeps no other from being looked into. */
function listOrWhyNot(files: FileStore, folder: VaultPath): readonly (FolderEntry | { readonly why: string })[] {
  try {
    return files.list(folder);
  } catch (error) {
    if (error instanceof UnreadableFileError) return [{ why: error.message }];
    throw error;
  }
}

/** Everything that waits in the Inbox to be filed, and what to tell of the rest. */
export function inboxSources(
  files: FileStore,
  settings: Settings,
): { readonly sources: readonly SourceFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const entries = inboxEntries(files, settings);
  return {
    sources: entries.flatMap(({ kind, path }) => (kind === 'source' ? [{ path, inVault: path }] : [])),
    diagnostics: entries.flatMap((entry) => {
      const diagnostic = entryDiagnostic(entry);
      return diagnostic === null ? [] : [diagnostic];
    }),
  };
}

/** What to tell of an entry that is not filed; null for a source. */
export function entryDiagnostic(entry: InboxEntry): Diagnostic | null {
  switch (entry.kind) {
    case 'source':
      return null;
    case 'calendar':
      return aboutCalendar(entry.path);
    case 'conflict copy':
      return {
        severity: 'warning',
        code: 'conflict-copy',
        file: entry.path,
        line: null,
        message: 'Left where it is: a sync client made it of two versions that it could not bring together',
        hint: 'Keep the better of the two: rename this one, or delete it',
      };
    case 'unreadable folder': {
      const hint = 'Check that you may read it, then run the command again';
      return { severity: 'error', code: 'source-unreadable', file: entry.path, line: null, message: entry.why, hint };
    }
  }
}

/** A calendar is no talk: it stays where it is, for the talks that come. */
function aboutCalendar(path: string): Diagnostic {
  const message = 'Left where it is: a calendar, which gives talks their titles, people and times';
  return { severity: 'info', code: 'calendar', file: path, line: null, message, hint: null };
}

/**
 * Leaves for the next run what has the name of another in all but case or Unicode form: a plan means the same on every file
 * system, and so changes only one of them.
 */
export function oneOfEachName(sources: readonly SourceFile[]): {
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const first = new Map<string, SourceFile>();
  for (const source of sources) if (!first.has(keyOf(source))) first.set(keyOf(source), source);
  const others = sources.filter((source) => first.get(keyOf(source)) !== source);
  const message = 'Left for the next run: another source has the same name, but for case or accents';
  const hint = 'Run the command again';
  return {
    sources: [...first.values()],
    diagnostics: others.map(({ path }): Diagnostic => {
      return { severity: 'info', code: 'source-waits', file: path, line: null, message, hint };
    }),
  };
}

function keyOf({ path, inVault }: SourceFile): string {
  return inVault === null ? path : pathKey(inVault);
}

/** Files that a person named by their absolute paths; a calendar among them stays where it is. */
export function namedSources(
  absolutePaths: readonly string[],
  root: string,
): { readonly sources: readonly SourceFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const named = absolutePaths.map((path) => namedSource(path, root));
  const isCalendar = ({ path }: SourceFile): boolean => inboxName(fileNameOf(path)) === 'calendar';
  return {
    sources: named.filter((source) => !isCalendar(source)),
    diagnostics: named.filter(isCalendar).map(({ path }) => aboutCalendar(path)),
  };
}

/** A file named by its absolute path, as a source: inside the vault or brought in from outside. */
function namedSource(absolutePath: string, root: string): SourceFile {
  const path = absolutePath.replaceAll('\\', '/');
  const base = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  const inVault = path.startsWith(base) ? vaultPath(path.slice(base.length)) : null;
  return { path: inVault ?? path, inVault };
}
