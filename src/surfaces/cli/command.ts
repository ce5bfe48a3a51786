import type { World } from '#app';
import type { Terminal } from './terminal.ts';

/** What a command was called with: its arguments and options as the table below declares them. */
export interface Call {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly terminal: Terminal;
  /** The vault it works on. @throws {UsageError} where it stands in none. */
  readonly world: () => World;
  /** The vault it stands in, or null. */
  readonly worldOrNull: () => World | null;
  /** A path as given, made absolute. */
  readonly absolute: (path: string) => string;
  readonly asJson: boolean;
  readonly signal: AbortSignal;
}

/** Does the work and prints; gives the exit code: 0 done, 1 something failed. */
export type RunCommand = (call: Call) => Promise<number>;

/** A row of the table of commands: all that `--help` needs, so that only the command chosen is loaded. */
export interface CommandRow {
  /** As commander writes it, e.g. "ingest [files...]". */
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly { readonly flags: string; readonly description: string }[];
  readonly example: string;
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}
