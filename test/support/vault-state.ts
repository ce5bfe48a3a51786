import { type ChangePlan, type FileOperation, joinVaultPath, type Run, type VaultPath } from '#core';
import { type FileStore, sha256 } from '#files';

/** All that stands in a vault outside `.boswell`: each file by its text, each folder as `folder/` with nothing. Text is Latin-1, so that it is the bytes. */
export function vaultState(files: FileStore): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesBelow(null, files)); // not by assignment: a file may be called __proto__
}

function entriesBelow(folder: VaultPath | null, files: FileStore): readonly [string, string][] {
  return files.list(folder).flatMap(({ name, kind }): readonly [string, string][] => {
    if (folder === null && name === '.boswell') return [];
    const path = joinVaultPath(folder ?? '', name);
    if (kind === 'folder') return [[`${path}/`, ''], ...entriesBelow(path, files)];
    return [[path, kind === 'file' ? Buffer.from(files.read(path)).toString('latin1') : kind]];
  });
}

/** What stands in `.boswell` beside finished runs and what an undo keeps: [] when nothing is left over. */
export function leftovers(files: FileStore, folder: VaultPath = joinVaultPath('.boswell')): readonly VaultPath[] {
  return files.list(folder).flatMap(({ name, kind }) => {
    const path = joinVaultPath(folder, name);
    if (kind === 'folder' && name !== 'tmp') return leftovers(files, path);
    const isFinished = /^\.boswell\/(journal\/[\d-]+-[\da-f]{4}\.run|undone\/.*|rescued\/.*)$/.test(path);
    return isFinished ? [] : [path];
  });
}

/** A plan of operations, as a planner would give it. */
export function planOf(operations: readonly FileOperation[], command = 'ingest'): ChangePlan {
  return { schema: 'boswell/plan@1', command, operations, sources: [], diagnostics: [] };
}

/** The inverse of a run in its plainest form: what undo does where nothing was changed since. */
export function inverseOf(run: Run): ChangePlan {
  const reason = `undo ${run.id}`;
  return planOf(
    run.operations.map((operation) => inverseOperation(operation, run, reason)),
    reason,
  );
}

function inverseOperation(operation: FileOperation, run: Run, reason: string): FileOperation {
  const { path } = operation;
  switch (operation.kind) {
    case 'create':
      return { kind: 'remove', path, expects: sha256(operation.content), reason };
    case 'remove':
      return { kind: 'create', path, content: run.before[path] ?? '', reason };
    case 'update':
      return { kind: 'update', path, expects: sha256(operation.content), content: run.before[path] ?? '', reason };
    case 'move':
      return { kind: 'move', path: operation.to, to: path, expects: operation.expects, reason };
    case 'copy': {
      const to = joinVaultPath('.boswell/undone', run.id, path);
      return { kind: 'move', path, to, expects: operation.expects, reason };
    }
  }
}
