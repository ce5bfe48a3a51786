import type { FileOperation } from './change-plan.ts';
import type { LocalDateTime, VaultPath } from './source.ts';

/** `YYYYMMDD-HHMMSS-xxxx`: local start time and four hexadecimal digits of the plan's hash. Sorts by time. */
export type RunId = string & { readonly brand: 'RunId' };

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
  readonly sources: readonly { readonly path: string; readonly note: VaultPath | null; readonly report: string }[];
  /** The run that took this one back, or null. */
  readonly undoneBy: RunId | null;
}
