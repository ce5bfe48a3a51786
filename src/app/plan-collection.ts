import type { ChangePlan, Conversation, Sha256, SourceOutcome, VaultView } from '#core';
import { sha256 } from '#files';
import { archiveCollection, combinePlans, type Origin, overlay, planCollectionPage, planFiling } from '#plan';
import { resolveNames } from '#resolve';
import type { OpenedVault } from './open.ts';
import type { UnderstoodSource, UnderstoodTalk } from './understand-source.ts';

/**
 * Plans the filing of a source that holds several conversations: the original goes to the archive once, with a page that names their notes; each conversation is filed by itself, known by what it says, so
 * that a mailbox exported again with more in it files only what is new.
 * @throws {SettingsError} for a template that cannot be used.
 */
export function planCollection(
  seen: Extract<UnderstoodSource, { readonly kind: 'understood' }>,
  origin: Origin,
  view: VaultView,
  { settings, templates }: Pick<OpenedVault, 'settings' | 'templates'>,
): ChangePlan {
  const { plan, archived } = archiveCollection(seen, origin, view, settings);
  const talks = [seen, ...seen.others];
  const plans: ChangePlan[] = [plan];
  let after = overlay(view, plan, settings);
  for (const [index, talk] of talks.entries()) {
    const { conversation, extraction } = asPart(talk, index, archived);
    const findings = resolveNames(conversation, extraction, after, settings);
    const filing = planFiling(findings, { ...origin, insideVault: true }, after, settings, templates);
    plans.push(filing);
    after = overlay(after, filing, settings);
  }
  const outcomes = plans.flatMap(({ sources }) => sources);
  const notes = [...new Set(outcomes.flatMap(({ note }) => note ?? []))];
  const page = planCollectionPage(seen, { notes, filedAs: hashOf(seen.conversation) }, archived, after, settings);
  return {
    ...combinePlans([...plans, page]),
    sources: outcomes.map((outcome) => asOutcomeOf(outcome, seen)),
    diagnostics: [...seen.diagnostics, ...plans.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** A conversation as one of a source that stands in the archive already. */
function asPart(talk: UnderstoodTalk, index: number, archived: string): UnderstoodTalk {
  const { conversation, extraction } = talk;
  const source = { ...conversation.source, path: archived, sha256: hashOf(conversation), part: index + 1 };
  return { conversation: { ...conversation, source }, extraction };
}

/** What a conversation says, as a hash: the same whatever file it comes in. */
function hashOf({ title, date, time, participants, turns }: Conversation): Sha256 {
  return sha256(JSON.stringify([title, date, time, participants, turns.map(({ speaker, text }) => [speaker, text])]));
}

function asOutcomeOf(
  outcome: SourceOutcome,
  { path, sha256: hash }: { readonly path: string; readonly sha256: Sha256 },
): SourceOutcome {
  return { ...outcome, path, sha256: hash };
}
