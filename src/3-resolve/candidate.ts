import type { Entity, EntityKind, Settings } from '#core';
import { foldName } from '#language';

/** Somebody or something that a name may stand for. */
export interface Candidate {
  readonly kind: EntityKind;
  readonly name: string;
  /** Its page, or null for a participant, the vault's owner or a name from the talk that has none. */
  readonly entity: Entity | null;
  readonly aliases: readonly string[];
  /** Lower case. */
  readonly emails: readonly string[];
  readonly account: string | null;
  /** The vault's owner. */
  readonly isMe: boolean;
}

/** A candidate without a page. */
export function personWithoutPage(name: string, email: string | null): Candidate {
  const emails = email === null ? [] : [email.toLowerCase()];
  return { kind: 'person', name, entity: null, aliases: [], emails, account: null, isMe: false };
}

/**
 * All that the vault and the settings know, in an order that does not depend on that of the entities.
 * The vault's owner is one of them, with a page or without. O(n log n).
 */
export function knownCandidates(entities: readonly Entity[], me: Settings['me']): readonly Candidate[] {
  const known = sorted(entities).map((entity) => candidateOf(entity, me));
  if (me.name === null || known.some((one) => one.isMe)) return known;
  const emails = me.email === null ? [] : [me.email.toLowerCase()];
  const owner: Candidate = {
    kind: 'person',
    name: me.name,
    entity: null,
    aliases: me.aliases,
    emails,
    account: null,
    isMe: true,
  };
  return [owner, ...known];
}

/** The one candidate there is; null where there are several or none. */
export function onlyOf(candidates: readonly Candidate[]): Candidate | null {
  const [one, another] = candidates;
  return one !== undefined && another === undefined ? one : null;
}

/** The same page, or the same name where one has no page. */
export function isSame(one: Candidate, other: Candidate): boolean {
  if (one.entity !== null && other.entity !== null) return one.entity.page === other.entity.page;
  return one.kind === other.kind && foldName(one.name) === foldName(other.name);
}

function candidateOf(entity: Entity, me: Settings['me']): Candidate {
  const emails = entity.emails.map((email) => email.toLowerCase());
  const isMe = entity.kind === 'person' && isOwner(entity, emails, me);
  const ownCompany =
    entity.account !== null && me.company !== null && foldName(entity.account) === foldName(me.company);
  return {
    kind: entity.kind,
    name: entity.name,
    entity,
    aliases: isMe ? [...entity.aliases, ...me.aliases] : entity.aliases,
    emails: isMe && me.email !== null ? [...emails, me.email.toLowerCase()] : emails,
    account: ownCompany ? null : entity.account,
    isMe,
  };
}

function isOwner(entity: Entity, emails: readonly string[], me: Settings['me']): boolean {
  if (me.name !== null && foldName(entity.name) === foldName(me.name)) return true;
  return me.email !== null && emails.includes(me.email.toLowerCase());
}

/** A vault lists its pages in order as a rule: then there is nothing to sort. */
function sorted(entities: readonly Entity[]): readonly Entity[] {
  const isSorted = entities.every((entity, at) => at === 0 || byPage(entities[at - 1] ?? entity, entity) <= 0);
  return isSorted ? entities : [...entities].sort(byPage);
}

function byPage(one: Entity, other: Entity): number {
  return one.page < other.page ? -1 : one.page > other.page ? 1 : 0;
}
