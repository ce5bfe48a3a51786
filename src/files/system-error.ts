/** An error of the operating system, or of `memoryFiles` in its place. */
export interface SystemError extends Error {
  readonly code: string;
}

/** Makes an error as Node throws it, for a file system that is not the system's. */
export function systemError(code: string, verb: string, path: string): SystemError {
  return Object.assign(new Error(`${code}: ${meanings[code] ?? 'failed'}, ${verb} '${path}'`), { code });
}

/** Code of a system error such as `ENOSPC`, looked for along the chain of causes; null for any other error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code)) return error.code;
  return errorCode(error.cause);
}

/** A system error in the words of someone who uses a computer; the error's own message where there are none. */
export function explainError(error: unknown): string {
  const code = errorCode(error);
  const meaning = code === null ? undefined : meanings[code];
  if (meaning !== undefined) return `${meaning} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'the system does not give permission',
  EPERM: 'the system does not give permission',
  EBUSY: 'another program keeps it open',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something stands there already',
  EFBIG: 'the file is too large for this disk',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long for this disk',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  ENOTEMPTY: 'the folder is not empty',
  EROFS: 'the disk is read-only',
  EXDEV: 'it is on another disk',
};
