import type { Conversation, NameAnswer, Settings } from '#core';
import { foldName, formalNames, isSpeakerLabel, parseSpeaker } from '#language';
import { answeredPerson } from './answered.ts';
import { type Candidate, isSame, personWithoutPage } from './candidate.ts';
import type { IdentifiedSpeaker } from './identified-speaker.ts';
import { matchGivenNames, matchPartOfName, matchWholeName } from './match-person.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { parseSaidName } from './said-name.ts';

/** Somebody who took part. */
export interface Attendee {
  readonly person: Candidate;
  /** E-mail as the source gives it, or null. */
  readonly email: string | null;
  /** Company that the speaker field named, or null. */
  readonly organization: string | null;
  /** Speaker labels that stand for this person, as the source has them. */
  readonly labels: readonly string[];
  readonly why: string;
}

/** Those who took part, each once. */
export interface Room {
  readonly attendees: readonly Attendee[];
  readonly index: NameIndex;
  /** Labels of speakers who stay unnamed ("Speaker 2"). */
  readonly unnamed: readonly string[];
}

interface Arrival {
  readonly field: string;
  readonly name: string;
  readonly email: string | null;
  readonly organization: string | null;
  readonly isLabel: boolean;
}

/** What decides between two people of one first name when only that is given. */
export interface RoomContext {
  readonly known: NameIndex;
  readonly settings: Settings;
  /** Folded names of the accounts that the conversation is about, as far as they are clear before its people are. */
  readonly accounts: ReadonlySet<string>;
  readonly answers: readonly NameAnswer[];
  /** Labels of the recording that turned out to be somebody. */
  readonly identified?: readonly IdentifiedSpeaker[];
}

/**
 * Finds who took part: speaker labels and participants, each resolved to a page, to the vault's owner or to the name as it stands, one person once.
 * Names in full come first, so that "Dana" is the Dana Levi who stands beside it. The lone voice of a memo is the vault's owner.
 */
export function findRoom(conversation: Conversation, context: RoomContext): Room {
  const arrivals = arrivalsOf(conversation);
  const attendees: Attendee[] = [];
  for (const one of arrivals.filter((arrival) => !isPartial(arrival))) join(attendees, one, wholePerson(one, context));
  for (const one of arrivals.filter(isPartial)) join(attendees, one, partialPerson(one, attendees, context));
  const identified = context.identified ?? [];
  for (const { label, person, why } of identified)
    join(
      attendees,
      { field: label, name: person.name, email: null, organization: null, isLabel: true },
      { person: knownAs(person, context.known), why },
    );
  const unnamed = unnamedLabels(conversation).filter((label) => !identified.some((one) => one.label === label));
  const owner = ownerOfMemo(conversation, attendees, context);
  if (owner !== null) return roomOf([{ ...owner, labels: unnamed }], []);
  return roomOf(attendees, unnamed);
}

/** The candidate with all that the vault knows of them. */
function knownAs(person: Candidate, known: NameIndex): Candidate {
  return (known.whole.get(foldName(person.name)) ?? []).find((one) => isSame(one, person)) ?? person;
}

function roomOf(attendees: readonly Attendee[], unnamed: readonly string[]): Room {
  return { attendees, unnamed, index: indexNames(attendees.map((one) => one.person)) };
}

function unnamedLabels(conversation: Conversation): readonly string[] {
  const labels = new Set<string>();
  for (const { speaker } of conversation.turns) if (speaker !== null && isSpeakerLabel(speaker)) labels.add(speaker);
  return [...labels];
}

function arrivalsOf(conversation: Conversation): readonly Arrival[] {
  const arrivals = new Map<string, Arrival>();
  for (const { speaker } of conversation.turns) {
    if (speaker === null || arrivals.has(speaker) || isSpeakerLabel(speaker)) continue;
    arrivals.set(speaker, { field: speaker, ...parseSpeaker(speaker), isLabel: true });
  }
  for (const participant of conversation.participants) {
    const known = arrivals.get(participant.name);
    if (known !== undefined) arrivals.set(participant.name, { ...known, email: participant.email ?? known.email });
    else if (!isSpeakerLabel(participant.name)) {
      const { name, email, organization } = parseSpeaker(participant.name);
      arrivals.set(participant.name, {
        field: participant.name,
        name,
        email: participant.email?.toLowerCase() ?? email,
        organization,
        isLabel: false,
      });
    }
  }
  return [...arrivals.values()];
}

/** Only a first name, or a first name and an initial, and no address that tells more. */
function isPartial(arrival: Arrival): boolean {
  const words = foldName(arrival.name).split(' ');
  if (arrival.email !== null) return false;
  return words.length < 2 || (words.some((word) => word.length === 1) && words.length === 2);
}

function wholePerson(arrival: Arrival, { known }: RoomContext): { person: Candidate; why: string } {
  if (arrival.email !== null) {
    const [owner, second] = known.email.get(arrival.email)?.filter((one) => one.kind === 'person') ?? [];
    if (owner !== undefined && second === undefined) return { person: owner, why: `has the address ${arrival.email}` };
  }
  const said = parseSaidName(arrival.name);
  const match = matchWholeName(said, known) ?? matchGivenNames(said, known);
  const [first, second] = match?.candidates ?? [];
  if (first !== undefined && second === undefined) return { person: first, why: 'took part under this name' };
  return { person: personWithoutPage(arrival.name, arrival.email), why: 'took part under this name' };
}

function partialPerson(
  arrival: Arrival,
  attendees: readonly Attendee[],
  context: RoomContext,
): { person: Candidate; why: string } {
  const said = parseSaidName(arrival.name);
  const answered = answeredPerson(arrival.name, context.answers, context.known);
  if (answered !== null) return { person: answered, why: 'is meant, as you said' };
  const present = matchFirst(said.text, indexNames(attendees.map((one) => one.person)));
  const [here, another] = present.filter((one) => foldName(one.name).includes(' '));
  if (here !== undefined && another === undefined)
    return { person: here, why: `is the only "${said.text}" who took part` };
  if (another !== undefined)
    return {
      person: personWithoutPage(arrival.name, null),
      why: `may be ${present.map((one) => one.name).join(' or ')}`,
    };
  const knownPeople = matchFirst(said.text, context.known).filter((one) => isCalledSo(one, said.words[0] ?? ''));
  const chosen = chooseKnown(knownPeople, context);
  if (chosen !== null) return chosen;
  return { person: personWithoutPage(arrival.name, null), why: 'took part under this name' };
}

/** By that very name: somebody who speaks as "Rosalind" is not the Rose of the vault. A short form may be: a label is what one is called. */
function isCalledSo(person: Candidate, word: string): boolean {
  const first = foldName(person.name).split(' ')[0] ?? '';
  return (
    first === word || person.aliases.some((alias) => foldName(alias) === word) || formalNames(word).includes(first)
  );
}

function matchFirst(text: string, index: NameIndex): readonly Candidate[] {
  const said = parseSaidName(text);
  const match = matchWholeName(said, index) ?? matchPartOfName(said, index, false);
  return match === null || match.fit === 'last name' || match.fit === 'initials' ? [] : match.candidates;
}

/** One alone; else the vault's owner; else the one of the account that is talked about. Null where that does not settle it. */
function chooseKnown(
  people: readonly Candidate[],
  { accounts }: RoomContext,
): { person: Candidate; why: string } | null {
  const [only, second] = people;
  if (only === undefined) return null;
  const ofAccount = people.filter((one) => one.account !== null && accounts.has(foldName(one.account)));
  const owner = people.find((one) => one.isMe);
  if (second === undefined)
    return { person: only, why: only.isMe ? 'is you' : 'is the only one of that name in the vault' };
  if (owner !== undefined) return ofAccount.length === 0 ? { person: owner, why: 'is you' } : null;
  const [one, more] = ofAccount;
  if (one === undefined || more !== undefined) return null;
  return { person: one, why: `is the one of that name at ${one.account ?? ''}` };
}

function join(attendees: Attendee[], arrival: Arrival, { person, why }: { person: Candidate; why: string }): void {
  const at = attendees.findIndex((one) => isSame(one.person, person));
  const labels = arrival.isLabel ? [arrival.field] : [];
  const known = attendees[at];
  if (known === undefined) {
    attendees.push({ person, email: arrival.email, organization: arrival.organization, labels, why });
    return;
  }
  attendees[at] = {
    ...known,
    email: known.email ?? arrival.email,
    organization: known.organization ?? arrival.organization,
    labels: [...known.labels, ...labels],
  };
}

function ownerOfMemo(
  conversation: Conversation,
  attendees: readonly Attendee[],
  { known }: RoomContext,
): Attendee | null {
  if (conversation.kind !== 'memo' || attendees.length > 0) return null;
  const me = known.candidates.find((one) => one.isMe);
  if (me === undefined) return null;
  return { person: me, email: null, organization: null, labels: [], why: 'is the one who dictated it' };
}
