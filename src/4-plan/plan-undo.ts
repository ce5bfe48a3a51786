import {
  type ChangePlan,
  type Diagnostic,
  type DiagnosticCode,
  type FileOperation,
  joinVaultPath,
  pathKey,
  type Run,
  type Sha256,
  type VaultPath,
  type VaultView,
} from '#core';

/** An operation that takes one back, or why it is kept; neither where there is nothing to take back. */
type Inverse = { readonly operation: FileOperation } | { readonly kept: Diagnostic } | null;

interface Undoing {
  readonly run: Run;
  readonly laterRuns: readonly Run[];
  readonly vault: VaultView;
  readonly hashText: (text: string) => Sha256;
}

/**
 * Plans the taking back of a run: the inverse of each of its operations, the last one first. What no longer stands as the
 * run left it is kept, with a diagnostic that says what and why. A page that it wrote is removed, one that it changed gets
 * its text from before, a source goes back where it was if that place is free, and a copy from outside goes to
 * `.boswell/undone/`. `hashText` gives the SHA-256 of a text as it is written, in UTF-8.
 */
export function planUndo(
  run: Run,
  laterRuns: readonly Run[],
  vault: VaultView,
  hashText: (text: string) => Sha256,
): ChangePlan {
  const inverses = run.operations
    .toReversed()
    .map((operation) => invert(operation, { run, laterRuns, vault, hashText }));
  return {
    schema: 'boswell/plan@1',
    command: `undo ${run.id}`,
    operations: inverses.flatMap((inverse) => (inverse !== null && 'operation' in inverse ? [inverse.operation] : [])),
    sources: [],
    diagnostics: inverses.flatMap((inverse) => (inverse !== null && 'kept' in inverse ? [inverse.kept] : [])),
  };
}

function invert(operation: FileOperation, undoing: Undoing): Inverse {
  const reason = `Takes back: ${operation.reason}`;
  switch (operation.kind) {
    case 'create':
      return ifStands(operation.path, undoing.hashText(operation.content), undoing, (expects) => ({
        operation: { kind: 'remove', path: operation.path, expects, reason },
      }));
    case 'update':
      return ifStands(operation.path, undoing.hashText(operation.content), undoing, (expects) =>
        invertUpdate(operation.path, { expects, reason }, undoing),
      );
    case 'move':
      return ifStands(operation.to, operation.expects, undoing, (expects) =>
        moveBack(operation.to, operation.path, { expects, reason }, undoing),
      );
    case 'copy': {
      const aside = joinVaultPath('.boswell/undone', undoing.run.id, operation.path);
      return ifStands(operation.path, operation.expects, undoing, (expects) =>
        moveBack(operation.path, aside, { expects, reason }, undoing),
      );
    }
    case 'remove':
      return invertRemove(operation.path, reason, undoing);
  }
}

/** The inverse where a file still is what the run left; else why it is kept. */
function ifStands(path: VaultPath, left: Sha256, undoing: Undoing, inverse: (expects: Sha256) => Inverse): Inverse {
  const stands = undoing.vault.hash(path);
  if (stands === left) return inverse(left);
  if (stands === null) return { kept: kept(path, 'undo-already-gone', 'it is no longer there', undoing) };
  return { kept: kept(path, 'undo-kept-edit', `${whoChanged(path, undoing)} changed it since`, undoing) };
}

type How = Pick<Extract<FileOperation, { kind: 'move' }>, 'expects' | 'reason'>;

function invertUpdate(path: VaultPath, how: How, undoing: Undoing): Inverse {
  const content = undoing.run.before[path];
  if (content === undefined) {
    return { kept: kept(path, 'undo-kept-edit', 'the journal does not hold its text from before', undoing) };
  }
  return undoing.hashText(content) === how.expects ? null : { operation: { kind: 'update', path, content, ...how } };
}

function moveBack(path: VaultPath, to: VaultPath, how: How, undoing: Undoing): Inverse {
  if (isTaken(to, undoing)) {
    return { kept: kept(path, 'undo-target-taken', `another file stands at "${to}"`, undoing) };
  }
  return { operation: { kind: 'move', path, to, ...how } };
}

function invertRemove(path: VaultPath, reason: string, undoing: Undoing): Inverse {
  const content = undoing.run.before[path];
  if (content === undefined || undoing.vault.hash(path) === undoing.hashText(content)) return null;
  if (isTaken(path, undoing)) {
    return { kept: kept(path, 'undo-target-taken', 'another file stands there now', undoing) };
  }
  return { operation: { kind: 'create', path, content, reason } };
}

/** Folders that begin with a dot are not listed by a vault, so the file itself is asked for too. */
function isTaken(path: VaultPath, { vault }: Undoing): boolean {
  return vault.has(path) || vault.hash(path) !== null;
}

function whoChanged(path: VaultPath, { laterRuns }: Undoing): string {
  const touches = (operation: FileOperation): boolean => pathKey(operation.path) === pathKey(path);
  const later = laterRuns.filter((run) => run.undoneBy === null && run.operations.some(touches)).map((run) => run.id);
  return later.length === 0 ? 'somebody' : `run ${later.join(', ')}`;
}

function kept(path: VaultPath, code: DiagnosticCode, why: string, { run }: Undoing): Diagnostic {
  const isGone = code === 'undo-already-gone';
  return {
    severity: isGone ? 'info' : 'warning',
    code,
    file: path,
    line: null,
    message: `${isGone ? 'Nothing to take back at' : 'Kept'} "${path}": ${why}`,
    hint: isGone ? null : `See what run ${run.id} did with: boswell show ${run.id}`,
  };
}
