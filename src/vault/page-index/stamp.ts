import type { FileStat } from '#files';

/**
 * What changes whenever a file or a folder does, as text; '' where that cannot be relied on yet, and '' is equal to nothing
 * that stands: a change in the same tick of the file system's clock as the one before would leave all its times as they are
 * (git's "racily clean" entries). `lookedAtMs` is when the stat was taken, in milliseconds since 1970.
 */
export function stampOf({ changedMs, size }: FileStat, lookedAtMs: number): string {
  return changedMs > lookedAtMs - tickMs(changedMs)
    ? ''
    : `${Math.round(changedMs * 1000).toString(36)}.${size.toString(36)}`;
}

/** Whether a stamp that was kept is that of what stands now. */
export function isAsStamped(stamp: string, stat: FileStat): boolean {
  return stamp !== '' && stamp === stampOf(stat, Number.POSITIVE_INFINITY);
}

/** How far apart two changes must be to be told apart: file systems count in milliseconds, or in one or two seconds. */
function tickMs(changedMs: number): number {
  return changedMs % 1000 === 0 ? 2500 : 100;
}
