import { BoswellError } from '#core';
import { errorCode, explainError } from '#files';

/** An error of the operating system (no permission, disk full) in words, or null for any other error. */
export function systemTrouble(error: unknown): BoswellError | null {
  if (error instanceof BoswellError || errorCode(error) === null || !(error instanceof Error)) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : null;
  return new BoswellError(`Cannot work on ${path === null ? 'the vault' : `"${path}"`}: ${explainError(error)}`, {
    ...(path === null ? {} : { file: path }),
    hint: 'Check that you may write in the vault and that the disk is in order, then run the command again',
    cause: error,
  });
}
