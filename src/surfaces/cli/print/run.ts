import type { FileOperation, Run } from '#core';

/** One line for a run in a list: id, what was asked, how much changed, whether it was taken back. */
export function runLine(run: Run): string {
  const filed = run.sources.filter((source) => source.note !== null).length;
  const about = filed === 0 ? '' : `, ${filed} ${filed === 1 ? 'source' : 'sources'}`;
  const back = run.undoneBy === null ? '' : `  (taken back by ${run.undoneBy})`;
  return `${run.id}  ${run.startedAt.replace('T', ' ')}  ${run.command}  ${run.operations.length} files${about}${back}`;
}

/** One line for an operation, as in `create  People/Dana Levi/Dana Levi.md  (reason)`. */
export function operationLine(operation: FileOperation): string {
  const target = operation.kind === 'move' ? `${operation.path} -> ${operation.to}` : operation.path;
  return `${operation.kind.padEnd(6)}  ${target}  (${operation.reason})`;
}
