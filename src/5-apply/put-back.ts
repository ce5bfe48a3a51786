import type { Diagnostic } from '#core';
import type { FileStore } from '#files';
import type { JournalEntry } from './journal-shape.ts';
import { runSteps } from './run-steps.ts';

/**
 * Takes back a run that is not sealed, however far it came; may itself be interrupted and begun again.
 * Returns one diagnostic per file that someone changed meanwhile and that was therefore kept.
 */
export function putBack(entry: JournalEntry, files: FileStore): readonly Diagnostic[] {
  return runSteps(entry, files)
    .toReversed()
    .flatMap((step) => step.back());
}
