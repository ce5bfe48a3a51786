import type { Conversation, Resolution } from '#core';
import { isSpeakerLabel } from '#language';
import { type Candidate, isSame } from './candidate.ts';
import type { CueContext } from './cues.ts';
import type { IdentifiedSpeaker } from './identified-speaker.ts';
import type { NameIndex } from './name-index.ts';
import type { Room } from './room.ts';
import { SAYS_OWN, type Sign, SPEAKS_OF, signsIn } from './speaker-signs.ts';

/** What it takes for somebody who is known, and for a name that was only said; and how far ahead of anybody else. */
const LEAST = { known: 2.5, unknown: 5 };
const MARGIN = 1.5;

/**
 * Finds who the labels of a recording are: by introductions, by being addressed and answering; then, where one label alone is left and speaks its share, and the vault's owner
 * is called once where it answers, the owner's own. at last by a first name
 * that the label answers to. Nobody twice, and nobody who has a name in the recording. What is not shown stays a label.
 */
export function identifySpeakers(
  conversation: Conversation,
  resolutions: readonly Resolution[],
  given: { readonly room: Room; readonly known: NameIndex; readonly cues: CueContext },
): readonly IdentifiedSpeaker[] {
  const labels = labelsOf(conversation);
  if (labels.length === 0) return [];
  const all = resolutions
    .flatMap((one) => signsIn(one, given.cues))
    .filter(({ person }) => !isNamed(person, given.room));
  const signs = all.filter((one) => !isFirstNameOnly(one));
  const shown = assigned(labels, signs);
  const owner = ownerAmong(labels, shown, { ...given, conversation });
  const isCalled =
    owner !== null &&
    signs.some((sign) => sign.label === owner.label && sign.points > 0 && isSame(sign.person, owner.person));
  const guest = owner !== null && isCalled ? owner : guestAmong(labels, shown, given.room);
  const named = guest === null ? shown : [...shown, guest];
  const left = labels.filter(
    (label) => !named.some((one) => one.label === label) && !signs.some((one) => one.label === label && one.points > 0),
  );
  return [...named, ...assigned(left, all.filter(isFirstNameOnly))];
}

/** "Thanks, Marcus" of a Marcus of whom nothing more is known: his label's name where nobody who is known may be meant. */
function isFirstNameOnly({ person, points }: Sign): boolean {
  return person.entity === null && !person.name.includes(' ') && points !== SAYS_OWN;
}

function labelsOf({ turns }: Conversation): readonly string[] {
  const labels = turns.flatMap(({ speaker }) => (speaker !== null && isSpeakerLabel(speaker) ? [speaker] : []));
  return [...new Set(labels)];
}

/** Speaks under a name already. */
function isNamed(person: Candidate, room: Room): boolean {
  return room.attendees.some((one) => one.labels.length > 0 && isSame(one.person, person));
}

/** Each label with the one who is ahead for it, and for whom it is ahead of the other labels. */
function assigned(labels: readonly string[], signs: readonly Sign[]): readonly IdentifiedSpeaker[] {
  const totals = totalsOf(signs);
  return labels.flatMap((label) => {
    const [best, second] = totals.filter((one) => one.label === label).sort((one, other) => other.points - one.points);
    if (
      best === undefined ||
      best.points < (best.isKnown ? LEAST.known : LEAST.unknown) ||
      (second !== undefined && best.points - second.points < MARGIN)
    )
      return [];
    const elsewhere = totals.filter((one) => one.label !== label && isSame(one.person, best.person));
    if (elsewhere.some((one) => best.points - one.points < MARGIN)) return [];
    return [{ label, person: best.person, why: best.why }];
  });
}

/** What speaks for it is added up, and what speaks against it: that they are spoken of counts once, for a name may be another's now and then. */
function totalsOf(signs: readonly Sign[]): readonly Sign[] {
  const totals: { sign: Sign; isSpokenOf: boolean }[] = [];
  for (const sign of signs) {
    const isSpokenOf = sign.points === SPEAKS_OF;
    const known = totals.find((one) => one.sign.label === sign.label && isSame(one.sign.person, sign.person));
    if (known === undefined) totals.push({ sign, isSpokenOf });
    else if (!isSpokenOf || !known.isSpokenOf) {
      known.isSpokenOf ||= isSpokenOf;
      const why = known.sign.points >= sign.points ? known.sign.why : sign.why;
      known.sign = { ...known.sign, points: known.sign.points + sign.points, why };
    }
  }
  return totals.map((one) => one.sign);
}

/** One label and one participant are left over. */
function guestAmong(
  labels: readonly string[],
  shown: readonly IdentifiedSpeaker[],
  room: Room,
): IdentifiedSpeaker | null {
  const [left, more] = labels.filter((label) => !shown.some((one) => one.label === label));
  const [guest, another] = room.attendees.filter(
    (one) => one.labels.length === 0 && !shown.some(({ person }) => isSame(person, one.person)),
  );
  if (left === undefined || more !== undefined || guest === undefined || another !== undefined) return null;
  return { label: left, person: guest.person, why: 'is the only participant whose voice is not known' };
}

/** Everybody else has a name by now: who is left is the one whose vault it is. */
function ownerAmong(
  labels: readonly string[],
  shown: readonly IdentifiedSpeaker[],
  {
    room,
    known,
    conversation,
  }: { readonly room: Room; readonly known: NameIndex; readonly conversation: Conversation },
): IdentifiedSpeaker | null {
  const [left, more] = labels.filter((label) => !shown.some((one) => one.label === label));
  const owner = known.candidates.find((one) => one.isMe);
  if (left === undefined || more !== undefined || owner === undefined || shown.length === 0) return null;
  const isPresent = room.attendees.some((one) => one.person.isMe) || shown.some((one) => isSame(one.person, owner));
  const turns = conversation.turns.filter((turn) => turn.speaker === left).length;
  const isSpeakingMuch = turns * 2 * (shown.length + room.attendees.length) >= conversation.turns.length;
  return isPresent || !isSpeakingMuch
    ? null
    : { label: left, person: owner, why: 'is you: everybody else who speaks has a name' };
}
