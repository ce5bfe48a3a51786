import type { Conversation, Entity, Extraction, Mention, NameAnswer, Resolution, Settings } from '#core';
import { foldName, isEnglishWord } from '#language';
import { answeredResolution } from './answered.ts';
import { type Candidate, isSame, personWithoutPage } from './candidate.ts';
import type { Correction } from './correct-texts.ts';
import { countThings, type ThingUse } from './count-things.ts';
import { cueContext } from './cue-context.ts';
import type { CueContext } from './cues.ts';
import { decideMentions } from './decide-mentions.ts';
import { findMisheard } from './find-misheard.ts';
import type { IdentifiedSpeaker } from './identified-speaker.ts';
import { identifySpeakers } from './identify-speakers.ts';
import { mainAccount } from './main-subject.ts';
import { matchGivenNames } from './match-person.ts';
import { withMisheard } from './misheard-resolutions.ts';
import type { NameIndex } from './name-index.ts';
import { type NearCandidates, nearCandidates } from './near-candidates.ts';
import { findRoom, type Room } from './room.ts';
import { isPersonName, parseSaidName } from './said-name.ts';
import { type NamedPerson, type Surroundings, surroundingsOf } from './surroundings.ts';
import { type TalkWords, talkWords } from './talk-words.ts';

/** What is read, and by what. */
export interface NamesInput {
  readonly conversation: Conversation;
  readonly extraction: Extraction;
  readonly known: NameIndex;
  readonly settings: Settings;
  /** What a person answered about names in this conversation: it holds. */
  readonly answers: readonly NameAnswer[];
}

/** Who and what is named in a conversation, as far as it was read. */
export interface NamesRead {
  readonly room: Room;
  readonly things: readonly ThingUse[];
  readonly around: Surroundings;
  readonly cues: CueContext;
  readonly near: NearCandidates;
  readonly corrections: readonly Correction[];
  /** Of what was named; not of the speakers' labels. */
  readonly mentions: readonly Resolution[];
}

/** What a first reading taught for a second. */
interface Learned {
  readonly things: readonly ThingUse[];
  readonly identified: readonly IdentifiedSpeaker[];
  /** Misheard names. */
  readonly heard: readonly Correction[];
  /** People under a full name that the vault does not know. */
  readonly strangers: readonly NamedPerson[];
  /** Accounts and projects that are named where no everyday word could stand. */
  readonly thingsNamed: ReadonlySet<Candidate>;
  /** Folded names of the accounts of people who are named in full: their colleagues may be meant as well. */
  readonly ofPeople: ReadonlySet<string>;
}

/**
 * Reads the names twice: who the labels of the recording are and which accounts are talked of is shown by names, and tells in turn who is meant by others
 * and what was misheard. O(words).
 */
export function readNames(input: NamesInput): NamesRead {
  const talk = talkWords(input.conversation);
  const things = countThings(input.conversation.title, talk, input.known);
  const nobody = {
    identified: [],
    heard: [],
    strangers: [],
    thingsNamed: new Set<Candidate>(),
    ofPeople: new Set<string>(),
  };
  const first = readOnce(input, talk, { things, ...nobody });
  const identified = identifySpeakers(input.conversation, first.mentions, { ...first, known: input.known });
  const named = thingsNamed(things, first.mentions, input.known);
  const strangers = strangersIn(first.mentions);
  const everyday = talk.capitals ? everydayThings(named) : new Set<Candidate>();
  const ofPeople = accountsOfNamed(first.mentions, things);
  const isLearned = identified.length + strangers.length + everyday.size + ofPeople.size > 0;
  if (!isLearned && areSame(accountsOf(things), accountsOf(named))) return { ...first, things: named };
  return readOnce(input, talk, {
    things: named,
    identified,
    heard: first.corrections,
    strangers,
    thingsNamed: everyday,
    ofPeople,
  });
}

/** Things that are called like an everyday word and were named at least once. */
function everydayThings(things: readonly ThingUse[]): ReadonlySet<Candidate> {
  return new Set(
    things.flatMap(({ thing, turns }) =>
      turns.length > 0 && thing.name.split(' ').some(isEnglishWord) ? [thing] : [],
    ),
  );
}

/** "Amber Lewin", whom the vault does not know: "Amber" may mean her from then on, whoever else is called so. */
function strangersIn(mentions: readonly Resolution[]): readonly NamedPerson[] {
  return mentions.flatMap((one) => {
    if (one.outcome !== 'new' || one.mention.kind !== 'person') return [];
    const said = parseSaidName(one.name);
    if (said.words.length < 2 || said.hasTitle) return [];
    return [{ person: personWithoutPage(said.text, null), fromTurn: Math.min(...one.mention.turns) }];
  });
}

/** The accounts, folded, of people whose name is said in full, as far as the talk does not name them anyway. */
function accountsOfNamed(mentions: readonly Resolution[], things: readonly ThingUse[]): ReadonlySet<string> {
  const named = new Set(things.map(({ thing }) => foldName(thing.name)));
  const accounts = mentions.flatMap((one) => {
    const isFull = one.outcome === 'resolved' && foldName(one.mention.text) === foldName(one.name);
    const account = isFull && one.entity?.kind === 'person' ? foldName(one.entity.account ?? '') : '';
    return account === '' || named.has(account) ? [] : [account];
  });
  return new Set(accounts);
}

function accountsOf(things: readonly ThingUse[]): ReadonlySet<Candidate> {
  return new Set(things.flatMap(({ thing }) => (thing.kind === 'account' ? [thing] : [])));
}

/** The same accounts: a second reading would tell nothing new. */
function areSame(some: ReadonlySet<Candidate>, others: ReadonlySet<Candidate>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}

function readOnce(
  { conversation, extraction, known, settings, answers }: NamesInput,
  talk: TalkWords,
  learned: Learned,
): NamesRead {
  const { things } = learned;
  const { room, accounts } = peopleAndAccounts(conversation, learned, { known, settings, answers });
  const named = namedInFull(extraction.mentions, known, { conversation, strangers: learned.strangers });
  const mentioned = new Set([
    ...things.filter((use) => use.thing.kind === 'account').map((use) => foldName(use.thing.name)),
    ...learned.ofPeople,
  ]);
  const inTitle = new Set(things.flatMap((use) => (use.inTitle ? [foldName(use.thing.name)] : [])));
  const around = surroundingsOf(
    conversation,
    { room, known, named },
    { main: accounts, mentioned, inTitle, thingsNamed: learned.thingsNamed },
  );
  const cues = cueContext(talk, around, settings, learned.heard);
  const near = nearCandidates(room, known, around.named, { accounts: new Set([...accounts, ...mentioned]), settings });
  const found = around.isSpoken ? findMisheard({ near, around, cues }, talk) : [];
  const decided = decideMentions(conversation, extraction.mentions, { talk, around, cues, settings });
  const corrections = found.filter((one) => !isSpelledOtherwise(one, decided));
  const answered = decided.map((one) => answeredResolution(one.mention, answers, known) ?? one);
  return { room, things, around, cues, near, corrections, mentions: withMisheard(answered, corrections) };
}

/** Words that are spelled as the name are no misheard one: whom they mean was decided by their place, and the note only gives them their capitals. */
function isSpelledOtherwise(
  { said, written, turn, start, candidate }: Correction,
  decided: readonly Resolution[],
): boolean {
  if (foldName(said) !== foldName(written)) return false;
  return !decided.some(
    (one) =>
      one.outcome === 'resolved' &&
      one.name === candidate.name &&
      (one.mention.spans ?? []).some((span) => span.turn === turn && span.start === start),
  );
}

/** People may tell the account, and the account may tell which of two people: those who are clear come first. */
function peopleAndAccounts(
  conversation: Conversation,
  { things, identified }: Learned,
  given: Pick<NamesInput, 'known' | 'settings' | 'answers'>,
): { readonly room: Room; readonly accounts: ReadonlySet<string> } {
  const first = findRoom(conversation, { ...given, accounts: new Set(), identified });
  const { known, settings } = given;
  const base = { conversation, known, things, peopleNamed: new Map(), newAccount: null, settings };
  const account = mainAccount({ ...base, room: first });
  const accounts = new Set(account === null ? [] : [foldName(account)]);
  const room = findRoom(conversation, { ...given, accounts, identified });
  return { room, accounts };
}

/** People whom some mention names in full: a first name later in the talk means them. */
function namedInFull(
  mentions: readonly Mention[],
  known: NameIndex,
  { conversation, strangers }: { readonly conversation: Conversation; readonly strangers: readonly NamedPerson[] },
): readonly NamedPerson[] {
  const named: NamedPerson[] = [...strangers];
  const attending = new Set(conversation.participants.map((one) => foldName(one.name)));
  for (const mention of mentions) {
    const said = parseSaidName(mention.text);
    if (mention.kind !== 'person' || said.words.length < 2 || attending.has(said.words.join(' '))) continue;
    const [person, second] = known.whole.get(said.words.join(' ')) ?? [];
    if (second !== undefined) continue;
    const fromTurn = Math.min(...mention.turns);
    if (person === undefined && isPersonName(said))
      named.push({ person: personWithoutPage(said.text, null), fromTurn });
    else if (person?.kind === 'person' && matchGivenNames(said, known) === null) named.push({ person, fromTurn });
  }
  const byTurn = named.sort((one, other) => other.fromTurn - one.fromTurn);
  return [...new Map(byTurn.map((one) => [foldName(one.person.name), one])).values()];
}

/** Accounts and projects by the places that turned out to mean them; the title counts as before. */
function thingsNamed(
  counted: readonly ThingUse[],
  mentions: readonly Resolution[],
  known: NameIndex,
): readonly ThingUse[] {
  const uses = new Map<Candidate, Set<number>>();
  for (const use of counted) if (use.inTitle) uses.set(use.thing, new Set());
  for (const one of mentions) {
    const entity = one.outcome === 'resolved' ? one.entity : null;
    if (entity === null || entity.kind === 'person') continue;
    const thing = candidateOf(entity, known);
    if (thing === null) continue;
    const turns = uses.get(thing) ?? new Set();
    for (const turn of one.mention.turns) turns.add(turn);
    uses.set(thing, turns);
  }
  return [...uses].map(([thing, turns]) => ({
    thing,
    turns: [...turns].sort((one, other) => one - other),
    inTitle: counted.some((use) => use.inTitle && isSame(use.thing, thing)),
  }));
}

function candidateOf(entity: Entity, known: NameIndex): Candidate | null {
  return (known.whole.get(foldName(entity.name)) ?? []).find((one) => one.entity?.page === entity.page) ?? null;
}
