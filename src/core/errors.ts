/** What an error of ours carries beside its message, for the surfaces to print. */
export interface ErrorDetails {
  /** Path of the file it is about. */
  readonly file?: string;
  /** What to do next. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** An operation that cannot go on. Subclasses name what a caller may catch. */
export class BoswellError extends Error {
  readonly file: string | null;
  readonly hint: string | null;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.file = details.file ?? null;
    this.hint = details.hint ?? null;
  }
}

/** The vault no longer is what the plan expected: nothing was written. */
export class PlanOutdatedError extends BoswellError {}

/** Applying failed in the middle and everything was put back. */
export class ApplyFailedError extends BoswellError {}

/** Another process works on the vault. */
export class VaultLockedError extends BoswellError {}

/** An engine that cannot go on, or one that is not known. */
export class EngineError extends BoswellError {}

/** `boswell.yaml`, a template or a plan file that cannot be used. */
export class SettingsError extends BoswellError {}

/** A file of the vault that is no UTF-8 text, or that the system does not let us read. */
export class UnreadableFileError extends BoswellError {}

/** A command that was called in a way that makes no sense: exit code 2. */
export class UsageError extends BoswellError {}
