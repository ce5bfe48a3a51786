/**
 * Every code a diagnostic may have; docs/diagnostics.md has an entry for each, and a test compares the two.
 * A code is never given another meaning.
 */
export const diagnosticCodes = [
  'source-missing',
  'source-no-file',
  'source-too-large',
  'source-unreadable',
  'source-changed',
  'source-is-link',
  'conflict-copy',
  'source-waits',
  'empty',
  'binary',
  'encrypted',
  'damaged',
  'unpacks-too-large',
  'no-text',
  'partly-read',
  'attachment-not-read',
  'calendar',
  'broken-calendar',
  'nothing-said',
  'broken-cue',
  'more-broken-cues',
  'no-transcript',
  'broken-json',
  'broken-entry',
  'more-meetings',
  'broken-frontmatter',
  'not-utf8',
  'text-repaired',
  'engine-failed',
  'bug',
  'unknown-setting',
  'page-not-updated',
  'edit-kept',
  'file-kept',
  'run-put-back',
  'run-never-began',
  'journal-damaged',
  'undo-kept-edit',
  'undo-already-gone',
  'undo-target-taken',
  'undo-merged',
  'git-failed',
  'alias-not-kept',
  'merge-kept-value',
  'fact-not-found',
  'answer-not-written',
  'map-empty',
  'alias-learned',
  'answer-learned',
] as const;

/** What a diagnostic is about, stable for machines. */
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** Something to tell about the input or the vault: data, collected and printed by the surfaces. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: DiagnosticCode;
  /** Path of the file that it is about, or null. */
  readonly file: string | null;
  /** 1-based line in that file, or null. */
  readonly line: number | null;
  /** What could not be done, a colon, what stands there and what should. */
  readonly message: string;
  /** What to do next, or null. */
  readonly hint: string | null;
}
