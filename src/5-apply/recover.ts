import { BoswellError, type Diagnostic, type DiagnosticCode, type RunId } from '#core';
import { explainError, type FileStore } from '#files';
import { discardPending, listJournal, readEntry } from './journal.ts';
import { pendingPath } from './journal-paths.ts';
import { putBack } from './put-back.ts';
import { clearStaging } from './staging.ts';

/**
 * Puts back what a crash left, and tells what it did; [] where there was nothing. Idempotent, also when it is itself
 * interrupted. A pending entry that is cut short means that its run had not begun to write. Never overwrites a file
 * that is neither as the run found it nor as it left it. The caller holds the vault's lock.
 * @throws {BoswellError} where the disk does not let it; calling it again later is safe
 */
export function recover(files: FileStore): readonly Diagnostic[] {
  try {
    const told = listJournal(files, 'pending')
      .toReversed()
      .flatMap((id) => recoverRun(id, files));
    clearStaging(files);
    return told;
  } catch (cause) {
    const hint = 'Mend the cause, then run the command again. Nothing is lost';
    throw new BoswellError(`Cannot put back an interrupted run: ${explainError(cause)}`, { hint, cause });
  }
}

function recoverRun(id: RunId, files: FileStore): readonly Diagnostic[] {
  const entry = readEntry(pendingPath(id), files);
  if (entry !== null) return [...putBack(entry, files), tell('run-put-back', putBackMessage(id))];
  discardPending(id, files);
  return [tell('run-never-began', `Run ${id} was interrupted before it changed a file`)];
}

function putBackMessage(id: RunId): string {
  return `Run ${id} was interrupted: everything it had changed was put back`;
}

function tell(code: DiagnosticCode, message: string): Diagnostic {
  return { severity: 'info', code, file: null, line: null, message, hint: 'Run the command again' };
}
