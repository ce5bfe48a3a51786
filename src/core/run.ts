import type { FileOperation, SourceOutcome } from './change-plan.ts';
import type { LocalDateTime, Sha256, VaultPath } from './source.ts';

/** `YYYYMMDD-HHMMSS-xxxx`: local start time and four hexadecimal digits of the plan's hash. Sorts by time. */
export type RunId = string & { readonly brand: 'RunId' };

/** What an operation did, without the texts. */
export interface OperationSummary {
  readonly kind: FileOperation['kind'];
  readonly path: VaultPath;
  /** Where a move went; null for the others. */
  readonly to: VaultPath | null;
  /** SHA-256 of what the operation left at its path (a move: at `to`); null where it left nothing. */
  readonly leaves: Sha256 | null;
  readonly reason: string;
}

/** A run without the texts: all that a list of runs needs, and cheap to read. */
export interface RunSummary extends Omit<Run, 'operations' | 'before'> {
  readonly operations: readonly OperationSummary[];
}

/** A plan that was applied, with what it replaced: enough to take it back. */
export interface Run {
  readonly id: RunId;
  readonly command: string;
  readonly startedAt: LocalDateTime;
  readonly operations: readonly FileOperation[];
  /** Text of each updated or removed file before the run, by path. */
  readonly before: Readonly<Record<string, string>>;
  /** Folders that the run made, parents first. */
  readonly madeFolders: readonly VaultPath[];
  readonly sources: readonly {
    readonly path: string;
    readonly outcome: SourceOutcome['outcome'];
    readonly note: VaultPath | null;
    readonly report: string;
  }[];
  /** The run that took this one back, or null. */
  readonly undoneBy: RunId | null;
}
