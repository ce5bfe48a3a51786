import type { VaultPath } from '#core';

/** A file as a look at the Inbox found it. */
export interface FoundFile {
  readonly path: VaultPath;
  /** Bytes. */
  readonly size: number;
  readonly modifiedMs: number;
}

/** What happened around the Inbox: all that waiting depends on, beside the time. */
export type InboxEvent =
  /** A look through the whole Inbox: what it does not name is gone. */
  | { readonly kind: 'looked'; readonly files: readonly FoundFile[] }
  /** The Inbox was not there: what rests goes on resting, what was settling begins again. */
  | { readonly kind: 'away' }
  /** Filing was tried. `filed`: it left the Inbox. `stays`: nothing to do until it changes. `busy`: try again later. */
  | { readonly kind: 'tried'; readonly path: VaultPath; readonly outcome: 'filed' | 'stays' | 'busy' };

/** A file that waits, as last found; times are of one steady clock, in milliseconds. */
interface WaitingFile {
  readonly size: number;
  readonly modifiedMs: number;
  /** Since when it has had this size and time of modification. */
  readonly sinceMs: number;
  /** How often it could not be opened, as it is. */
  readonly failures: number;
  /** Not to be tried before; Infinity until it changes. */
  readonly restsUntilMs: number;
}

export type Waiting = ReadonlyMap<VaultPath, WaitingFile>;

export interface Pace {
  /** How long a file has to stay as it is. */
  readonly quietMs: number;
  /** How long to wait after the first failure; each further one doubles it. */
  readonly retryMs: number;
}

export interface Settled {
  readonly waiting: Waiting;
  /** To be filed now, sorted. They stay in `waiting` until a `tried` event tells what came of them. */
  readonly ready: readonly VaultPath[];
  /** New in the Inbox. */
  readonly found: readonly VaultPath[];
  /** No longer there, and not filed by us. */
  readonly gone: readonly VaultPath[];
  /** When to look next, should nothing happen before; null where nothing waits. */
  readonly nextMs: number | null;
}

/** After so many doublings the pause stays the same: with 30 s to begin with, a good quarter of an hour. */
const mostDoublings = 5;

/**
 * What is waiting and what has come to rest: size and time of modification the same over the quiet time, as seen by looks at
 * both ends of it. An empty file never rests: it is a placeholder whose content is still to come.
 */
export function settle(before: Waiting, events: readonly InboxEvent[], nowMs: number, pace: Pace): Settled {
  const waiting = events.reduce((state, event) => afterEvent(state, event, nowMs, pace), before);
  const due = [...waiting].map(([path, file]) => ({ path, atMs: readyAtMs(file, pace) }));
  const wasFiled = new Set(
    events.flatMap((event) => (event.kind === 'tried' && event.outcome === 'filed' ? [event.path] : [])),
  );
  const nextMs = Math.min(...due.map(({ atMs }) => Math.max(atMs, nowMs)));
  return {
    waiting,
    ready: due.flatMap(({ path, atMs }) => (atMs <= nowMs ? [path] : [])).sort(),
    found: [...waiting.keys()].filter((path) => !before.has(path)),
    gone: [...before.keys()].filter((path) => !waiting.has(path) && !wasFiled.has(path)),
    nextMs: Number.isFinite(nextMs) ? nextMs : null,
  };
}

function afterEvent(waiting: Waiting, event: InboxEvent, nowMs: number, pace: Pace): Waiting {
  switch (event.kind) {
    case 'looked':
      return new Map(event.files.map((file) => [file.path, asFound(waiting.get(file.path), file, nowMs)]));
    case 'away':
      return new Map([...waiting].map(([path, file]) => [path, { ...file, sinceMs: Number.POSITIVE_INFINITY }]));
    case 'tried':
      return afterTrial(waiting, event, nowMs, pace);
  }
}

function asFound(known: WaitingFile | undefined, { size, modifiedMs }: FoundFile, nowMs: number): WaitingFile {
  const isSame = known !== undefined && known.size === size && known.modifiedMs === modifiedMs;
  if (isSame) return known.sinceMs <= nowMs ? known : { ...known, sinceMs: nowMs };
  return { size, modifiedMs, sinceMs: nowMs, failures: 0, restsUntilMs: 0 };
}

function afterTrial(
  waiting: Waiting,
  { path, outcome }: Extract<InboxEvent, { readonly kind: 'tried' }>,
  nowMs: number,
  { retryMs }: Pace,
): Waiting {
  const after = new Map(waiting);
  const file = after.get(path);
  if (file === undefined) return waiting;
  if (outcome === 'filed') after.delete(path);
  else if (outcome === 'stays') after.set(path, { ...file, restsUntilMs: Number.POSITIVE_INFINITY });
  else {
    const pauseMs = retryMs * 2 ** Math.min(file.failures, mostDoublings);
    after.set(path, { ...file, failures: file.failures + 1, restsUntilMs: nowMs + pauseMs });
  }
  return after;
}

/** Infinity for what does not become ready by waiting alone. */
function readyAtMs({ size, sinceMs, restsUntilMs }: WaitingFile, { quietMs }: Pace): number {
  return size === 0 ? Number.POSITIVE_INFINITY : Math.max(sinceMs + quietMs, restsUntilMs);
}
