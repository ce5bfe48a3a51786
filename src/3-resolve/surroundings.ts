import type { Conversation, Mention } from '#core';
import { foldName } from '#language';
import { type Candidate, isSame } from './candidate.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { hasPersonPlace } from './person-place.ts';
import type { Room } from './room.ts';

/** Somebody whom a conversation names in full, and the first turn that does. */
export interface NamedPerson {
  readonly person: Candidate;
  readonly fromTurn: number;
}

/** What stands around a mention and may decide whom it means. */
export interface Surroundings {
  readonly room: Room;
  /** Vault and settings. */
  readonly known: NameIndex;
  /** People who were named in full in this conversation. */
  readonly named: NameIndex;
  /** Those who took part and those who were named in full. */
  readonly near: NameIndex;
  /** Folded names of the accounts that the talk is about. */
  readonly talkedAbout: ReadonlySet<string>;
  /** Folded names of the accounts and projects that the title names. */
  readonly inTitle: ReadonlySet<string>;
  /** Spelling is a recogniser's, not a person's. */
  readonly isSpoken: boolean;
  /** Took part. */
  isHere(person: Candidate): boolean;
  /** Took part and says something. */
  isSpeaking(person: Candidate): boolean;
  /** All of them took part. */
  allHere(people: readonly Candidate[]): boolean;
  /** Was named in full in this conversation; by that turn, where one is given. */
  isNamed(person: Candidate, byTurn?: number): boolean;
  /** An account or a project that turned out to be named where no everyday word could stand. */
  isThingNamed(thing: Candidate): boolean;
  /** The talk is about the account, or names it. */
  isAccountTalkedOf(name: string): boolean;
  isOfAccountTalkedAbout(person: Candidate): boolean;
  /** Belongs to an account that was named, though the talk may be about another. */
  isOfAccountNamed(person: Candidate): boolean;
  /** Took part, was named, is of an account that is talked of, or of none. */
  isNear(person: Candidate): boolean;
  /** Belongs to an account that nobody here speaks of, while the talk is about another. */
  isFar(person: Candidate): boolean;
  /** Every turn with the mention is this person's own. */
  onlySpokenBy(mention: Mention, person: Candidate): boolean;
  isAbbreviation(text: string): boolean;
  /** Somewhere the mention stands where only a person can: "AZ will follow up". */
  actsAsPerson(mention: Mention): boolean;
  hasPage(person: Candidate): boolean;
}

/** Everyday abbreviations of two or three letters. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'AC AD AI AM AP AR ATM BA BBC BI CC CD CEO CFO CIO COO CPU CRM CSS CSV CT CTO CV DB DC DIY DJ DM DNA DNS DPO DVD ED EMR EOD EPR ER ERP ETA EU EV FAQ FM FYI GDP GP GPS GPU HD HQ HR IBM ICU ID IE II III IP IQ ISO IT JS KG KM KPI LA LCD LED LLM MD MA ML MP MRI MS MVP NB NDA NHS NY OK OKR ONE OS OT PA PC PDF PE PIN PM PO PR PS PT QA QBR QR RAM RN RFP ROI SAP SD SDK SIM SEO SLA SME SMS SOS SOW SQL SSO TA TB TBD TC TCO TCR TV UAT UI UK UN UPS URL US USA USB UX VAT VC VIP VM VP VPN VR WC WHO WIP'.split(
    ' ',
  ),
);
/** Departments that act as people do: never initials. */
const DEPARTMENTS: ReadonlySet<string> = new Set(['IT', 'HR', 'PR', 'QA', 'UX']);

/** Puts together what decides between candidates. `accounts`: folded names of those talked about; `main`: those it is mainly about. */
export function surroundingsOf(
  conversation: Conversation,
  people: { readonly room: Room; readonly known: NameIndex; readonly named: readonly NamedPerson[] },
  talk: {
    readonly main: ReadonlySet<string>;
    readonly mentioned: ReadonlySet<string>;
    readonly inTitle: ReadonlySet<string>;
    readonly thingsNamed: ReadonlySet<Candidate>;
  },
): Surroundings {
  const speakers = new Map(people.room.attendees.flatMap((one) => one.labels.map((label) => [label, one.person])));
  const isHere = (person: Candidate): boolean => people.room.attendees.some((one) => isSame(one.person, person));
  const named = indexNames(people.named.map((one) => one.person));
  const isNamed = (person: Candidate, byTurn = Number.POSITIVE_INFINITY): boolean =>
    people.named.some((one) => one.fromTurn <= byTurn && isSame(one.person, person));
  const isIn = (accounts: ReadonlySet<string>, person: Candidate): boolean =>
    person.account !== null && accounts.has(foldName(person.account));
  return {
    ...people,
    named,
    talkedAbout: talk.main,
    inTitle: talk.inTitle,
    isThingNamed: (thing) => talk.thingsNamed.has(thing),
    near: indexNames([...people.room.attendees.map((one) => one.person), ...named.candidates]),
    isHere,
    isNamed,
    isSpeaking: (person) => people.room.attendees.some((one) => one.labels.length > 0 && isSame(one.person, person)),
    allHere: (all) => all.length > 0 && all.every(isHere),
    isAccountTalkedOf: (name) => talk.main.has(foldName(name)) || talk.mentioned.has(foldName(name)),
    isOfAccountNamed: (person) => isIn(talk.mentioned, person),
    isNear: (person) =>
      person.account === null ||
      isIn(talk.mentioned, person) ||
      isIn(talk.main, person) ||
      isHere(person) ||
      isNamed(person),
    isSpoken: conversation.kind === 'meeting' || conversation.kind === 'memo',
    isOfAccountTalkedAbout: (person) => person.account !== null && talk.main.has(foldName(person.account)),
    isFar: (person) =>
      person.account !== null &&
      talk.main.size > 0 &&
      !talk.mentioned.has(foldName(person.account)) &&
      !talk.main.has(foldName(person.account)),
    onlySpokenBy: (mention, person) =>
      mention.turns.length > 0 &&
      mention.turns.every((index) => {
        const speaker = conversation.turns[index]?.speaker ?? null;
        const speaking = speaker === null ? undefined : speakers.get(speaker);
        return speaking !== undefined && isSame(speaking, person);
      }),
    isAbbreviation: (text) => ABBREVIATIONS.has(text.replace(/[.\s]/g, '').toUpperCase()),
    actsAsPerson: (mention) =>
      !DEPARTMENTS.has(mention.text) &&
      mention.turns.some((index) => hasPersonPlace(conversation.turns[index]?.text ?? '', mention.text)),
    hasPage: (person) =>
      (people.known.whole.get(foldName(person.name)) ?? []).some((one) => one.entity !== null && isSame(one, person)),
  };
}
