import { ApplyFailedError, BoswellError, type ChangePlan, PlanOutdatedError, type Run, type VaultPath } from '#core';
import { explainError, type FileStore } from '#files';
import { checkExpectations } from './check-expectations.ts';
import { checkPlan } from './check-plan.ts';
import { listJournal } from './journal.ts';
import { runOf } from './journal-entry.ts';
import type { JournalEntry } from './journal-shape.ts';
import { prepareEntry } from './prepare-entry.ts';
import { putBack } from './put-back.ts';
import { newRunId } from './run-id.ts';
import { runSteps } from './run-steps.ts';
import { clearStaging } from './staging.ts';

/**
 * Applies a plan as one transaction over all its files, and returns the run: all that taking it back needs.
 * A plan without operations writes nothing at all and is not recorded. The caller holds the vault's lock
 * (`withVaultLock`) and has called `recover` since it took it.
 * @param startedAt local `YYYY-MM-DDTHH:MM:SS`
 * @param beforeStep called before each step, a file or so: for the heartbeat of the lock. What it throws is a failed step
 * @throws {SettingsError} where the plan makes no sense; nothing was written
 * @throws {PlanOutdatedError} where the vault is not what the plan expects; nothing was written, or it is put back
 * @throws {ApplyFailedError} where a step failed; everything is put back, or the message says that it could not be yet
 * @throws {BoswellError} where an interrupted run waits for `recover`
 */
export function applyPlan(plan: ChangePlan, files: FileStore, startedAt: string, beforeStep?: () => void): Run {
  checkPlan(plan);
  const id = newRunId(plan, startedAt, files);
  if (plan.operations.length > 0) {
    refuseOverPending(files);
    checkExpectations(plan, files);
  }
  const entry = prepareEntry(plan, id, startedAt, files);
  if (plan.operations.length > 0) commit(entry, files, beforeStep);
  return runOf(entry, null);
}

/** On top of a half-applied run, putting that one back could no longer tell its own files. */
function refuseOverPending(files: FileStore): void {
  const [id] = listJournal(files, 'pending');
  if (id === undefined) return;
  const hint = 'Run the command again: it puts that run back first';
  throw new BoswellError(`Cannot apply plan: run ${id} was interrupted and is not put back yet`, { hint });
}

function commit(entry: JournalEntry, files: FileStore, beforeStep?: () => void): void {
  for (const step of runSteps(entry, files)) {
    try {
      beforeStep?.();
      step.forward();
    } catch (cause) {
      giveUp(entry, files, { cause, file: step.file });
    }
  }
  clearQuietly(files);
}

interface Failure {
  readonly cause: unknown;
  readonly file: VaultPath | null;
}

function giveUp(entry: JournalEntry, files: FileStore, { cause, file }: Failure): never {
  const about = { cause, ...(file === null ? {} : { file }) };
  const what = `Cannot apply plan${file === null ? '' : ` at "${file}"`}: ${explainError(cause)}`;
  const kept = putBackOrSay(entry, files, what, about);
  clearQuietly(files);
  if (cause instanceof PlanOutdatedError && kept.length === 0) throw cause;
  const but = kept.map((path) => `; "${path}" was changed meanwhile and stays as it is`).join('');
  const hint = 'Everything is as it was before. Mend the cause, then run the command again';
  throw new ApplyFailedError(`${what}; everything was put back${but}`, { ...about, hint });
}

function putBackOrSay(
  entry: JournalEntry,
  files: FileStore,
  what: string,
  about: { readonly cause: unknown },
): readonly (string | null)[] {
  try {
    return putBack(entry, files).map((diagnostic) => diagnostic.file);
  } catch (error) {
    const message = `${what}; putting everything back failed as well: ${explainError(error)}`;
    const hint = 'Mend the cause; the next command puts everything back first. Nothing is lost';
    throw new ApplyFailedError(message, { ...about, hint });
  }
}

/** The run is sealed or put back by now: what is left in the staging folder is rubbish that `recover` also clears. */
function clearQuietly(files: FileStore): void {
  try {
    clearStaging(files);
  } catch {}
}
