import type { ChangePlan, Sha256, SourceOutcome, VaultView } from '#core';
import {
  answersOfEarlier,
  archiveCollection,
  combinePlans,
  type Origin,
  overlay,
  planCollectionPage,
  planFiling,
} from '#plan';
import { resolveNames } from '#resolve';
import { talkHash, talksOf } from './collection-talks.ts';
import type { KeptNames } from './keep-names.ts';
import type { OpenedVault } from './open.ts';
import type { UnderstoodSource } from './understand-source.ts';

/**
 * Plans the filing of a source that holds several conversations: the original goes to the archive once, with a page that names
 * their notes; each conversation is filed by itself, known by what it says, so that a mailbox exported again with more in it
 * files only what is new.
 * @throws {SettingsError} for a template that cannot be used.
 */
export function planCollection(
  seen: Extract<UnderstoodSource, { readonly kind: 'understood' }>,
  origin: Origin,
  view: VaultView,
  { settings, templates, known }: Pick<OpenedVault, 'settings' | 'templates'> & { readonly known: KeptNames },
): ChangePlan {
  const { plan, archived } = archiveCollection(seen, origin, view, settings);
  const plans: ChangePlan[] = [plan];
  let after = overlay(view, plan, settings);
  for (const { conversation, extraction } of talksOf(seen, archived)) {
    const answers = answersOfEarlier(conversation, after);
    const findings = resolveNames(conversation, extraction, known(after.entities), settings, answers);
    const filing = planFiling(findings, { ...origin, insideVault: true }, after, settings, templates);
    plans.push(filing);
    after = overlay(after, filing, settings);
  }
  const outcomes = plans.flatMap(({ sources }) => sources);
  const notes = [...new Set(outcomes.flatMap(({ note }) => note ?? []))];
  const page = planCollectionPage(seen, { notes, filedAs: talkHash(seen.conversation) }, archived, after, settings);
  return {
    ...combinePlans([...plans, page]),
    sources: outcomes.map((outcome) => asOutcomeOf(outcome, seen)),
    diagnostics: [...seen.diagnostics, ...plans.flatMap(({ diagnostics }) => diagnostics)],
  };
}

function asOutcomeOf(
  outcome: SourceOutcome,
  { path, sha256: hash }: { readonly path: string; readonly sha256: Sha256 },
): SourceOutcome {
  return { ...outcome, path, sha256: hash };
}
