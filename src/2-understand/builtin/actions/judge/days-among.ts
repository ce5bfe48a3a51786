import { type Features, type Judge, probability } from '#core';
import { between, when } from '../../models/judge.ts';
import type { DueCandidate } from './due-candidates.ts';

/** A day that may be the one an item is due, with how likely that is by what is said of it. */
export interface WeighedDay extends DueCandidate {
  /** 0 to 1. */
  readonly likely: number;
}

/** Weighs the days of each item by themselves: in the order given. */
export function weighDays(
  days: readonly (readonly DueCandidate[])[],
  judge: Judge,
): readonly (readonly WeighedDay[])[] {
  return days.map((own) => own.map((day) => ({ ...day, likely: probability(judge, day.features) })));
}

/**
 * The days of each item with what the days of all items together tell: whether another item has a better claim to the same words, and how
 * the other days of this one compare. A day that was said for one task is seldom that of the next. Shapes as given. O(days).
 */
export function daysAmong(weighed: readonly (readonly WeighedDay[])[]): readonly (readonly WeighedDay[])[] {
  const claims = new Map<string, number[]>();
  weighed.forEach((own, item) => {
    for (const day of own) {
      const claimed = claims.get(keyOf(day)) ?? [];
      claimed[item] = Math.max(claimed[item] ?? 0, day.likely);
      claims.set(keyOf(day), claimed);
    }
  });
  return weighed.map((own, item) =>
    own.map((day) => {
      const elsewhere = Math.max(0, ...(claims.get(keyOf(day)) ?? []).filter((_, other) => other !== item));
      return { ...day, features: { ...day.features, ...amongFeatures(day, own, elsewhere) } };
    }),
  );
}

function keyOf({ utterance, due }: WeighedDay): string {
  return `${utterance.index} ${due.date}`;
}

const MOST_ODDS = 7;

function amongFeatures(day: WeighedDay, own: readonly WeighedDay[], elsewhere: number): Features {
  const others = own.filter((other) => other !== day);
  const most = (days: readonly WeighedDay[]): number => Math.max(0, ...days.map(({ likely }) => likely));
  const isSame = (other: WeighedDay): boolean => other.due.date === day.due.date;
  return {
    'odds by itself': between(-MOST_ODDS, Math.log(day.likely / (1 - day.likely)), MOST_ODDS),
    'of another item by odds': elsewhere,
    'rather of another item': when(elsewhere > day.likely),
    'same day elsewhere': most(others.filter(isSame)),
    'another day elsewhere': most(others.filter((other) => !isSame(other))),
  };
}
