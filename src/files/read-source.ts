import type { Stats } from 'node:fs';
import { type Diagnostic, type DiagnosticCode, type LocalDateTime, largestSourceBytes, type Source } from '#core';
import { readWhole } from './read-pieces.ts';
import { sha256 } from './sha256.ts';
import { nodeCalls, type SystemCalls } from './system-calls.ts';
import { errorCode, explainError } from './system-error.ts';

/**
 * Reads a source whole. Never throws for trouble with the file: a missing, unreadable, too large or still growing one
 * is a diagnostic, and the rest of the batch goes on. A file above `limitBytes`, or above what can be read at all, is not loaded.
 * `pathInMessages` becomes the path of the Source: its vault path, or its absolute path with `/`.
 */
export function readSource(
  absolutePath: string,
  pathInMessages: string,
  limitBytes: number,
  calls: SystemCalls = nodeCalls,
): { readonly source: Source } | { readonly diagnostic: Diagnostic } {
  const trouble = (code: DiagnosticCode, message: string, hint: string): { readonly diagnostic: Diagnostic } => ({
    diagnostic: { severity: 'error', code, file: pathInMessages, line: null, message, hint },
  });
  try {
    const before = calls.stat(absolutePath);
    if (!before.isFile()) {
      return trouble('source-no-file', `Cannot read source: it is ${kindInWords(before)}`, 'Name a file');
    }
    if (before.size > limitBytes) {
      const found = `it has ${megabytes(before.size)} MB, and the limit is ${megabytes(limitBytes)} MB`;
      return trouble(
        'source-too-large',
        `Cannot read source: ${found}`,
        'Raise limits.sourceMegabytes in boswell.yaml',
      );
    }
    if (before.size > largestSourceBytes) {
      const found = `it has ${megabytes(before.size)} MB, and no more than ${megabytes(largestSourceBytes)} MB can be read`;
      return trouble('source-too-large', `Cannot read source: ${found}`, 'Split it into several files');
    }
    const bytes = readWhole(calls, absolutePath);
    if (hasChanged(before, calls.stat(absolutePath), bytes.length)) {
      const hint = 'Wait until it is written whole, then run the command again';
      return trouble('source-changed', 'Cannot read source: it changed while it was read', hint);
    }
    return { source: { path: pathInMessages, bytes, sha256: sha256(bytes), modified: localDateTime(before.mtime) } };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return trouble('source-missing', 'Cannot read source: there is no such file', 'Check its path');
    }
    const hint = 'Check that you may read it, then run the command again';
    return trouble('source-unreadable', `Cannot read source: ${explainError(error)}`, hint);
  }
}

/** A replaced file has another inode, a written one another time or size. */
function hasChanged(before: Stats, after: Stats, bytesRead: number): boolean {
  return (
    after.size !== bytesRead ||
    before.size !== after.size ||
    before.mtimeMs !== after.mtimeMs ||
    before.ctimeMs !== after.ctimeMs ||
    before.ino !== after.ino
  );
}

function kindInWords(stat: Stats): string {
  return stat.isDirectory() ? 'a folder' : 'neither a file nor a folder';
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}

function localDateTime(time: Date): LocalDateTime {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}` as LocalDateTime;
}
