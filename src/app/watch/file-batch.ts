import {
  BoswellError,
  type Diagnostic,
  EngineError,
  PlanOutdatedError,
  SettingsError,
  type SourceOutcome,
  VaultLockedError,
  type VaultPath,
} from '#core';
import { type Ingested, ingest } from '../ingest.ts';
import { type World, worldOf } from '../world.ts';
import { news, type WatchNews } from './news.ts';
import type { InboxEvent } from './settle.ts';

export interface BatchRequest {
  /** At least one. */
  readonly paths: readonly VaultPath[];
  /** Name of the engine, or null for the one that the settings name. */
  readonly engine: string | null;
  readonly jobs: number;
}

type Tried = Extract<InboxEvent, { readonly kind: 'tried' }>;

/** What came of filing a batch. */
export type Batch =
  | { readonly kind: 'done'; readonly tried: readonly Tried[]; readonly told: readonly WatchNews[] }
  /** Something stands in the way of all of it; nothing changed, and it is to be tried again. */
  | { readonly kind: 'held'; readonly by: 'lock' | 'vault' | 'settings'; readonly told: WatchNews }
  /** Filing them failed; everything was put back. */
  | { readonly kind: 'failed'; readonly tried: readonly Tried[]; readonly told: WatchNews };

/**
 * Files sources as one run, as `ingest` does. Nothing that goes wrong ends the watch, so every error is caught here, and told.
 * @throws where the work was called off
 */
export async function fileBatch({ paths, engine, jobs }: BatchRequest, world: World): Promise<Batch> {
  try {
    const absolute = paths.map((path) => `${world.root}/${path}`);
    return whatCame(paths, await ingest({ paths: absolute, engine, jobs }, worldOf(world.root, world)));
  } catch (error) {
    world.signal.throwIfAborted();
    return whatStopped(error, paths);
  }
}

function whatCame(paths: readonly VaultPath[], { plan, run, recovered }: Ingested): Batch {
  const moved = new Set(plan.operations.flatMap((each) => (each.kind === 'move' ? [String(each.path)] : [])));
  const isBusy = ({ path, outcome, sha256 }: SourceOutcome): boolean =>
    outcome === 'failed' && sha256 === null && !isLink(path, plan.diagnostics);
  const busy = new Set(plan.sources.flatMap((source) => (isBusy(source) ? [source.path] : [])));
  const postponed = new Set(plan.diagnostics.flatMap(({ code, file }) => (code === 'source-waits' ? [file] : [])));
  const tried = paths.flatMap((path): readonly Tried[] => {
    if (postponed.has(path) && !moved.has(path)) return []; // it is the next batch
    const outcome = moved.has(path) ? 'filed' : busy.has(path) ? 'busy' : 'stays';
    return [{ kind: 'tried', path, outcome }];
  });
  const told = plan.sources.map(({ path, outcome, note, report }) => {
    const byRun = moved.has(path) ? (run?.id ?? null) : null;
    return news(busy.has(path) ? 'busy' : outcome, { file: path, note, run: byRun, message: report });
  });
  const failed = new Set(plan.sources.flatMap(({ path, outcome }) => (outcome === 'failed' ? [path] : [])));
  const others = plan.diagnostics.filter(
    ({ file, code }) => (file === null || !failed.has(file)) && code !== 'source-waits',
  );
  return { kind: 'done', tried, told: [...[...recovered, ...others].map(fromDiagnostic), ...told] };
}

function isLink(path: string, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ file, code }) => file === path && code === 'source-is-link');
}

function fromDiagnostic({ severity, file, line, message }: Diagnostic): WatchNews {
  const place = line === null ? message : `line ${line}: ${message}`;
  return news(severity === 'error' ? 'trouble' : 'warning', { file, message: place });
}

function whatStopped(error: unknown, paths: readonly VaultPath[]): Batch {
  const isOurs = error instanceof BoswellError;
  const message = error instanceof Error ? error.message : String(error);
  const file = isOurs ? error.file : null;
  if (error instanceof VaultLockedError) return { kind: 'held', by: 'lock', told: news('waiting', { message }) };
  if (error instanceof PlanOutdatedError)
    return { kind: 'held', by: 'vault', told: news('waiting', { file, message }) };
  if (error instanceof SettingsError || error instanceof EngineError) {
    return { kind: 'held', by: 'settings', told: news('trouble', { file, message }) };
  }
  const told = news('trouble', { file, message: isOurs || !(error instanceof Error) ? message : String(error.stack) });
  return { kind: 'failed', tried: paths.map((path) => ({ kind: 'tried', path, outcome: 'busy' })), told };
}
