import type { FileOperation, OperationSummary, RunSummary } from '#core';
import type { Terminal } from '../terminal.ts';
import { timeAgo } from './ago.ts';

/** A run in a list: when and what, what came of it, whether it was taken back. */
export function printRun(run: RunSummary, now: string, { out, style }: Terminal): void {
  out(runHeading(run, now, style));
  out(`    ${countsLine(run)}`);
  for (const line of noteLines(run)) out(`    ${style('dim', line)}`);
  if (run.undoneBy !== null) out(`    ${style('yellow', `taken back by ${run.undoneBy}`)}`);
}

/** `20261123-163005-4f2a  2026-11-23 16:30, 2 hours ago  ingest`. */
export function runHeading({ id, startedAt, command }: RunSummary, now: string, style: Terminal['style']): string {
  return `${style('bold', id)}  ${startedAt.replace('T', ' ')}, ${timeAgo(startedAt, now)}  ${command}`;
}

/** `3 filed, 1 failed; 9 files made, 4 changed, 3 moved`. */
export function countsLine({ sources, operations }: Pick<RunSummary, 'sources' | 'operations'>): string {
  const outcomes = (['filed', 'unchanged', 'failed'] as const).flatMap((outcome) => {
    const count = sources.filter((source) => source.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome === 'unchanged' ? 'filed before' : outcome}`];
  });
  const kinds: readonly [string, readonly OperationSummary['kind'][]][] = [
    ['made', ['create']],
    ['changed', ['update']],
    ['moved', ['move']],
    ['copied in', ['copy']],
    ['removed', ['remove']],
  ];
  const changes = kinds.flatMap(([verb, of]) => {
    const count = operations.filter(({ kind }) => of.includes(kind)).length;
    return count === 0 ? [] : [`${count} ${verb}`];
  });
  const [first = 'nothing changed', ...others] = changes;
  const files = first.replace(/^(\d+) /, (_, count: string) => `${count} ${count === '1' ? 'file' : 'files'} `);
  return [outcomes.join(', '), [files, ...others].join(', ')].filter((part) => part !== '').join('; ');
}

const mostNotes = 3;

function noteLines({ sources }: RunSummary): readonly string[] {
  const notes = sources.flatMap(({ note, outcome }) => (note === null || outcome === 'unchanged' ? [] : [note]));
  const more = notes.length - mostNotes;
  return [...notes.slice(0, mostNotes), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** One line for an operation: `create  People/Dana Levi/Dana Levi.md`. */
export function operationLine(operation: FileOperation): string {
  const target = operation.kind === 'move' ? `${operation.path} -> ${operation.to}` : operation.path;
  return `${operation.kind.padEnd(6)}  ${target}`;
}
