import { BoswellError, UnreadableFileError } from '#core';
import { explainError } from './system-error.ts';

/** What `read` gives; a system error on the way becomes an `UnreadableFileError` that names the file. */
export function orUnreadable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof BoswellError) throw cause;
    const hint = 'Check that it is there and that you may read it';
    throw new UnreadableFileError(`Cannot read "${path}": ${explainError(cause)}`, { file: path, hint, cause });
  }
}
