import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** One process on one machine. `startedMs` tells it from an earlier one that had the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  readonly startedMs: number;
}

/** The process that asks. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), startedMs: Math.round(performance.timeOrigin) };
}

/**
 * Whether a process still runs; `unknown` where it is another machine's. `running` goes by its number, which the system
 * may have given to another one since.
 */
export function processState(other: ProcessIdentity): 'running' | 'ended' | 'unknown' {
  const self = thisProcess();
  if (other.host !== self.host) return 'unknown';
  if (other.pid === self.pid) return other.startedMs === self.startedMs ? 'running' : 'ended';
  try {
    process.kill(other.pid, 0);
    return 'running';
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH' ? 'ended' : 'running';
  }
}

/** A text that nobody else has made or will make. */
export function uniqueToken(): string {
  return randomUUID();
}
