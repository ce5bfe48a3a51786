import type { Conversation, NoteType, Settings } from '#core';
import { foldName } from '#language';
import { accountsAt } from './addresses.ts';
import type { ThingUse } from './count-things.ts';
import type { NameIndex } from './name-index.ts';
import type { Attendee, Room } from './room.ts';

/** What a conversation is mainly about. */
export interface Subject {
  readonly noteType: NoteType;
  readonly account: string | null;
  readonly project: string | null;
  readonly person: string | null;
}

/** All that may tell what a conversation is about. */
export interface SubjectEvidence {
  readonly conversation: Conversation;
  readonly room: Room;
  readonly known: NameIndex;
  readonly things: readonly ThingUse[];
  /** How often people of an account were named, by its folded name. */
  readonly peopleNamed: ReadonlyMap<string, number>;
  /** An organization without a page that the talk is clearly about, or null. */
  readonly newAccount: string | null;
  readonly settings: Settings;
}

interface Weighed {
  readonly name: string;
  readonly weight: number;
}

const FORUM =
  /\b(?:stand[- ]?ups?|standup|daily|weekly|fortnightly|monthly|sync|scrum|retro(?:spective)?|sprint (?:planning|review)|all[- ]?hands|town ?hall|team meeting|staff meeting|planning poker|grooming|refinement|huddle|jour fixe|office hours)\b/i;

const ABOUT_PEOPLE =
  /\b(?:hiring|interviews?|candidates?|recruiting|recruitment|applicants?|1[:-]1|one[- ](?:to|on)[- ]one|appraisal|probation|performance review)\b/i;

/** Decides what a note will be about: the memo, then a title that names it, who came from where, and what was talked of most. Nothing is better than a wrong account. */
export function mainSubject(evidence: SubjectEvidence): Subject {
  const { conversation } = evidence;
  const account = mainAccount(evidence);
  const nothing = { account: null, project: null, person: null };
  if (conversation.kind === 'memo')
    return { ...nothing, noteType: 'journal', account: account ?? memoAccount(evidence) };
  const project = mainProject(evidence);
  const projectInTitle = evidence.things.some(
    (use) => use.inTitle && use.thing.kind === 'project' && use.thing.name === project,
  );
  const isInternal = projectInTitle && !isExternal(evidence) && accountOfTitleProject(evidence) === null;
  if (account !== null && !isInternal) {
    return { ...nothing, noteType: 'customer', account, project: projectInTitle ? project : null };
  }
  if (project !== null && projectInTitle) return { ...nothing, noteType: 'projects', project };
  if (FORUM.test(conversation.title)) return { ...nothing, noteType: 'team' };
  const person = oneToOne(evidence.room);
  if (person !== null) return { ...nothing, noteType: 'people', person };
  if (project !== null) return { ...nothing, noteType: 'projects', project };
  if (ABOUT_PEOPLE.test(conversation.title)) return { ...nothing, noteType: 'people' };
  return { ...nothing, noteType: 'meeting' };
}

/** The account by title, then by who came; by mentions alone only where they leave no doubt and no forum or one-to-one is held. */
export function mainAccount(evidence: SubjectEvidence): string | null {
  const byTitle = evidence.things.filter((use) => use.inTitle && isAccount(use, evidence));
  if (byTitle.length === 1 && byTitle[0] !== undefined) return byTitle[0].thing.name;
  const ofProject = byTitle.length === 0 ? accountOfTitleProject(evidence) : null;
  if (ofProject !== null) return ofProject;
  const byPeople = best(accountsOfPeople(evidence), 1.5);
  if (byPeople !== null) return byPeople;
  if (byTitle.length > 1) return best(weighMentions(evidence), 1.5);
  if (accountsOfPeople(evidence).length > 1) return null;
  if (evidence.newAccount !== null) return evidence.newAccount;
  if (
    evidence.conversation.kind === 'memo' ||
    FORUM.test(evidence.conversation.title) ||
    oneToOne(evidence.room) !== null
  )
    return null;
  const enough = Math.max(4, evidence.conversation.turns.length / 20);
  return best(weighMentions(evidence), 1.7, enough);
}

/** "Kick-off Magpie": the account whose project the title names. */
function accountOfTitleProject({ things, known, settings }: SubjectEvidence): string | null {
  const accounts = things.flatMap(({ inTitle, thing }) =>
    inTitle && thing.kind === 'project' && thing.account !== null && !isOwn(thing.account, settings)
      ? [accountNamed(thing.account, known) ?? thing.account]
      : [],
  );
  const [only, another] = new Set(accounts);
  return only !== undefined && another === undefined ? only : null;
}

function memoAccount(evidence: SubjectEvidence): string | null {
  return best(
    weighMentions(evidence).filter((one) => one.weight >= 2),
    2,
  );
}

/** The project in the title; else one that is talked of far more than any other. */
function mainProject({ things, conversation }: SubjectEvidence): string | null {
  const projects = things.filter((use) => use.thing.kind === 'project');
  const inTitle = projects.filter((use) => use.inTitle);
  if (inTitle.length === 1 && inTitle[0] !== undefined) return inTitle[0].thing.name;
  const enough = Math.max(6, conversation.turns.length / 20);
  const weighed = projects.map((use) => ({ name: use.thing.name, weight: use.turns.length }));
  return best(
    weighed.filter((one) => one.weight >= enough),
    3,
  );
}

/** Somebody from outside took part. */
function isExternal(evidence: SubjectEvidence): boolean {
  return accountsOfPeople(evidence).length > 0;
}

function accountsOfPeople({ room, known, settings }: SubjectEvidence): readonly Weighed[] {
  const weights = new Map<string, number>();
  for (const attendee of room.attendees) {
    const account = accountOf(attendee, known, settings);
    if (account !== null) weights.set(account, (weights.get(account) ?? 0) + 1);
  }
  return [...weights].map(([name, weight]) => ({ name, weight }));
}

/** The account of somebody who took part: on their page, by the company beside their name, or by the domain of their address. */
export function accountOf(
  { person, email, organization }: Attendee,
  known: NameIndex,
  settings: Settings,
): string | null {
  if (person.isMe) return null;
  if (person.account !== null)
    return isOwn(person.account, settings) ? null : (accountNamed(person.account, known) ?? person.account);
  const named = organization === null || isOwn(organization, settings) ? null : accountNamed(organization, known);
  if (named !== null) return named;
  const domain = domainOf(email);
  if (domain === null || domain === domainOf(settings.me.email)) return null;
  const [only, another] = accountsAt(domain, known);
  return only !== undefined && another === undefined ? only.name : null;
}

function accountNamed(name: string, known: NameIndex): string | null {
  return known.whole.get(foldName(name))?.find((one) => one.kind === 'account')?.name ?? null;
}

const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|posteo|mail)\./;

/** Domain of an address, lower case; null where there is none or it is one of a mail provider. */
function domainOf(email: string | null): string | null {
  const domain = email?.slice(email.indexOf('@') + 1).toLowerCase() ?? '';
  return domain === '' || FREE_MAIL.test(domain) ? null : domain;
}

/** Whether a name is that of the user's own company. */
export function isOwn(name: string, settings: Settings): boolean {
  return settings.me.company !== null && foldName(name) === foldName(settings.me.company);
}

function isAccount(use: ThingUse, { settings }: SubjectEvidence): boolean {
  return use.thing.kind === 'account' && !isOwn(use.thing.name, settings);
}

/** Turns that name the account or a project of it, and half as much for each that names one of its people. */
function weighMentions(evidence: SubjectEvidence): readonly Weighed[] {
  const weights = new Map<string, number>();
  for (const use of evidence.things) if (isAccount(use, evidence)) weights.set(use.thing.name, use.turns.length);
  for (const { thing, turns } of evidence.things) {
    const account =
      thing.kind === 'project' && thing.account !== null ? accountNamed(thing.account, evidence.known) : null;
    if (account !== null && !isOwn(account, evidence.settings))
      weights.set(account, (weights.get(account) ?? 0) + turns.length);
  }
  for (const [folded, people] of evidence.peopleNamed) {
    const name = accountNamed(folded, evidence.known);
    if (name !== null && !isOwn(name, evidence.settings)) weights.set(name, (weights.get(name) ?? 0) + people / 2);
  }
  return [...weights].map(([name, weight]) => ({ name, weight }));
}

/** The heaviest, where it outweighs every other by `factor` and weighs enough. */
function best(weighed: readonly Weighed[], factor: number, enough = 0): string | null {
  const [first, second] = [...weighed].sort((one, other) => other.weight - one.weight);
  if (first === undefined || first.weight === 0 || first.weight < enough) return null;
  return second === undefined || first.weight >= factor * second.weight ? first.name : null;
}

/** The colleague whom the owner met alone, or null. */
function oneToOne(room: Room): string | null {
  const [one, other] = room.attendees;
  if (room.attendees.length !== 2 || one === undefined || other === undefined || room.unnamed.length > 0) return null;
  if (one.person.isMe === other.person.isMe) return null;
  return one.person.isMe ? other.person.name : one.person.name;
}
