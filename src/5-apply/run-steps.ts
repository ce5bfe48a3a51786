import { type FileOperation, folderOf, type VaultPath } from '#core';
import type { FileStore } from '#files';
import { pathsOf } from './check-plan.ts';
import { makeFolders, removeEmptyFolders, syncFolders } from './folders.ts';
import { discardPending, seal, unseal, writePending } from './journal.ts';
import type { JournalEntry } from './journal-shape.ts';
import { operationStep, type Step } from './operation-steps.ts';
import { stageImages } from './staging.ts';

/**
 * A whole run as a table: read downwards it is applied, read upwards it is put back. The journal entry comes first
 * and the seal last, so that a crash between any two rows, or in one, is before the run or after it.
 * Sources move when all that was made of them is durable.
 */
export function runSteps(entry: JournalEntry, files: FileStore): readonly Step[] {
  const { id, madeFolders, removedFolders } = entry;
  const steps = entry.operations.map((operation, index) => ({
    isMove: operation.kind === 'move',
    step: operationStep(operation, { entry, index, files }),
  }));
  const sync = (): void => syncFolders(touchedFolders(entry), files);
  return [
    row(
      () => writePending(entry, files),
      () => discardPending(id, files),
    ),
    row(nothing, sync),
    row(() => stageImages(entry, files), nothing),
    row(
      () => makeFolders(madeFolders, files),
      () => removeEmptyFolders(madeFolders.toReversed(), files),
    ),
    ...steps.filter(({ isMove }) => !isMove).map(({ step }) => step),
    row(sync, nothing),
    ...steps.filter(({ isMove }) => isMove).map(({ step }) => step),
    row(
      () => removeEmptyFolders(removedFolders, files),
      () => makeFolders(removedFolders.toReversed(), files),
    ),
    row(sync, nothing),
    row(
      () => seal(id, files),
      () => unseal(id, files),
    ),
  ];
}

function row(forward: () => void, back: () => void): Step {
  return {
    file: null,
    forward,
    back: () => {
      back();
      return [];
    },
  };
}

function nothing(): void {}

/** Every folder in which a name comes or goes. */
function touchedFolders({ operations, madeFolders, removedFolders }: JournalEntry): readonly (VaultPath | null)[] {
  const paths = operations.flatMap((operation: FileOperation) => pathsOf(operation));
  return [...paths, ...madeFolders, ...removedFolders].map(folderOf);
}
