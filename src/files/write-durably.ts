import { withDescriptor } from './read-pieces.ts';
import type { SystemCalls } from './system-calls.ts';

/**
 * Writes a file where nothing stands and fsyncs it. O_EXCL: neither a file nor a link that stands there is touched.
 * A failure in the middle leaves no half file; a crash may, so nothing is written under a name that counts.
 */
export function writeDurably(calls: SystemCalls, path: string, pieces: Iterable<Uint8Array>): void {
  const descriptor = calls.open(path, 'wx');
  try {
    try {
      for (const piece of pieces) writeAll(calls, descriptor, piece);
      calls.fsync(descriptor);
    } finally {
      // A full network disk says so only here, so an error while closing counts as one while writing.
      calls.close(descriptor);
    }
  } catch (error) {
    quietly(() => calls.unlink(path));
    throw error;
  }
}

/** Makes the names in a folder durable. Windows cannot fsync a folder, and NTFS journals its names in order. */
export function syncFolderDurably(calls: SystemCalls, folder: string): void {
  if (process.platform === 'win32') return;
  withDescriptor(calls, folder, 'r', (descriptor) => calls.fsync(descriptor));
}

function writeAll(calls: SystemCalls, descriptor: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) at += calls.write(descriptor, bytes.subarray(at));
}

/** For tidying up after an error: the first error is the one to tell. */
function quietly(tidy: () => void): void {
  try {
    tidy();
  } catch {}
}
