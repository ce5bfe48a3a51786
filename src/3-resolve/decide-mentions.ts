import type { Conversation, Mention, MentionKind, Resolution, TurnSpan } from '#core';
import { foldName, literal } from '#language';
import { accountByPair, accountsByHead, isHeadHere } from './account-head.ts';
import { ownerOfAddress } from './addresses.ts';
import type { Candidate } from './candidate.ts';
import { type Cues, cuesAt, noCues } from './cues.ts';
import type { DecideContext } from './decide-context.ts';
import { type NamePlace, placeFinder, placeOf } from './find-places.ts';
import { isInitialsHere } from './initials-place.ts';
import { isNameHere } from './is-name-here.ts';
import { asSpoken, thingNames } from './name-index.ts';
import { resolveMention } from './resolve-mention.ts';
import { isSpelledOutOtherwise } from './spelled-out.ts';
import { strangerAt } from './strangers.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Decides every place where somebody or something is named: those that an engine found, and those where a name that the vault, the room or the
 * talk knows stands. Equal words that mean the same are one resolution, with all places; equal words that mean another are another. O(words).
 */
export function decideMentions(
  conversation: Conversation,
  mentions: readonly Mention[],
  context: DecideContext,
): readonly Resolution[] {
  const labels = new Set(conversation.turns.map((turn) => turn.speaker));
  const said = mentions.filter((mention) => !isLabel(mention, labels, conversation));
  const located = said.map((mention) => ({ mention, spans: spansOf(mention, conversation) }));
  const unplaced = mentions.filter(
    (mention) => !located.some((one) => one.mention === mention && one.spans.length > 0),
  );
  const whole = unplaced.map((mention) => resolveMention(mention, context.around, context.settings));
  const spans = located.flatMap(({ mention, spans }) => spans.map((span) => ({ mention, span })));
  const find = placeFinder(context.around.known, context.around.near);
  const decided = context.talk.turns.flatMap((turn) => {
    const known = find(turn);
    return decideTurn(
      known,
      spans.filter((one) => one.span.turn === turn.turn),
      context,
    );
  });
  return [...whole, ...grouped(decided)];
}

interface Placed {
  readonly mention: Mention;
  readonly span: TurnSpan;
}

/** Known names first; what an engine found stands where it says more than they do. */
function decideTurn(
  places: readonly NamePlace[],
  found: readonly Placed[],
  context: DecideContext,
): readonly Resolution[] {
  const wider = found.filter(({ span }) => places.some((place) => isWithin(place, span)));
  const decided = places
    .filter((place) => !wider.some(({ span }) => isWithin(place, span)))
    .flatMap((place) => decidePlace(place, found.find((one) => isEqual(one.span, place))?.mention, context) ?? []);
  const rest = found.filter(
    (one) => wider.includes(one) || !places.some((place) => place.start < one.span.end && one.span.start < place.end),
  );
  return [...decided, ...rest.map((one) => decideFound(one, context))];
}

/** The place lies within the span and leaves some of it over. */
function isWithin(place: NamePlace, span: TurnSpan): boolean {
  return span.start <= place.start && place.end <= span.end && !isEqual(span, place);
}

function isEqual(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start === other.start && one.end === other.end;
}

function decideFound({ mention, span }: Placed, context: DecideContext): Resolution {
  const cues = mention.kind === 'person' ? cuesOfSpan(span, context) : noCues;
  return resolveMention(at(mention, span), context.around, context.settings, cues);
}

function cuesOfSpan({ turn, start, end }: TurnSpan, context: DecideContext): Cues {
  const said = context.talk.turns[turn];
  const from = said?.words.findIndex((word) => word.end > start) ?? -1;
  if (said === undefined || from < 0) return noCues;
  const after = said.words.findIndex((word) => word.start >= end);
  const run = { text: said.text, words: said.words, from, to: after < 0 ? said.words.length : after };
  return run.to <= from ? noCues : cuesAt(placeOf(said, run, 'person'), context.cues);
}

/** Null where the words are not meant as a name. */
function decidePlace(place: NamePlace, found: Mention | undefined, context: DecideContext): Resolution | null {
  if (place.address !== null) return decideAddress(place, place.address, found, context);
  const { around, talk, settings } = context;
  const company = companyMeant(place, around);
  if (company !== null) {
    const mention: Mention = { ...mentionOf(place, found), kind: 'organization' };
    const why = `"${place.text}" stands where somebody is from, and begins the name of ${company.name}`;
    return { outcome: 'resolved', mention, name: company.name, entity: company.entity, confidence: 0.85, why };
  }
  const kind = place.kind === 'organization' ? 'account' : place.kind === 'project' ? 'project' : 'person';
  const isNear = kind === 'person' ? isSomebodyNear(place, around) : isThingNear(place, around);
  const isOrganizationAt = (index: number): boolean => {
    const turn = talk.turns[place.turn];
    return turn !== undefined && context.cues.accountAt(turn, index) !== null;
  };
  if (kind === 'account' && !isAccountHere(place, around)) return null;
  if (kind !== 'person' && isSpelledOutOtherwise(place.run, namesOf(place, around))) return null;
  const cues = kind === 'person' ? cuesAt(place, context.cues) : noCues;
  const isCued = kind === 'person' && fitsSomebody(place, cues, around);
  if (!isNameHere({ run: place.run, kind, capitals: talk.capitals, isNear, isOrganizationAt, isCued })) return null;
  if (!isInitialsHere(place, around)) return null;
  const stranger = strangerAt(place, context);
  if (stranger !== null) return stranger;
  const mention = mentionOf(place, found);
  return resolveMention(mention, around, settings, cues);
}

/** The names of what an abbreviation may stand for. */
function namesOf({ text }: NamePlace, { known }: Surroundings): readonly string[] {
  const word = foldName(text);
  return [...(known.whole.get(word) ?? []), ...(known.acronym.get(word) ?? [])].flatMap(thingNames).map(asSpoken);
}

/** What people are from: "someone from", "works at". */
const FROM_COMPANY =
  /(?:someone|somebody|anyone|people|guys?|folks|team|man|woman|lady|works?|worked|over|call|visit) (?:from|at) $/iu;

/** "Someone from Kessler": a last name that begins an account's name as well. */
function companyMeant({ kind, text, run, start }: NamePlace, { known }: Surroundings): Candidate | null {
  const word = foldName(text);
  if (kind !== 'person' || word.includes(' ') || known.first.get(word) !== undefined) return null;
  if (!FROM_COMPANY.test(run.text.slice(0, start))) return null;
  const [only, another] = (known.thingWord.get(word) ?? []).filter((one) => one.kind === 'account');
  return only !== undefined && another === undefined ? only : null;
}

/** By its name, or by a part of it where that may stand for it. */
function isAccountHere({ text, run, start, end }: NamePlace, around: Surroundings): boolean {
  const { known } = around;
  const word = foldName(text);
  if (known.whole.get(word) !== undefined) return true;
  const isTalkedOf = (one: Candidate): boolean => around.isAccountTalkedOf(one.name);
  const byPair = accountByPair(word, known);
  if (byPair !== null)
    return isTalkedOf(byPair) || run.words.slice(run.from, run.to).every((one) => /^\p{Lu}/u.test(one.text));
  const accounts = accountsByHead(word, known);
  const beside = { before: run.text.slice(0, start), after: run.text.slice(end) };
  return accounts.length === 0 || isHeadHere(beside, word, accounts.some(isTalkedOf));
}

/** An account that the talk is about or names elsewhere, by its people or the title; a project of one, or one that the title names. */
function isThingNear(place: NamePlace, { known, talkedAbout, inTitle, isThingNamed }: Surroundings): boolean {
  const things = known.whole.get(foldName(place.text)) ?? [];
  return things.some(
    (one) =>
      isThingNamed(one) ||
      inTitle.has(foldName(one.name)) ||
      talkedAbout.has(foldName(one.kind === 'project' ? (one.account ?? '') : one.name)),
  );
}

/** What stands beside the name is the work of somebody so called, or they answer to it. */
function fitsSomebody(place: NamePlace, cues: Cues, { near, known }: Surroundings): boolean {
  const first = foldName(place.text);
  const people = [...(near.first.get(first) ?? []), ...(known.first.get(first) ?? [])];
  return people.some((person) =>
    cues.reasonsFor(person).some((reason) => reason.tellsApart === true || reason.points >= 3),
  );
}

/** Somebody so called took part, was named in full, or is of an account that is talked of, or of none. */
function isSomebodyNear(place: NamePlace, { near, known, ...around }: Surroundings): boolean {
  const [first = ''] = foldName(place.text).split(' ');
  if (near.first.get(first) !== undefined) return true;
  return (known.first.get(first) ?? []).some(
    (one) => one.account === null || around.isOfAccountTalkedAbout(one) || around.isOfAccountNamed(one),
  );
}

function decideAddress(
  place: NamePlace,
  address: string,
  found: Mention | undefined,
  { around, settings }: DecideContext,
): Resolution | null {
  const owner = ownerOfAddress(address, around.near) ?? ownerOfAddress(address, around.known);
  if (owner === null) return found === undefined ? null : resolveMention(mentionOf(place, found), around, settings);
  const kind: MentionKind = owner.kind === 'account' ? 'organization' : owner.kind;
  const mention = { ...mentionOf(place, undefined), kind };
  const why = `${owner.name} has the address ${address}, or it is their name at their company's`;
  return { outcome: 'resolved', mention, name: owner.name, entity: owner.entity, confidence: 0.95, why };
}

function mentionOf(place: NamePlace, found: Mention | undefined): Mention {
  const { turn, start, end } = place;
  return {
    kind: found === undefined || found.kind === 'other' ? place.kind : found.kind,
    text: found?.text ?? place.text,
    confidence: found?.confidence ?? 0.95,
    turns: [turn],
    spans: [{ turn, start, end }],
  };
}

function at(mention: Mention, span: TurnSpan): Mention {
  return { ...mention, turns: [span.turn], spans: [span] };
}

/** A speaker's label with the turns that it speaks. */
function isLabel(mention: Mention, labels: ReadonlySet<string | null>, { turns }: Conversation): boolean {
  return labels.has(mention.text) && mention.turns.every((turn) => turns[turn]?.speaker === mention.text);
}

/** The places of a mention: as its engine says, else wherever its words stand in its turns, in its own case where they do. */
function spansOf({ spans, text, turns }: Mention, conversation: Conversation): readonly TurnSpan[] {
  if (spans !== undefined) return spans;
  const edges = [
    /^[\p{L}\p{N}]/u.test(text) ? '(?<![\\p{L}\\p{N}])' : '',
    /[\p{L}\p{N}]$/u.test(text) ? '(?![\\p{L}\\p{N}])' : '',
  ];
  const whole = (flags: string): RegExp => new RegExp(`${edges[0]}${literal(text)}${edges[1]}`, flags);
  return turns.flatMap((turn) => {
    const said = conversation.turns[turn]?.text ?? '';
    const exact = Array.from(said.matchAll(whole('gu')));
    const matches = exact.length > 0 ? exact : Array.from(said.matchAll(whole('giu')));
    return matches.map(({ index }) => ({ turn, start: index, end: index + text.length }));
  });
}

/** Equal words of one meaning become one resolution, in the order in which they are first said. */
function grouped(resolutions: readonly Resolution[]): readonly Resolution[] {
  const groups = new Map<string, Resolution>();
  for (const one of resolutions) {
    const meaning = one.outcome === 'ambiguous' ? one.candidates.join('/') : one.name;
    const key = `${foldName(one.mention.text)}|${one.outcome}|${meaning}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? one : joined(known, one));
  }
  return [...groups.values()];
}

function joined(one: Resolution, other: Resolution): Resolution {
  const turns = [...new Set([...one.mention.turns, ...other.mention.turns])].sort((a, b) => a - b);
  const spans = [...(one.mention.spans ?? []), ...(other.mention.spans ?? [])];
  const best = other.confidence > one.confidence ? other : one;
  const mention = {
    ...one.mention,
    confidence: Math.max(one.mention.confidence, other.mention.confidence),
    turns,
    spans,
  };
  return { ...best, mention };
}
