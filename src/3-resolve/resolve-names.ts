import type { Conversation, Entity, Extraction, Findings, Mention, NameAnswer, Resolution, Settings } from '#core';
import { foldName } from '#language';
import { answeredPerson } from './answered.ts';
import { knownCandidates } from './candidate.ts';
import { correctTexts } from './correct-texts.ts';
import { mainSubject, type SubjectEvidence } from './main-subject.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { newAccountIn } from './new-account.ts';
import { withPlainSpeakers } from './plain-speakers.ts';
import { proposePages } from './propose-pages.ts';
import { type NamesRead, readNames } from './read-names.ts';
import { resolveMention } from './resolve-mention.ts';
import { resolveOwners } from './resolve-owners.ts';
import { speakerResolutions, speakersOf } from './speakers.ts';
import type { Surroundings } from './surroundings.ts';
import { tookPart } from './took-part.ts';

/** The names that a vault knows, ready to be looked up. */
export interface KnownVault {
  readonly entities: readonly Entity[];
  /** What `indexVault` made of these entities; made anew for the one call where it is left out. */
  readonly names?: NameIndex;
}

/** Indexes the names of a vault and of its owner, once for all conversations: O(entities), while resolving costs by the words of a talk. */
export function indexVault(entities: readonly Entity[], settings: Settings): NameIndex {
  return indexNames(knownCandidates(entities, settings.me));
}

/**
 * Decides who and what was meant: speakers and owners in full, each mention resolved, new or left open with the reason in words,
 * what the conversation is mainly about, and the pages to propose. What a person answered about a name in this conversation holds.
 * The order of the entities does not matter. O(words), once the vault's names are indexed.
 */
export function resolveNames(
  conversation: Conversation,
  extraction: Extraction,
  vault: KnownVault,
  settings: Settings,
  answers: readonly NameAnswer[] = [],
): Findings {
  const known = vault.names ?? indexVault(vault.entities, settings);
  const read = readNames({ conversation, extraction, known, settings, answers });
  const { room, around, corrections, mentions } = read;
  const resolutions = [...mentions, ...speakerResolutions(conversation, room, mentions)];
  const subject = mainSubject(subjectEvidence({ ...read, conversation, known, resolutions, settings }));
  const heard = new Map(corrections.map((one) => [foldName(one.said), one.candidate.name]));
  const owner = (name: string, turn: number): string | null =>
    answeredPerson(name, answers, known)?.name ?? heard.get(foldName(name)) ?? whoIs(name, turn, around, settings);
  const speakers = speakersOf(room);
  const corrected = correctTexts(extraction, conversation, corrections);
  const actionItems = corrected.actionItems.map((item) =>
    resolveOwners(item, (name) => owner(name, item.evidence[0].turn)),
  );
  return {
    conversation,
    extraction: withPlainSpeakers({ ...corrected, actionItems }, conversation, speakers),
    resolutions,
    speakers,
    ...subject,
    ...tookPart(conversation, room, resolutions),
    proposedPages: proposePages({ room, known, resolutions, account: subject.account, settings }),
    ...(answers.length === 0 ? {} : { answers }),
  };
}

function subjectEvidence(
  given: Pick<NamesRead, 'room' | 'things'> & {
    readonly conversation: Conversation;
    readonly known: NameIndex;
    readonly resolutions: readonly Resolution[];
    readonly settings: Settings;
  },
): SubjectEvidence {
  const { conversation, room, things, known, resolutions, settings } = given;
  const peopleNamed = new Map<string, number>();
  for (const resolution of resolutions) {
    const account =
      resolution.outcome === 'resolved' && resolution.mention.kind === 'person' ? resolution.entity?.account : null;
    if (account == null) continue;
    peopleNamed.set(foldName(account), (peopleNamed.get(foldName(account)) ?? 0) + resolution.mention.turns.length);
  }
  const newAccount = newAccountIn(conversation, resolutions, settings);
  return { conversation, room, things, known, settings, peopleNamed, newAccount };
}

/** Whom an owner's name means, said where its item was said. */
function whoIs(name: string, turn: number, around: Surroundings, settings: Settings): string | null {
  const label = around.room.attendees.find((one) => one.labels.includes(name));
  if (label !== undefined) return label.person.name;
  const mention: Mention = { kind: 'person', text: name, confidence: 1, turns: [turn] };
  const resolution = resolveMention(mention, around, settings);
  return resolution.outcome === 'ambiguous' ? null : resolution.name;
}
