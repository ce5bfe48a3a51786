import {
  type ChangePlan,
  type Diagnostic,
  fileNameOf,
  joinVaultPath,
  type Settings,
  type Sha256,
  type VaultPath,
  type VaultView,
} from '#core';
import { defuse, isLinkable, printWikilink, propertyText, safeFileName } from '#markdown';
import { archiveOperation } from './archive-operation.ts';
import type { Templates } from './default-templates.ts';
import { type Origin, splitExtension } from './filing.ts';
import { freeNames } from './free-names.ts';
import { printProperties } from './print-properties.ts';
import { renderTemplate } from './render-template.ts';
import { unchangedPlan } from './unchanged.ts';

/** A source that could not be read, and why: at least one diagnostic. */
export interface FailedSource {
  readonly path: string;
  readonly sha256: Sha256;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sets a source aside that could not be read: it goes to the failed folder of the day with a page that says why. One that
 * stands in the failed folder already, or was brought there from outside today, stays as it is.
 * @throws {SettingsError} for a template that cannot be used.
 */
export function planFailure(
  failed: FailedSource,
  origin: Origin,
  vault: VaultView,
  settings: Settings,
  templates: Templates,
): ChangePlan {
  const { path, sha256, diagnostics } = failed;
  const report = `Could not be read: ${(diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0])?.message ?? 'the reason is not known'}`;
  const folder = joinVaultPath(settings.folders.failed, origin.today);
  const { stem, extension } = splitExtension(fileNameOf(path));
  const name = safeFileName(stem);
  if (isSetAside(failed, joinVaultPath(folder, name + extension), origin, vault, settings)) {
    return unchangedPlan({ path, sha256, outcome: 'failed', note: null, report }, diagnostics);
  }
  const names = freeNames(vault);
  const target = names.filePath(folder, name, extension);
  const page = joinVaultPath(folder, `${names.noteName(`${fileNameOf(target)} (not read)`)}.md`);
  const content = renderTemplate('failure', templates, failureView(failed, target, origin, settings));
  return {
    schema: 'boswell/plan@1',
    command: 'ingest',
    operations: [
      { kind: 'create', path: page, content, reason: 'Says why the source could not be read' },
      ...archiveOperation(failed, target, origin).map((operation) => ({
        ...operation,
        reason: 'Sets the source aside',
      })),
    ],
    sources: [{ path, sha256, outcome: 'failed', note: page, report }],
    diagnostics,
  };
}

function isSetAside(
  { path, sha256 }: FailedSource,
  target: VaultPath,
  origin: Origin,
  vault: VaultView,
  settings: Settings,
): boolean {
  return origin.insideVault ? path.startsWith(`${settings.folders.failed}/`) : vault.hash(target) === sha256;
}

function failureView(failed: FailedSource, target: VaultPath, origin: Origin, settings: Settings): object {
  const title = `Could not read "${fileNameOf(failed.path)}"`;
  const stem = splitExtension(fileNameOf(target)).stem;
  return {
    frontmatter: printProperties(
      [
        ['type', 'failure'],
        ['title', propertyText(title)],
        ['date', origin.today],
        ['source_ref', target],
        ['tags', ['type/failure', 'generated']],
      ],
      settings,
    ),
    title: defuse(title),
    date: origin.today,
    troubles: failed.diagnostics.map(({ message, line, hint }) => ({
      message: defuse(line === null ? message : `Line ${line}: ${message}`),
      hint: hint === null ? '' : defuse(hint),
    })),
    source: isLinkable(target) ? printWikilink(target, stem) : defuse(stem),
  };
}
