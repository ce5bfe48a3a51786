/**
 * A small database over the files of a vault. A plan is applied whole or not at all: a journal entry, durable before
 * the first change, holds what every file was and will be; one rename seals it; whatever a crash leaves without
 * that seal is put back at the next start. The model is SQLite's rollback journal (sqlite.org/atomiccommit.html).
 * Undo is no special case: the inverse of a run is a plan, applied here.
 */
export { applyPlan } from './apply-plan.ts';
export { interruptedRuns } from './interrupted-runs.ts';
export { runSummary } from './journal-entry.ts';
export type { LockOwner } from './lock-file.ts';
export { pruneJournal, type Retention } from './prune-journal.ts';
export { listRuns, type RunList, readRun, readRuns } from './read-runs.ts';
export { recover } from './recover.ts';
export { type HeldLock, type LockOptions, withVaultLock } from './vault-lock.ts';
