import type { ProposedPage, Resolution, Settings } from '#core';
import { foldName, isGivenName } from '#language';
import { accountOf, isOwn } from './main-subject.ts';
import type { NameIndex } from './name-index.ts';
import type { Room } from './room.ts';
import { isPersonName, parseSaidName } from './said-name.ts';

/** What proposing pages goes by. */
export interface PageEvidence {
  readonly room: Room;
  readonly known: NameIndex;
  readonly resolutions: readonly Resolution[];
  readonly account: string | null;
  readonly settings: Settings;
}

/** In so many turns a new name must stand for a page. */
const OFTEN = { person: 3, account: 4 };

/**
 * Proposes pages for the new: people who took part under a full name, people and organizations that were often named in full, and the account
 * that the conversation is about, each with how sure it is: planning makes only those that are sure enough. Never for a label, a first name alone, the owner or the owner's company: better none than a wrong one.
 */
export function proposePages(evidence: PageEvidence): readonly ProposedPage[] {
  const pages = [...attendeePages(evidence), ...accountPage(evidence), ...mentionPages(evidence)];
  if (pages.length === 0) return pages;
  const taken = new Set<string>();
  return pages.filter((page) => {
    const name = foldName(page.name);
    const hasPage = (evidence.known.whole.get(name) ?? []).some(
      (one) => one.entity !== null && foldName(one.name) === name,
    );
    if (taken.has(name) || hasPage) return false;
    taken.add(name);
    return true;
  });
}

function attendeePages({ room, known, settings }: PageEvidence): readonly ProposedPage[] {
  return room.attendees
    .filter(({ person }) => person.entity === null && !person.isMe && isPersonName(parseSaidName(person.name), true))
    .map((attendee) => ({
      kind: 'person',
      name: attendee.person.name,
      emails: attendee.email === null ? [] : [attendee.email],
      account: accountOf(attendee, known, settings),
      confidence: attendee.email === null ? 0.9 : 0.98,
      why: 'Took part and has no page',
    }));
}

function accountPage({ account, known, settings }: PageEvidence): readonly ProposedPage[] {
  if (
    account === null ||
    isOwn(account, settings) ||
    (known.whole.get(foldName(account)) ?? []).some((one) => one.kind === 'account' && one.name === account)
  )
    return [];
  return [
    {
      kind: 'account',
      name: account,
      emails: [],
      account: null,
      confidence: 0.85,
      why: 'The conversation is about it, and it has no page',
    },
  ];
}

function mentionPages({ resolutions, settings, room }: PageEvidence): readonly ProposedPage[] {
  const attending = new Set(room.attendees.map((one) => foldName(one.person.name)));
  const pages: ProposedPage[] = [];
  for (const [name, found] of newNames(resolutions)) {
    const kind = found.kind === 'organization' ? 'account' : 'person';
    if (found.turns.size < OFTEN[kind] || isOwn(name, settings)) continue;
    if (
      kind === 'person'
        ? !isPersonName(parseSaidName(name)) || attending.has(foldName(name))
        : !isOrganizationName(name)
    )
      continue;
    const { confidence } = found;
    const why = `Named in ${found.turns.size} turns and has no page`;
    pages.push({ kind, name, emails: [], account: null, confidence, why });
  }
  return pages;
}

interface NewName {
  readonly kind: 'person' | 'organization';
  readonly confidence: number;
  readonly turns: ReadonlySet<number>;
}

/** New people and organizations by name, with every turn that names them, under a full name at least once. */
function newNames(resolutions: readonly Resolution[]): ReadonlyMap<string, NewName> {
  const names = new Map<string, NewName>();
  for (const resolution of resolutions) {
    const { kind } = resolution.mention;
    if (resolution.outcome !== 'new' || (kind !== 'person' && kind !== 'organization')) continue;
    const known = names.get(resolution.name);
    names.set(resolution.name, {
      kind,
      confidence: Math.max(known?.confidence ?? 0, resolution.confidence),
      turns: new Set([...(known?.turns ?? []), ...resolution.mention.turns]),
    });
  }
  return names;
}

/** A name of its own: more than one word, or one that is no first name and no abbreviation of two letters. */
function isOrganizationName(name: string): boolean {
  return name.includes(' ')
    ? /^[\p{Lu}\p{N}]/u.test(name)
    : /^\p{Lu}[\p{L}\p{N}&-]{2,}$/u.test(name) && !isGivenName(name);
}
