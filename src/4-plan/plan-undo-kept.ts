import {
  type Diagnostic,
  type DiagnosticCode,
  type FileOperation,
  pathKey,
  type Run,
  type RunSummary,
  type Sha256,
  type VaultPath,
  type VaultView,
} from '#core';

/** A run that came after the one to be taken back. */
export type LaterRun = Pick<RunSummary, 'id' | 'undoneBy' | 'operations'>;

/** What an undo is planned from. */
export interface Undoing {
  readonly run: Run;
  readonly laterRuns: readonly LaterRun[];
  readonly vault: VaultView;
  readonly hashText: (text: string) => Sha256;
  /** Paths that this plan has given away. */
  readonly taken: Set<VaultPath>;
}

/** What takes an operation back, where there is something to take back, and what there is to tell. */
export interface Inverse {
  readonly operation?: FileOperation;
  readonly told?: readonly Diagnostic[];
}

/** Folders that begin with a dot are not listed by a vault, so the file itself is asked for too. */
export function isTaken(path: VaultPath, { vault, taken }: Undoing): boolean {
  return vault.has(path) || vault.hash(path) !== null || taken.has(path);
}

/** "run 2026…", "somebody" or both: who changed a file since. Somebody did where no later run left what stands there. */
export function whoChanged(path: VaultPath, { laterRuns, vault }: Undoing): string {
  const changes = laterRuns.flatMap((run) =>
    run.operations
      .filter((each) => pathKey(each.to ?? each.path) === pathKey(path))
      .map(({ leaves }) => ({ run, leaves })),
  );
  const standing = changes.filter(({ run }) => run.undoneBy === null).map(({ run }) => run.id);
  const isTheirs = changes.some(({ leaves }) => leaves === vault.hash(path));
  const runs = standing.length === 0 ? [] : [`run ${[...new Set(standing)].join(', ')}`];
  return [...runs, ...(isTheirs && standing.length > 0 ? [] : ['somebody'])].join(' and ');
}

/** Says that something was not taken back as it was, and why. */
export function kept(
  path: VaultPath,
  code: DiagnosticCode,
  why: string,
  { run }: Pick<Undoing, 'run'>,
  what: string = code === 'undo-already-gone' ? 'Nothing to take back at' : 'Kept',
): Diagnostic {
  const isQuiet = code === 'undo-already-gone' || code === 'undo-merged';
  return {
    severity: isQuiet ? 'info' : 'warning',
    code,
    file: path,
    line: null,
    message: `${what} "${path}": ${why}`,
    hint: isQuiet ? null : `See what run ${run.id} did with: boswell show ${run.id}`,
  };
}
