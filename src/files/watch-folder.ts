import { realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';

/** Native events on a folder and all below it. */
export interface FolderWatch {
  /** Whether the folder at the path is still the one whose events come: another, put in its place, tells nothing. */
  readonly isAttached: () => boolean;
  readonly close: () => Promise<void>;
}

export interface FolderListener {
  /** Something below the folder changed, or may have: a reason to look, nothing to rely on. */
  readonly onChange: () => void;
  /** The system gives no events for some of it: too many watches, no permission. */
  readonly onTrouble: (why: string) => void;
  /** Whether what stands there, and all below it, is not to be watched; its path from the folder on, with `/`. */
  readonly ignores: (path: string) => boolean;
}

/** By then a new folder is watched. */
const settingUpMs = 500;

/**
 * Begins to watch a folder. Events are hints: chokidar lost none where it was measured, but a network disk tells nothing, and
 * the number of watches has a limit. So whoever watches also looks by itself from time to time.
 * @throws the system's error where the folder is not there
 */
export async function watchFolder(absolutePath: string, listener: FolderListener): Promise<FolderWatch> {
  const identity = identityOf(absolutePath);
  const top = realpathSync.native(absolutePath);
  const { watch } = await import('chokidar'); // here, since no other command needs it
  const watcher = watch(top, {
    ignoreInitial: true,
    followSymlinks: false,
    // Folders only: their raw events tell of the files in them, and chokidar does not close every watch on a file that moves.
    ignored: (path, stats) => {
      const below = relative(top, path).replaceAll('\\', '/');
      return below !== '' && (stats?.isDirectory() === false || listener.ignores(below));
    },
  });
  watcher.on('raw', () => listener.onChange());
  // What came while a watch was being set up was not told.
  watcher.on('ready', () => listener.onChange());
  watcher.on('addDir', () => void setTimeout(listener.onChange, settingUpMs).unref());
  watcher.on('error', (error) => listener.onTrouble(error instanceof Error ? error.message : String(error)));
  return {
    isAttached: () => identity !== null && identityOf(absolutePath) === identity,
    close: () => watcher.close(),
  };
}

/** Disk and number of what stands at a path; null where nothing does. */
function identityOf(absolutePath: string): string | null {
  try {
    const { dev, ino } = statSync(absolutePath, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
