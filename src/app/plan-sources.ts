import {
  BoswellError,
  type ChangePlan,
  type Diagnostic,
  type EngineContext,
  type Entity,
  type KnownName,
  type Settings,
  type Sha256,
  type Source,
  type VaultView,
} from '#core';
import { readSource, readVaultSource } from '#files';
import {
  answersOfEarlier,
  combinePlans,
  dateOfEarlier,
  learnCorrections,
  overlay,
  planAlreadyFiled,
  planFailure,
  planFiling,
  planLeftAlone,
} from '#plan';
import type { Schedule } from '#read';
import { judgeAlias, resolveNames } from '#resolve';
import { type KeptNames, nameKeeper } from './keep-names.ts';
import type { OpenedVault } from './open.ts';
import { placesToLook } from './places-to-look.ts';
import { planCollection } from './plan-collection.ts';
import type { SourceFile } from './sources.ts';
import { understandInParallel } from './understand-in-parallel.ts';
import { sourceTrouble, type UnderstandRequest, type UnderstoodSource, understandSource } from './understand-source.ts';
import type { World } from './world.ts';

export interface PlanSourcesRequest {
  readonly sources: readonly SourceFile[];
  readonly engine: string;
  /** How many sources are read and understood at once, 1 or more. */
  readonly jobs: number;
  readonly schedule: Schedule | null;
}

/** What came of looking at a source: understood or failed, or no need or no way to look into it. */
type SeenSource =
  | UnderstoodSource
  | { readonly kind: 'filed'; readonly source: Pick<Source, 'path' | 'sha256'> }
  | { readonly kind: 'unopened'; readonly path: string; readonly diagnostic: Diagnostic };

/**
 * What filing the sources would change, as one plan. Touches nothing.
 * Reading and understanding run side by side; resolving and planning go through the sources in their order, each
 * upon the vault as the ones before it would leave it.
 * @throws {EngineError} for an engine that is not known. @throws {SettingsError} for a template that cannot be used.
 */
export async function planSources(request: PlanSourcesRequest, vault: OpenedVault, world: World): Promise<ChangePlan> {
  const learned = request.sources.length === 0 ? { plan: emptyPlan, view: vault.view } : withLearned(vault, world);
  const context = engineContext({ settings: vault.settings, view: learned.view });
  const total = request.sources.length;
  let done = 0;
  const seen = await understandInParallel(request.sources, { ...request, signal: world.signal }, async (file, ask) => {
    world.progress({ done, total, label: file.path });
    const opened = openSource(file, vault, world);
    const needsEngine = 'source' in opened && vault.view.filed(opened.source.sha256) === null;
    const result = needsEngine
      ? await ask({ source: opened.source, engine: request.engine, context })
      : asSeen(file, opened, world);
    done += 1;
    world.progress({ done, total, label: file.path });
    return { file, seen: result };
  });
  const plans: ChangePlan[] = [{ ...learned.plan, diagnostics: [...vault.diagnostics, ...learned.plan.diagnostics] }];
  let view = learned.view;
  const known = nameKeeper(vault.settings);
  for (const each of seen) {
    const place = { file: each.file, view, vault, known, today: world.now().slice(0, 10) };
    const dated = await withKnownDate(each.seen, place, { ...request, context }, world);
    const plan = planSource(dated, place);
    plans.push(plan);
    view = overlay(view, plan, vault.settings);
  }
  return { ...combinePlans(plans), command: 'ingest' };
}

const emptyPlan: ChangePlan = {
  schema: 'boswell/plan@1',
  command: 'ingest',
  operations: [],
  sources: [],
  diagnostics: [],
};

/** What people corrected since is learned first, so that this run goes by it. */
function withLearned(
  { view, settings }: OpenedVault,
  { files }: World,
): { readonly plan: ChangePlan; readonly view: VaultView } {
  const isSafe = (name: string, entity: Entity): boolean =>
    judgeAlias(name, entity, view.entities, settings) === 'safe';
  const plan = { ...emptyPlan, ...learnCorrections(placesToLook(files), view, settings, isSafe) };
  return { plan, view: plan.operations.length === 0 ? view : overlay(view, plan, settings) };
}

type OpenedSource = ReturnType<typeof readSource>;

/** Bytes of a source where they can be had within the limits; trouble with the file is a diagnostic. */
function openSource(file: SourceFile, vault: OpenedVault, world: World): OpenedSource {
  const limitBytes = vault.settings.limits.sourceMegabytes * 1_000_000;
  return file.inVault === null
    ? readSource(file.path, file.path, limitBytes)
    : readVaultSource(world.root, file.inVault, limitBytes);
}

function hashOf(file: SourceFile, { files }: World): Sha256 | null {
  return file.inVault === null ? files.hashOutside(file.path) : files.hash(file.inVault);
}

/** A source that is too large is set aside like one that cannot be read; one that is missing or busy stays where it is. */
function asSeen(file: SourceFile, opened: OpenedSource, world: World): SeenSource {
  if ('source' in opened) return { kind: 'filed', source: opened.source };
  const { diagnostic } = opened;
  const sha256 = diagnostic.code === 'source-too-large' ? hashOf(file, world) : null;
  return sha256 === null
    ? { kind: 'unopened', path: file.path, diagnostic }
    : { kind: 'failed', path: file.path, sha256, diagnostics: [diagnostic] };
}

/**
 * A corrected export without a date is of the day of what it corrects: "by Friday" is understood anew from there. The bytes
 * are read again, which is rare; should they have changed meanwhile, what was understood stands.
 */
async function withKnownDate(
  seen: SeenSource,
  { file, view, vault }: Place,
  { engine, context, schedule }: Omit<UnderstandRequest, 'source'>,
  world: World,
): Promise<SeenSource> {
  if (seen.kind !== 'understood' || seen.others.length > 0 || seen.conversation.isDateStated !== false) return seen;
  const date = dateOfEarlier(seen.conversation, view);
  if (date === null || date === seen.conversation.date) return seen;
  const opened = openSource(file, vault, world);
  if (!('source' in opened) || opened.source.sha256 !== seen.sha256) return seen;
  const again = await understandSource(
    { engine, context, schedule: schedule ?? null, source: opened.source, date },
    world.signal,
  );
  return again.kind === 'understood' ? again : seen;
}

interface Place {
  readonly file: SourceFile;
  /** The vault as the sources before this one would leave it. */
  readonly view: VaultView;
  readonly vault: OpenedVault;
  readonly known: KeptNames;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

function planSource(seen: SeenSource, place: Place): ChangePlan {
  const { file, view, vault, known, today } = place;
  const origin = { insideVault: file.inVault !== null, today };
  switch (seen.kind) {
    case 'unopened':
      return planLeftAlone(seen.path, seen.diagnostic);
    case 'filed':
      return planAlreadyFiled(seen.source, view);
    case 'failed':
      return planFailure(seen, origin, view, vault.settings, vault.templates);
    case 'understood':
      try {
        return seen.others.length === 0
          ? planUnderstood(seen, place)
          : planCollection(seen, origin, view, { ...vault, known });
      } catch (error) {
        if (error instanceof BoswellError) throw error; // a template or page that the user must mend first
        const failed = { ...seen, diagnostics: [sourceTrouble(seen.path, error)] };
        return planFailure(failed, origin, view, vault.settings, vault.templates);
      }
  }
}

function planUnderstood(
  seen: Extract<UnderstoodSource, { readonly kind: 'understood' }>,
  { file, view, vault, known, today }: Place,
): ChangePlan {
  const answers = answersOfEarlier(seen.conversation, view);
  const findings = resolveNames(seen.conversation, seen.extraction, known(view.entities), vault.settings, answers);
  const origin = { insideVault: file.inVault !== null, today };
  const plan = planFiling(findings, origin, view, vault.settings, vault.templates);
  return { ...plan, diagnostics: [...seen.diagnostics, ...plan.diagnostics] };
}

/** The names that an engine may know: those of the vault's pages and the owner's. */
export function engineContext(vault: {
  readonly settings: Settings;
  readonly view: Pick<VaultView, 'entities'>;
}): EngineContext {
  const { me } = vault.settings;
  const names = new Map<string, KnownName>();
  for (const { kind, name, aliases } of vault.view.entities) {
    names.set(`${kind} ${name}`, { kind: kind === 'account' ? 'organization' : kind, name, aliases });
  }
  if (me.name !== null) names.set(`person ${me.name}`, { kind: 'person', name: me.name, aliases: me.aliases });
  if (me.company !== null) names.set(`account ${me.company}`, { kind: 'organization', name: me.company, aliases: [] });
  return { knownNames: [...names.values()], me: me.name };
}
