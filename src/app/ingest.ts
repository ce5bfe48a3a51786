import { recover } from '#apply';
import { type ChangePlan, type Diagnostic, PlanOutdatedError, type Run, type VaultView } from '#core';
import { printPlanDiff } from '#plan';
import { alone, type Held } from './alone.ts';
import { readSchedule } from './calendars.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { openForWork } from './open.ts';
import { planSources } from './plan-sources.ts';
import { inboxSources, namedSources, oneOfEachName } from './sources.ts';
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
 * @throws {PlanOutdatedError} where the vault changed each of three times it was planned. @throws {ApplyFailedError} where it had to be put back.
 * @throws {VaultLockedError} where another process works on the vault. @throws {SettingsError} @throws {EngineError}
 */
export function ingest(request: IngestRequest, world: World): Promise<Ingested> {
  return alone('ingest', world, async (held) => {
    const recovered = recover(world.files);
    return { ...(await planAndCarryOut(request, held, 1)), recovered };
  });
}

const mostAttempts = 3;

/** A person or a sync client may change a page while a long source is understood: then we plan upon what stands now. */
async function planAndCarryOut(request: IngestRequest, held: Held, attempt: number): Promise<CarriedOut> {
  const { plan } = await planRequest(request, held.world, { remember: true });
  try {
    return carryOut(plan, held.world, held.lock);
  } catch (error) {
    if (!(error instanceof PlanOutdatedError)) throw error;
    if (attempt < mostAttempts) return planAndCarryOut(request, held, attempt + 1);
    throw new PlanOutdatedError(
      `The vault changed each of the ${mostAttempts} times it was planned: ${error.message}`,
      {
        ...(error.file === null ? {} : { file: error.file }),
        hint: 'Nothing was filed. Run the command again once nothing else writes to the vault',
        cause: error,
      },
    );
  }
}

/** What `ingest` would do. Leaves no trace. */
export async function planIngest(request: IngestRequest, world: World): Promise<Planned> {
  const { plan, view } = await planRequest(request, world, { remember: false });
  return { plan, diff: printPlanDiff(plan, view) };
}

/** The plan, and the vault as it was looked at to make it. */
async function planRequest(
  request: IngestRequest,
  world: World,
  options: { readonly remember: boolean },
): Promise<{ readonly plan: ChangePlan; readonly view: VaultView }> {
  const vault = openForWork(world.files, options);
  const asked =
    request.paths.length === 0 ? inboxSources(world.files, vault.settings) : namedSources(request.paths, world.root);
  const { sources, diagnostics } = oneOfEachName(asked.sources);
  const calendars = await readSchedule({
    ...vault,
    files: world.files,
    named: request.paths,
    zone: world.zone ?? null,
  });
  const engine = request.engine ?? vault.settings.engine;
  const plan = await planSources({ sources, engine, jobs: request.jobs, schedule: calendars.schedule }, vault, world);
  const all = [...asked.diagnostics, ...diagnostics, ...calendars.diagnostics, ...plan.diagnostics];
  return { plan: { ...plan, diagnostics: all }, view: vault.view };
}
