import type { Mention, Resolution } from '#core';
import { foldName, isGivenName } from '#language';
import type { Candidate } from './candidate.ts';
import { type Cues, noCues } from './cues.ts';
import { mayHaveTitle } from './earned-title.ts';
import { peopleByInitials } from './initials-place.ts';
import { bySound, bySpelling, type Fit, matchPartOfName, matchWholeName, type PersonMatch } from './match-person.ts';
import type { SaidName } from './said-name.ts';
import type { Surroundings } from './surroundings.ts';
import { type Contender, calledSo, contenders, settled, type Weighed, weighPeople } from './weigh-people.ts';

/**
 * Decides whom a person's name means. In full: whoever has that name. In part: whoever it fits is weighed by who is in the room, who was named in full,
 * the account that is talked about and what stands beside the name. What stays open is ambiguous, and never guessed.
 */
export function resolvePerson(
  mention: Mention,
  said: SaidName,
  around: Surroundings,
  cues: Cues = noCues,
): Resolution | null {
  return wholeName(mention, said, around, cues) ?? partOfName(mention, said, around, cues);
}

function wholeName(mention: Mention, said: SaidName, around: Surroundings, cues: Cues): Resolution | null {
  for (const index of [around.room.index, around.known]) {
    const match = matchWholeName(said, index);
    if (match === null) continue;
    const best = settled(weighPeople(asContenders(match, said), cues, around));
    if (match.fit === 'first name and initial' && cues.isDisowned)
      return ambiguous(mention, match.candidates, `"${said.text}" may be another`);
    if (best !== null) return resolved(mention, best.person, match, whyWhole(match.fit, best.person, said));
    return ambiguous(mention, match.candidates, `"${said.text}" may be ${listed(match.candidates)}`);
  }
  return null;
}

function partOfName(mention: Mention, said: SaidName, around: Surroundings, cues: Cues): Resolution | null {
  const matches = matchesOf(said, mention, around);
  const all = saidByNow(contenders(matches.map((match) => asContenders(match, said))), cues, around);
  const [match] = matches;
  if (match === undefined) return null;
  const notSpeaking = all.filter((one) => !around.onlySpokenBy(mention, one.person));
  const isOfThemselves = notSpeaking.length === 0 && (cues === noCues || mayNameThemselves(all, said));
  const others = cues.isOwnName || isOfThemselves ? all : notSpeaking;
  const weighed = weighPeople(others, cues, around);
  const best = (cues.isOther ? theOther(weighed) : null) ?? settled(weighed);
  const open = openReason({ weighed, best, all, said, around, cues });
  if (best === null || open !== null)
    return ambiguous(
      mention,
      all.map((one) => one.person),
      open ??
        `"${said.text}" may be ${listed(all.map((one) => one.person))}${around.allHere(all.map((one) => one.person)) ? ', who took part' : ''}`,
    );
  return settledOn(mention, said, best, {
    isAlone: calledSo(all).length === 1,
    confidence: confidenceOf(best.fit, matches),
    around,
  });
}

/** "the other Tom", where one of two took part: the one who did not. */
function theOther(weighed: readonly Weighed[]): Weighed | null {
  const [absent, another] = weighed.filter((one) => !one.isHere && one.person.entity !== null);
  return weighed.length === 2 && absent !== undefined && another === undefined ? absent : null;
}

/** "Rao uploads everything here", "it goes to ZA": by a last name, initials or a name of their own people speak of themselves now and then, where nobody else is called so. */
function mayNameThemselves([only, another]: readonly Contender[], said: SaidName): boolean {
  if (only === undefined || another !== undefined) return false;
  return (
    only.fit === 'last name' ||
    only.fit === 'initials' ||
    (only.isAlias && foldName(only.person.name).split(' ')[0] !== said.words[0])
  );
}

/** Those whom the name fits in the room, in the talk and in the vault; those near whom it only sounds like. */
function matchesOf(said: SaidName, mention: Mention, around: Surroundings): readonly PersonMatch[] {
  const here = matchPartOfName(said, around.room.index, around.isSpoken);
  const named = matchPartOfName(said, around.named, false);
  const vault = matchPartOfName(said, around.known, false);
  const [word] = said.words;
  const byInitials =
    here === null &&
    named === null &&
    vault?.fit !== 'first name' &&
    said.initials !== null &&
    mention.spans !== undefined
      ? peopleByInitials(said.initials, around.known, around)
      : [];
  const isHeard = around.isSpoken && said.words.length === 1 && word !== undefined && !said.hasTitle;
  const isKnown = here !== null || named !== null || vault !== null;
  const spelled = isHeard && isKnown ? bySpelling(word, around.known) : [];
  const alike = isHeard ? bySound(word, around.known).filter((one) => !spelled.includes(one)) : [];
  return [
    ...(here !== null && fitsHere(here.fit, said, mention, around) ? [here] : []),
    ...(named !== null && named.fit !== 'initials' ? [named] : []),
    ...(vault !== null && vault.fit !== 'initials' ? [vault] : []),
    ...(byInitials.length > 0 ? [{ fit: 'initials' as const, confidence: 0.8, candidates: byInitials }] : []),
    ...(alike.length > 0 ? [{ fit: 'sound' as const, confidence: 0.8, candidates: alike }] : []),
    ...(spelled.length > 0 ? [{ fit: 'spelling' as const, confidence: 0.75, candidates: spelled }] : []),
  ];
}

/** A stranger is meant by nothing that was said before they were named, where somebody known may be. */
function saidByNow(all: readonly Contender[], cues: Cues, around: Surroundings): readonly Contender[] {
  const left = all.filter(({ person }) => person.entity !== null || person.isMe || !isNamedLater(person, cues, around));
  return left.length === 0 ? all : left;
}

function isNamedLater(person: Candidate, cues: Cues, around: Surroundings): boolean {
  return !around.isHere(person) && around.isNamed(person) && !around.isNamed(person, cues.turn);
}

function asContenders(match: PersonMatch, said: SaidName): readonly Contender[] {
  return match.candidates.map((person) => ({ person, fit: match.fit, isAlias: isAlias(person, said) }));
}

function confidenceOf(fit: Fit, matches: readonly PersonMatch[]): number {
  return matches.find((match) => match.fit === fit)?.confidence ?? 0.8;
}

/** Initials that are as well an everyday abbreviation need a place where a person stands. */
function fitsHere(fit: Fit, said: SaidName, mention: Mention, around: Surroundings): boolean {
  return fit !== 'initials' || !around.isAbbreviation(said.text) || around.actsAsPerson(mention);
}

interface Choice {
  readonly weighed: readonly Weighed[];
  readonly best: Weighed | null;
  readonly all: readonly Contender[];
  readonly said: SaidName;
  readonly around: Surroundings;
  readonly cues: Cues;
}

/** Why the best is not taken, or null. */
function openReason({ weighed, best, all, said, around, cues }: Choice): string | null {
  const speaker = all.find((one) => !weighed.some((other) => other.person === one.person));
  if (speaker !== undefined && (best === null || best.points < 2))
    return `${speaker.person.name} says "${said.text}", so somebody else may be meant`;
  if (best === null) return null;
  if (cues.isDisowned) return `"${said.text}" is said to be another`;
  if (cues.isQueried && all.length > 1) return `"${said.text}" was asked back about`;
  if (
    cues.isIntroduced &&
    !(cues.isOther && theOther(weighed) === best) &&
    !cues.reasonsFor(best.person).some((one) => one.tellsApart || (said.hasTitle && one.points >= 3))
  )
    return `"${said.text}" is spoken of as somebody not known here`;
  if (cues !== noCues && said.hasTitle && around.isSpeaking(best.person) && !cues.isAddressed && best.pointsHere < 3)
    return `${best.person.name} took part, and is hardly spoken of as "${said.text}" here`;
  if (around.isHere(best.person) || around.isNamed(best.person)) return null;
  if (cues.isElse(best.person)) return `"${said.text}" is spoken of as what ${best.person.name} is not`;
  if (cues.isHalfKnown && best.pointsHere <= 0)
    return `"${said.text}" is said of somebody whose last name nobody knows`;
  if (cues.isAllThatIsKnown) return `"${said.text}" is all that is known of them`;
  if (best.pointsHere <= 0 && cues.isOtherThan(best.person))
    return `"${said.text}" is spoken of as somebody else than ${best.person.name}`;
  if (isAlias(best.person, said)) return null;
  if (cues.isAddressed && best.pointsHere <= 0 && isOfAbsentAccount(best.person, around))
    return `${best.person.name} is of no account that took part`;
  if (said.title !== null && !mayHaveTitle(best.person, said.title))
    return `nothing on the page of ${best.person.name} says "${said.title}"`;
  const isLastOnly = best.fit === 'last name' && !said.hasTitle && isGivenName(said.text);
  const isOnlyOne =
    calledSo(all).length === 1 &&
    best.fit !== 'sound' &&
    best.fit !== 'spelling' &&
    best.fit !== 'initials' &&
    (best.fit !== 'nickname' || best.pointsHere > 0) &&
    (!around.isFar(best.person) || best.pointsHere > 0 || !isGivenName(said.text));
  const isThin =
    best.pointsHere <= 0 &&
    ((best.fit === 'nickname' && best.person.account !== null) ||
      (best.person.account !== null && cues.isOfOtherSide(best.person)));
  if (isThin && !around.isOfAccountTalkedAbout(best.person) && !around.isOfAccountNamed(best.person))
    return `${best.person.name} may be called "${said.text}", but nothing here is about them`;
  const isClose = best.person.account === null || around.isNear(best.person) || isOnlyOne;
  const least = best.person.account === null ? 3 : 2;
  const isKnownHere = around.isNear(best.person) && !around.isFar(best.person);
  if (
    best.points >= least ||
    (isClose && !isLastOnly && (!said.hasTitle || isKnownHere || (isOnlyOne && !cues.isDescribed)))
  )
    return null;
  return `${best.person.name} is the only "${said.text}" in the vault, but nothing here is about ${best.person.account ?? 'them'}`;
}

/** Of an account, and the talk is with another: whoever is spoken to is there. */
function isOfAbsentAccount(person: Candidate, around: Surroundings): boolean {
  return person.account !== null && around.talkedAbout.size > 0 && !around.isOfAccountTalkedAbout(person);
}

function settledOn(
  mention: Mention,
  said: SaidName,
  { person, fit, reasons }: Weighed,
  given: { readonly isAlone: boolean; readonly confidence: number; readonly around: Surroundings },
): Resolution {
  const { around } = given;
  const reason = `${reasonFor(fit, person, said)} and ${(given.isAlone ? reasons.slice(0, 1) : reasons).join(' and ') || 'is the only one in the vault'}`;
  const isInTalk = around.isHere(person) || around.isNamed(person);
  const match = {
    fit,
    confidence: given.confidence * (isInTalk || isAlias(person, said) ? 1 : 0.9),
    candidates: [person],
  };
  if (person.entity !== null || person.isMe || around.isHere(person) || around.hasPage(person)) {
    const isListed = !isInTalk && isAlias(person, said);
    return resolved(
      mention,
      person,
      match,
      isListed ? `"${said.text}" is an alias on the page of ${person.name}` : reason,
    );
  }
  return {
    outcome: 'new',
    mention,
    name: person.name,
    confidence: round(match.confidence * mention.confidence),
    why: reason,
  };
}

function isAlias(person: Candidate, said: SaidName): boolean {
  return person.aliases.some((alias) => foldName(alias) === said.words.join(' '));
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
    case 'spelling':
      return `${person.name} sounds like "${said.text}"`;
  }
}
