import type { Mention, Resolution } from '#core';
import { foldName, isGivenName } from '#language';
import { type Candidate, isSame } from './candidate.ts';
import { type Fit, matchPartOfName, matchWholeName, type PersonMatch } from './match-person.ts';
import type { SaidName } from './said-name.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Decides whom a person's name means. In full: whoever has that name. In part: the one in the room; else the one who was named in full in this
 * conversation; else the one in the vault, where the account that is talked about may settle it. What stays open is ambiguous, and never guessed.
 */
export function resolvePerson(mention: Mention, said: SaidName, around: Surroundings): Resolution | null {
  return wholeName(mention, said, around) ?? partOfName(mention, said, around);
}

function wholeName(mention: Mention, said: SaidName, around: Surroundings): Resolution | null {
  for (const index of [around.room.index, around.known]) {
    const match = matchWholeName(said, index);
    if (match === null) continue;
    const [only, second] = settle(match.candidates, around);
    if (only !== undefined && second === undefined)
      return resolved(mention, only, match, whyWhole(match.fit, only, said));
    return ambiguous(mention, match.candidates, `"${said.text}" may be ${listed(match.candidates)}`);
  }
  return null;
}

function partOfName(mention: Mention, said: SaidName, around: Surroundings): Resolution | null {
  const here = matchPartOfName(said, around.room.index, around.isSpoken);
  if (here !== null && fitsHere(here.fit, said, mention, around)) return fromRoom(mention, said, here, around);
  const named = matchPartOfName(said, around.named, false);
  if (named !== null && named.fit !== 'initials') return fromTalk(mention, said, named, around);
  const match = matchPartOfName(said, around.known, false);
  if (match === null || match.fit === 'initials') return null;
  return fromVault(mention, said, match, around);
}

/** Initials that are as well an everyday abbreviation need a place where a person stands. */
function fitsHere(fit: Fit, said: SaidName, mention: Mention, around: Surroundings): boolean {
  return fit !== 'initials' || !around.isAbbreviation(said.text) || around.actsAsPerson(mention);
}

function fromRoom(mention: Mention, said: SaidName, match: PersonMatch, around: Surroundings): Resolution {
  const [only, second] = match.candidates;
  if (only === undefined || second !== undefined)
    return ambiguous(mention, match.candidates, `"${said.text}" may be ${listed(match.candidates)}, who took part`);
  const elsewhere = matchPartOfName(said, around.known, false)?.candidates.filter((one) => !isSame(one, only)) ?? [];
  if (elsewhere.length > 0 && around.onlySpokenBy(mention, only))
    return ambiguous(mention, [only, ...elsewhere], `${only.name} says "${said.text}", so somebody else may be meant`);
  return resolved(mention, only, match, `${reasonFor(match.fit, only, said)} and took part`);
}

function fromTalk(mention: Mention, said: SaidName, match: PersonMatch, around: Surroundings): Resolution {
  const [only, second] = match.candidates;
  if (only === undefined || second !== undefined)
    return ambiguous(
      mention,
      match.candidates,
      `"${said.text}" may be ${listed(match.candidates)}, both named in the talk`,
    );
  const reason = `${reasonFor(match.fit, only, said)} and was named in full in this conversation`;
  if (only.entity !== null || around.hasPage(only)) return resolved(mention, only, match, reason);
  return {
    outcome: 'new',
    mention,
    name: only.name,
    confidence: round(match.confidence * mention.confidence),
    why: reason,
  };
}

function fromVault(mention: Mention, said: SaidName, match: PersonMatch, around: Surroundings): Resolution {
  const [only, second] = settle(match.candidates, around);
  if (only === undefined || second !== undefined)
    return ambiguous(mention, match.candidates, `"${said.text}" may be ${listed(match.candidates)}`);
  const reason = reasonFor(match.fit, only, said);
  if (match.candidates.length > 1)
    return resolved(mention, only, lowered(match), `${reason} at ${only.account ?? ''}, which is talked about`);
  if (isAlias(only, said))
    return resolved(mention, only, match, `"${said.text}" is an alias on the page of ${only.name}`);
  if (around.isFar(only) || (match.fit === 'last name' && !said.hasTitle && isGivenName(said.text)))
    return ambiguous(
      mention,
      [only],
      `${only.name} is the only "${said.text}" in the vault, but nothing here is about ${only.account ?? 'them'}`,
    );
  return resolved(mention, only, lowered(match), `${reason} and is the only one in the vault`);
}

function lowered(match: PersonMatch): PersonMatch {
  return { ...match, confidence: match.confidence * 0.9 };
}

function isAlias(person: Candidate, said: SaidName): boolean {
  return person.aliases.some((alias) => foldName(alias) === said.words.join(' '));
}

/** The candidates, or the one among several who belongs to the account that is talked about. */
function settle(candidates: readonly Candidate[], around: Surroundings): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const near = candidates.filter((one) => around.isOfAccountTalkedAbout(one));
  return near.length === 1 ? near : candidates;
}

function resolved(mention: Mention, person: Candidate, match: PersonMatch, why: string): Resolution {
  if (person.entity === null && !person.isMe && !person.name.includes(' '))
    return {
      outcome: 'ambiguous',
      mention,
      candidates: [],
      confidence: 0.3,
      why: `Only "${person.name}" is known of them`,
    };
  const confidence = round(match.confidence * Math.max(0.5, mention.confidence));
  return { outcome: 'resolved', mention, name: person.name, entity: person.entity, confidence, why };
}

function ambiguous(mention: Mention, candidates: readonly Candidate[], why: string): Resolution {
  const names = [...new Set(candidates.map((one) => one.name))].sort();
  return { outcome: 'ambiguous', mention, candidates: names, confidence: round(1 / Math.max(2, names.length)), why };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function listed(people: readonly Candidate[]): string {
  return [...new Set(people.map((one) => one.name))].sort().join(' or ');
}

function whyWhole(fit: Fit, person: Candidate, said: SaidName): string {
  if (fit === 'whole name')
    return foldName(person.name) === said.words.join(' ') ? 'The name in full' : `An alias of ${person.name}`;
  return reasonFor(fit, person, said);
}

/** Begins a sentence that may go on with "and ...". */
function reasonFor(fit: Fit, person: Candidate, said: SaidName): string {
  switch (fit) {
    case 'email':
      return `${person.name} has the address ${said.email ?? said.handle ?? ''}`;
    case 'whole name':
    case 'first name':
    case 'last name':
    case 'title and last name':
    case 'first name and initial':
      return `${person.name} goes by "${said.text}"`;
    case 'nickname':
    case 'nickname and last name':
      return `${person.name} may be called "${said.text}" for short`;
    case 'initials':
      return `${person.name} has the initials ${said.text}`;
    case 'sound':
      return `${person.name} sounds like "${said.text}"`;
  }
}
