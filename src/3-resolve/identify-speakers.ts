import type { Conversation, Resolution } from '#core';
import { isSpeakerLabel } from '#language';
import { type Candidate, isSame, personWithoutPage } from './candidate.ts';
import { type CueContext, cuesAt } from './cues.ts';
import { type NamePlace, placeOf } from './find-places.ts';
import type { IdentifiedSpeaker } from './identified-speaker.ts';
import type { NameIndex } from './name-index.ts';
import type { Room } from './room.ts';
import { isPersonName, parseSaidName } from './said-name.ts';
import type { TurnWords } from './talk-words.ts';

/** One sign that a label is, or is not, somebody. */
interface Sign {
  readonly label: string;
  readonly person: Candidate;
  readonly points: number;
  readonly why: string;
}

/** Points: to say one's name; to be addressed and speak next, asked something or greeted by name or otherwise; to be addressed right after having spoken; to speak of somebody as of another. */
const SAYS_OWN = 5;
const ANSWERS = 1.5;
const ANSWERS_CALL = 3;
const HAS_SPOKEN = 0.5;
const IS_THANKED = 2;
const SPEAKS_OF = -1.5;
const SPEAKS_TO = -4;
/** What it takes, and how far ahead of anybody else. */
const LEAST = 3;
const MARGIN = 1.5;

/**
 * Finds who the labels of a recording are: by introductions, by being addressed and answering; then, where one label alone is left and speaks its share, and the vault's owner
 * is named but has no voice yet, the owner's own. Nobody twice, and nobody who has a name in the recording. What is not shown stays a label.
 */
export function identifySpeakers(
  conversation: Conversation,
  resolutions: readonly Resolution[],
  given: { readonly room: Room; readonly known: NameIndex; readonly cues: CueContext },
): readonly IdentifiedSpeaker[] {
  const labels = labelsOf(conversation);
  if (labels.length === 0) return [];
  const signs = resolutions
    .flatMap((one) => signsIn(one, given.cues))
    .filter(({ person }) => !isNamed(person, given.room));
  const shown = assigned(labels, signs);
  const owner = ownerAmong(labels, shown, { ...given, conversation });
  const isCalled = resolutions.some(
    (one) => one.outcome === 'resolved' && owner !== null && one.name === owner.person.name,
  );
  return owner === null || !isCalled ? shown : [...shown, owner];
}

function labelsOf({ turns }: Conversation): readonly string[] {
  const labels = turns.flatMap(({ speaker }) => (speaker !== null && isSpeakerLabel(speaker) ? [speaker] : []));
  return [...new Set(labels)];
}

/** Speaks under a name already. */
function isNamed(person: Candidate, room: Room): boolean {
  return room.attendees.some((one) => one.labels.length > 0 && isSame(one.person, person));
}

function signsIn(resolution: Resolution, cues: CueContext): readonly Sign[] {
  const person = personOf(resolution);
  if (person === null) return [];
  return (resolution.mention.spans ?? []).flatMap((span) => {
    const turn = cues.talk.turns[span.turn];
    if (turn === undefined) return [];
    const place = placeIn(turn, span);
    return place === null ? [] : signsAt(place, person, turn, cues);
  });
}

/** The candidate behind a resolution of a person: with a page, the owner, or under a full name. */
function personOf(resolution: Resolution): Candidate | null {
  if (resolution.outcome === 'ambiguous' || resolution.mention.kind !== 'person') return null;
  if (resolution.outcome === 'new')
    return isPersonName(parseSaidName(resolution.name)) ? personWithoutPage(resolution.name, null) : null;
  const { entity, name } = resolution;
  return { ...personWithoutPage(name, null), entity, account: entity?.account ?? null };
}

function placeIn(turn: TurnWords, span: { readonly start: number; readonly end: number }): NamePlace | null {
  const from = turn.words.findIndex((word) => word.end > span.start);
  const after = turn.words.findIndex((word) => word.start >= span.end);
  const to = after < 0 ? turn.words.length : after;
  return from < 0 || to <= from ? null : placeOf(turn, { text: turn.text, words: turn.words, from, to }, 'person');
}

function signsAt(place: NamePlace, person: Candidate, turn: TurnWords, cues: CueContext): readonly Sign[] {
  const speakerAt = (index: number): string | null => {
    const speaker = cues.talk.turns[index]?.speaker ?? null;
    return speaker !== null && isSpeakerLabel(speaker) ? speaker : null;
  };
  const here = speakerAt(turn.turn);
  const said = `“${place.text}”`;
  const { isAddressed, isOwnName } = cuesAt(place, cues);
  const sign = (label: string | null, points: number, why: string): readonly Sign[] =>
    label === null ? [] : [{ label, person, points, why }];
  if (isOwnName) return sign(here, SAYS_OWN, `gives that name (${said})`);
  if (!isAddressed) return sign(here, SPEAKS_OF, 'speaks of them');
  const isThanks = isThanked(place, turn);
  const [next, last] = [isThanks ? null : speakerAt(turn.turn + 1), speakerAt(turn.turn - 1)];
  return [
    ...sign(here, SPEAKS_TO, 'speaks to them'),
    ...(next === here ? [] : sign(next, isCall(place, turn) ? ANSWERS_CALL : ANSWERS, `answers to ${said}`)),
    ...(last === here || last === next
      ? []
      : sign(last, isThanks ? IS_THANKED : HAS_SPOKEN, `is called ${said} after speaking`)),
  ];
}

/** "Thanks, Tom": said to the one who spoke last. */
function isThanked({ start, end }: NamePlace, { text }: TurnWords): boolean {
  return (
    /(?:thanks|thank you|cheers|bye),? $/iu.test(text.slice(0, start)) ||
    /^,? (?:thank|thanks|cheers)\b/i.test(text.slice(end))
  );
}

/** "Hi Tom", "What do you think, Tom?", "Tom, can you": it asks for an answer. */
function isCall({ start, end }: NamePlace, { text }: TurnWords): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const isGreeted = /(?:^|[^\p{L}])(?:hi|hello|hey|welcome),? $/iu.test(before);
  const isLast = /^[?.!]?\s*$/.test(after);
  const isAsked =
    /^,? (?:can|could|would|will|do|did|are|have|what|how|where|when|why|you)\b/i.test(after) ||
    (/^[,?]/.test(after) && after.includes('?'));
  return isGreeted || isAsked || (isLast && /\?\s*$/.test(after)) || (isLast && /[,?.!] $/.test(before));
}

/** Each label with the one who is ahead for it, and for whom it is ahead of the other labels. */
function assigned(labels: readonly string[], signs: readonly Sign[]): readonly IdentifiedSpeaker[] {
  const totals = totalsOf(signs);
  return labels.flatMap((label) => {
    const [best, second] = totals.filter((one) => one.label === label).sort((one, other) => other.points - one.points);
    if (best === undefined || best.points < LEAST || (second !== undefined && best.points - second.points < MARGIN))
      return [];
    const elsewhere = totals.filter((one) => one.label !== label && isSame(one.person, best.person));
    if (elsewhere.some((one) => best.points - one.points < MARGIN)) return [];
    return [{ label, person: best.person, why: best.why }];
  });
}

function totalsOf(signs: readonly Sign[]): readonly Sign[] {
  const totals: Sign[] = [];
  for (const sign of signs) {
    const at = totals.findIndex((one) => one.label === sign.label && isSame(one.person, sign.person));
    const known = totals[at];
    if (known === undefined) totals.push(sign);
    else
      totals[at] = {
        ...known,
        points: known.points + sign.points,
        why: known.points >= sign.points ? known.why : sign.why,
      };
  }
  return totals;
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
