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
/** What it takes where several fit. */
const LEAST_OF_SEVERAL = 3;
/** A name that only sounds like theirs needs somebody near. */
const LEAST_BY_SOUND = 2;

/** Adds up what speaks for each, the likeliest first: the name itself, the room, the account talked about, and what stands beside the name. */
export function weighPeople(contenders: readonly Contender[], cues: Cues, around: Surroundings): readonly Weighed[] {
  return contenders
    .map((one) => weigh(one, cues, around, cues !== noCues && !cues.isAddressed && contenders.length > 1))
    .sort((one, other) => other.points - one.points || (one.person.name < other.person.name ? -1 : 1));
}

/** The one who is meant, or null where the points do not settle it. */
export function settled(weighed: readonly Weighed[]): Weighed | null {
  const [best, second] = weighed;
  if (best === undefined) return null;
  if (best.fit === 'sound' && best.points < LEAST_BY_SOUND) return null;
  if (second === undefined) return best.points >= 0 ? best : null;
  const isAhead = best.points - second.points >= MARGIN;
  if (best.isHere && second.isHere) return isAhead && best.pointsHere - second.pointsHere >= MARGIN ? best : null;
  return best.points >= LEAST_OF_SEVERAL && isAhead ? best : null;
}

/** `isSpokenOf`: the name is no call, and others may be meant: those who are present are spoken to rather than of. */
function weigh(contender: Contender, cues: Cues, around: Surroundings, isSpokenOf: boolean): Weighed {
  const { person, fit } = contender;
  const parts: { readonly points: number; readonly why: string | null }[] = [
    { points: pointsOfFit(fit) + (contender.isAlias ? 1 : 0), why: null },
  ];
  if (around.isHere(person)) parts.push({ points: isSpokenOf ? 1.5 : 3, why: 'took part' });
  if (around.isNamed(person)) parts.push({ points: 2, why: 'was named in full in this conversation' });
  if (around.isOfAccountTalkedAbout(person))
    parts.push({ points: 2, why: `is of ${person.account ?? ''}, which is talked about` });
  else if (around.isOfAccountNamed(person))
    parts.push({ points: 1, why: `is of ${person.account ?? ''}, which was named` });
  else if (around.isFar(person)) parts.push({ points: -2, why: null });
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

function pointsOfFit(fit: Fit): number {
  if (fit === 'nickname') return 0.5;
  if (fit === 'sound') return 0;
  return 1;
}

/** Contenders of several matches, each person once, under the best fit. */
export function contenders(matches: readonly (readonly Contender[])[]): readonly Contender[] {
  const all: Contender[] = [];
  for (const one of matches.flat()) if (!all.some((other) => isSame(other.person, one.person))) all.push(one);
  return all;
}
