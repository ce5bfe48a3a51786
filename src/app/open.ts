import { type Diagnostic, joinVaultPath, type Settings, SettingsError, type VaultView } from '#core';
import type { FileStore } from '#files';
import { defaultTemplates, type TemplateName, type Templates } from '#plan';
import { openVault, parseSettings, settingsFile } from '#vault';
import { lastWrittenIn } from './last-written.ts';

/** A vault made ready: its settings, its pages as they stand, and the user's templates over ours. */
export interface OpenedVault {
  readonly settings: Settings;
  readonly view: VaultView;
  readonly templates: Templates;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Opens the vault. `remember: false` leaves no trace, not even the index of its pages.
 * @throws {SettingsError} where `boswell.yaml` or a template cannot be used.
 */
export function openForWork(files: FileStore, options: { readonly remember: boolean }): OpenedVault {
  const { settings, diagnostics } = readSettings(files);
  return {
    settings,
    view: openVault(files, settings, { ...options, nowMs: Date.now(), lastWritten: lastWrittenIn(files) }),
    templates: readTemplates(files, settings),
    diagnostics,
  };
}

/** Settings of the vault; the defaults where it has no `boswell.yaml`. @throws {SettingsError} naming the line. */
export function readSettings(files: FileStore): ReturnType<typeof parseSettings> {
  const path = joinVaultPath(settingsFile);
  return parseSettings(files.stat(path)?.kind === 'file' ? decode(files, settingsFile) : '');
}

function readTemplates(files: FileStore, settings: Settings): Templates {
  const own: Partial<Record<TemplateName, string>> = {};
  for (const name of Object.keys(defaultTemplates) as TemplateName[]) {
    const path = joinVaultPath(settings.folders.templates, `${name}.md`);
    if (files.stat(path)?.kind === 'file') own[name] = decode(files, path);
  }
  return { ...defaultTemplates, ...own };
}

function decode(files: FileStore, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(files.read(joinVaultPath(path)));
  } catch (cause) {
    throw new SettingsError(`Cannot read "${path}": it is no UTF-8 text`, {
      file: path,
      hint: `Save "${path}" as UTF-8, then run the command again`,
      cause,
    });
  }
}
