/** Something to tell about the input or the vault: data, collected and printed by the surfaces. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  /** Stable and kebab-case; each has an entry in docs/diagnostics.md. */
  readonly code: string;
  /** Path of the file that it is about, or null. */
  readonly file: string | null;
  /** 1-based line in that file, or null. */
  readonly line: number | null;
  /** What could not be done, a colon, what stands there and what should. */
  readonly message: string;
  /** What to do next, or null. */
  readonly hint: string | null;
}
