import { applyPlan, recover } from '#apply';
import type { ChangePlan, Diagnostic, Run } from '#core';
import { printPlanDiff } from '#plan';
import { alone } from './alone.ts';
import { openForWork } from './open.ts';
import { planSources } from './plan-sources.ts';
import { inboxSources, namedSource } from './sources.ts';
import type { World } from './world.ts';

export interface IngestRequest {
  /** Absolute paths; empty for everything in the Inbox. */
  readonly paths: readonly string[];
  /** Name of the engine, or null for the one that the settings name. */
  readonly engine: string | null;
  readonly jobs: number;
}

export interface Planned {
  readonly plan: ChangePlan;
  /** The plan as a unified diff, for people. */
  readonly diff: string;
}

export interface Ingested {
  readonly plan: ChangePlan;
  /** What was applied, or null where there was nothing to do. */
  readonly run: Run | null;
  /** What an interrupted earlier run left, and how it was put right. */
  readonly recovered: readonly Diagnostic[];
}

/**
 * The main job: read, understand, resolve, plan, apply. All sources are one run, applied whole or not at all;
 * a source that cannot be read goes to the failed folder and stops nobody else.
 * @throws {PlanOutdatedError} where the vault changed meanwhile. @throws {ApplyFailedError} where it had to be put back.
 * @throws {VaultLockedError} where another process works on the vault. @throws {SettingsError} @throws {EngineError}
 */
export function ingest(request: IngestRequest, world: World): Promise<Ingested> {
  return alone('ingest', world, async () => {
    const recovered = recover(world.files);
    const plan = await planRequest(request, world, { remember: true });
    const run = plan.operations.length === 0 ? null : applyPlan(plan, world.files, world.now());
    return { plan, run, recovered };
  });
}

/** What `ingest` would do. Leaves no trace. */
export async function planIngest(request: IngestRequest, world: World): Promise<Planned> {
  const plan = await planRequest(request, world, { remember: false });
  return { plan, diff: printPlanDiff(plan, openForWork(world.files, { remember: false }).view) };
}

async function planRequest(request: IngestRequest, world: World, options: { remember: boolean }): Promise<ChangePlan> {
  const vault = openForWork(world.files, options);
  const { sources, diagnostics } =
    request.paths.length === 0
      ? inboxSources(world.files, vault.settings)
      : { sources: request.paths.map((path) => namedSource(path, world.root)), diagnostics: [] };
  const engine = request.engine ?? vault.settings.engine;
  const plan = await planSources({ sources, engine, jobs: request.jobs }, vault, world);
  return { ...plan, diagnostics: [...diagnostics, ...plan.diagnostics] };
}
