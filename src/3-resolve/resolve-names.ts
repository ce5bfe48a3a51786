import type { Conversation, Entity, Extraction, Findings, Mention, NameAnswer, Resolution, Settings } from '#core';
import { foldName } from '#language';
import { answeredPerson, answeredResolution } from './answered.ts';
import { type Candidate, knownCandidates, personWithoutPage } from './candidate.ts';
import { correctTexts, findCorrections } from './correct-texts.ts';
import { countThings, type ThingUse } from './count-things.ts';
import { type FindMisheard, misheardFinder } from './find-misheard.ts';
import { mainAccount, mainSubject, type SubjectEvidence } from './main-subject.ts';
import { withMisheard } from './misheard-resolutions.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { nearCandidates } from './near-candidates.ts';
import { newAccountIn } from './new-account.ts';
import { proposePages } from './propose-pages.ts';
import { resolveMention } from './resolve-mention.ts';
import { resolveOwners } from './resolve-owners.ts';
import { findRoom, type Room, type RoomContext } from './room.ts';
import { isPersonName, parseSaidName } from './said-name.ts';
import { speakerResolutions, speakersOf } from './speakers.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { tookPart } from './took-part.ts';

/**
 * Decides who and what was meant: speakers and owners in full, each mention resolved, new or left open with the reason in words,
 * what the conversation is mainly about, and the pages to propose. What a person answered about a name in this conversation holds.
 * The order of the entities does not matter. O(words + entities).
 */
export function resolveNames(
  conversation: Conversation,
  extraction: Extraction,
  vault: { readonly entities: readonly Entity[] },
  settings: Settings,
  answers: readonly NameAnswer[] = [],
): Findings {
  const known = indexNames(knownCandidates(vault.entities, settings.me));
  const things = countThings(
    conversation,
    known.candidates.filter((one) => one.kind !== 'person'),
  );
  const { room, accounts } = peopleAndAccounts(conversation, { known, settings, answers }, things);
  const named = namedInFull(extraction.mentions, known, conversation);
  const mentioned = new Set(
    things.filter((use) => use.thing.kind === 'account').map((use) => foldName(use.thing.name)),
  );
  const around = surroundingsOf(conversation, { room, known, named }, { main: accounts, mentioned, settings });
  const near = nearCandidates(room, known, named, { accounts: new Set([...accounts, ...mentioned]), settings });
  const find: FindMisheard = around.isSpoken ? misheardFinder(conversation, near) : () => [];
  const corrections = findCorrections(conversation, find);
  const mentions = withMisheard(
    extraction.mentions.map(
      (mention) => answeredResolution(mention, answers, known) ?? resolveMention(mention, around, settings),
    ),
    corrections,
  );
  const resolutions = [...mentions, ...speakerResolutions(conversation, room, mentions)];
  const evidence = subjectEvidence({ conversation, room, known, things, resolutions, settings });
  const subject = mainSubject(evidence);
  const heard = new Map(corrections.map((one) => [foldName(one.said), one.candidate.name]));
  const owner = (name: string, turn: number): string | null =>
    answeredPerson(name, answers, known)?.name ?? heard.get(foldName(name)) ?? whoIs(name, turn, around, settings);
  const corrected = correctTexts(extraction, conversation, corrections, find);
  const actionItems = corrected.actionItems.map((item) =>
    resolveOwners(item, (name) => owner(name, item.evidence[0].turn)),
  );
  return {
    conversation,
    extraction: { ...corrected, actionItems },
    resolutions,
    speakers: speakersOf(room),
    ...subject,
    ...tookPart(conversation, room, resolutions),
    proposedPages: proposePages({ room, known: known.candidates, resolutions, account: subject.account, settings }),
    ...(answers.length === 0 ? {} : { answers }),
  };
}

/** People may tell the account, and the account may tell which of two people: those who are clear come first. */
function peopleAndAccounts(
  conversation: Conversation,
  context: Omit<RoomContext, 'accounts'>,
  things: readonly ThingUse[],
): { readonly room: Room; readonly accounts: ReadonlySet<string> } {
  const { known, settings } = context;
  const first = findRoom(conversation, { ...context, accounts: new Set() });
  const base = { conversation, known: known.candidates, things, peopleNamed: new Map(), newAccount: null, settings };
  const account = mainAccount({ ...base, room: first });
  const accounts = new Set(account === null ? [] : [foldName(account)]);
  const room = findRoom(conversation, { ...context, accounts });
  return { room, accounts };
}

/** People whom some mention names in full: a first name later in the talk means them. */
function namedInFull(mentions: readonly Mention[], known: NameIndex, conversation: Conversation): NameIndex {
  const named: Candidate[] = [];
  const attending = new Set(conversation.participants.map((one) => foldName(one.name)));
  for (const mention of mentions) {
    const said = parseSaidName(mention.text);
    if (mention.kind !== 'person' || said.words.length < 2 || attending.has(said.words.join(' '))) continue;
    const [person, second] = known.whole.get(said.words.join(' ')) ?? [];
    if (second !== undefined) continue;
    if (person === undefined && isPersonName(said)) named.push(personWithoutPage(said.text, null));
    else if (person?.kind === 'person') named.push(person);
  }
  return indexNames([...new Map(named.map((one) => [foldName(one.name), one])).values()]);
}

function subjectEvidence(given: {
  readonly conversation: Conversation;
  readonly room: Room;
  readonly known: NameIndex;
  readonly things: readonly ThingUse[];
  readonly resolutions: readonly Resolution[];
  readonly settings: Settings;
}): SubjectEvidence {
  const peopleNamed = new Map<string, number>();
  for (const resolution of given.resolutions) {
    const account =
      resolution.outcome === 'resolved' && resolution.mention.kind === 'person' ? resolution.entity?.account : null;
    if (account == null) continue;
    peopleNamed.set(foldName(account), (peopleNamed.get(foldName(account)) ?? 0) + resolution.mention.turns.length);
  }
  const newAccount = newAccountIn(given.conversation, given.resolutions, given.settings);
  return { ...given, known: given.known.candidates, peopleNamed, newAccount };
}

/** Whom an owner's name means, said where its item was said. */
function whoIs(name: string, turn: number, around: Surroundings, settings: Settings): string | null {
  const label = around.room.attendees.find((one) => one.labels.includes(name));
  if (label !== undefined) return label.person.name;
  const mention: Mention = { kind: 'person', text: name, confidence: 1, turns: [turn] };
  const resolution = resolveMention(mention, around, settings);
  return resolution.outcome === 'ambiguous' ? null : resolution.name;
}
