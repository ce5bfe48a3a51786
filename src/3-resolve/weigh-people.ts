import { type Candidate, isSame } from './candidate.ts';
import { type Cues, noCues } from './cues.ts';
import type { Fit } from './match-person.ts';
import type { Surroundings } from './surroundings.ts';

/** Somebody whom a part of a name may mean. */
export interface Contender {
  readonly person: Candidate;
  readonly fit: Fit;
  /** The name stands among the aliases of their page. */
  readonly isAlias: boolean;
}

/** A contender with what speaks for them, in points, and in words that go on from their name. */
export interface Weighed extends Contender {
  readonly points: number;
  /** Of them, those for what stands beside the name. */
  readonly pointsHere: number;
  /** Took part. */
  readonly isHere: boolean;
  readonly reasons: readonly string[];
}

/** How far ahead the best must be of the next. */
const MARGIN = 2;
/** The same of the next who is spelled otherwise. */
const MARGIN_OF_SPELLING = 1;
/** What it takes where several fit. */
const LEAST_OF_SEVERAL = 2.5;
/** A name that only sounds like theirs needs somebody near. */
const LEAST_BY_SOUND = 2;

/** Adds up what speaks for each, the likeliest first: the name itself, the room, the account talked about, and what stands beside the name. */
export function weighPeople(contenders: readonly Contender[], cues: Cues, around: Surroundings): readonly Weighed[] {
  return contenders
    .map((one) => weigh(one, cues, around, cues !== noCues && !cues.isAddressed && calledSo(contenders).length > 1))
    .sort((one, other) => other.points - one.points || (one.person.name < other.person.name ? -1 : 1));
}

/** Those whom a name fits as it is spelled. */
export function calledSo<T extends Contender>(contenders: readonly T[]): readonly T[] {
  return contenders.filter((one) => one.fit !== 'spelling');
}

/** The one who is meant, or null where the points do not settle it. Whoever is spelled otherwise must be far ahead to be meant, and is in the way of another unless clearly behind. */
export function settled(weighed: readonly Weighed[]): Weighed | null {
  const best = bestOf(calledSo(weighed));
  const other = weighed.find((one) => one.fit === 'spelling');
  if (other === undefined) return best;
  const second = calledSo(weighed)[0];
  const isOther = other.points >= LEAST_OF_SEVERAL && other.points - (second?.points ?? 0) >= MARGIN;
  return best !== null && best.points - other.points >= MARGIN_OF_SPELLING ? best : isOther ? other : null;
}

function bestOf(weighed: readonly Weighed[]): Weighed | null {
  const [best, second] = weighed;
  if (best === undefined) return null;
  if (best.fit === 'sound' && best.points < LEAST_BY_SOUND) return null;
  if (second === undefined) return best.points >= (best.fit === 'sound' ? 0 : -1) ? best : null;
  const isAhead = best.points - second.points >= MARGIN;
  if (best.isHere && second.isHere) return isAhead && best.pointsHere - second.pointsHere >= MARGIN ? best : null;
  return best.points >= LEAST_OF_SEVERAL && isAhead ? best : null;
}

/** `isSpokenOf`: the name is no call, and others may be meant: those who are present are spoken to rather than of. */
function weigh(contender: Contender, cues: Cues, around: Surroundings, isSpokenOf: boolean): Weighed {
  const { person, fit } = contender;
  const parts: Part[] = [{ points: pointsOfFit(fit) + (contender.isAlias && around.isFar(person) ? 1 : 0), why: null }];
  parts.push(nearness(person, around, isSpokenOf));
  if (around.isNamed(person, cues.turn)) parts.push({ points: 2, why: 'was named in full in this conversation' });
  else if (around.isNamed(person)) parts.push({ points: 0.5, why: 'is named in full later on' });
  const here = cues.reasonsFor(person);
  parts.push(...here);
  return {
    ...contender,
    isHere: around.isHere(person),
    pointsHere: here.reduce((sum, part) => sum + part.points, 0),
    points: parts.reduce((sum, part) => sum + part.points, 0),
    reasons: parts.flatMap((part) => (part.points > 0 && part.why !== null ? [part.why] : [])),
  };
}

interface Part {
  readonly points: number;
  readonly why: string | null;
}

/** The room says more than the account, and the account more than having it in the vault. */
function nearness(person: Candidate, around: Surroundings, isSpokenOf: boolean): Part {
  if (around.isHere(person)) return { points: isSpokenOf ? 1.5 : 3, why: 'took part' };
  const account = person.account ?? '';
  if (around.isOfAccountTalkedAbout(person)) return { points: 2, why: `is of ${account}, which is talked about` };
  if (around.isOfAccountNamed(person)) return { points: 1, why: `is of ${account}, which was named` };
  return { points: around.isFar(person) ? -2 : person.account === null ? 1 : 0, why: null };
}

function pointsOfFit(fit: Fit): number {
  if (fit === 'nickname') return 0.5;
  if (fit === 'sound' || fit === 'spelling') return 0;
  return 1;
}

/** Contenders of several matches, each person once, under the best fit. */
export function contenders(matches: readonly (readonly Contender[])[]): readonly Contender[] {
  const all: Contender[] = [];
  for (const one of matches.flat()) if (!all.some((other) => isSame(other.person, one.person))) all.push(one);
  return all;
}
