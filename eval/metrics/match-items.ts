import { rougeTokens } from './rouge.ts';

/** A stretch of one turn: half-open, in UTF-16 units of the turn's text. */
export interface TurnSpan {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
}

/** What is compared: an item's text and the stretches of talk it rests on. */
export interface Matchable {
  readonly text: string;
  readonly spans: readonly TurnSpan[];
}

/** Indices of a gold item and of the prediction that stands for it. */
export interface Match {
  readonly gold: number;
  readonly predicted: number;
}

/**
 * Pairs predictions with gold items, one to one, strongest pair first.
 * A pair counts where the two rest on overlapping words of one turn, or on turns at most one apart and their texts share
 * words (F1 of content words at least 0.2). Ties go to the earlier gold item.
 */
export function matchItems(predicted: readonly Matchable[], gold: readonly Matchable[]): readonly Match[] {
  const pairs = gold.flatMap((goldItem, goldIndex) =>
    predicted.map((item, index) => ({ gold: goldIndex, predicted: index, strength: strengthOf(item, goldItem) })),
  );
  const matches: Match[] = [];
  const taken = { gold: new Set<number>(), predicted: new Set<number>() };
  for (const pair of pairs
    .filter((one) => one.strength > 0)
    .sort((a, b) => b.strength - a.strength || a.gold - b.gold)) {
    if (taken.gold.has(pair.gold) || taken.predicted.has(pair.predicted)) continue;
    taken.gold.add(pair.gold);
    taken.predicted.add(pair.predicted);
    matches.push({ gold: pair.gold, predicted: pair.predicted });
  }
  return matches.sort((a, b) => a.gold - b.gold);
}

/** Whether two stretches share a character of one turn. */
export function overlaps(left: TurnSpan, right: TurnSpan): boolean {
  return left.turn === right.turn && left.start < right.end && right.start < left.end;
}

function strengthOf(left: Matchable, right: Matchable): number {
  const similarity = textSimilarity(left.text, right.text);
  let nearest = 0;
  for (const a of left.spans) {
    for (const b of right.spans) {
      if (overlaps(a, b)) nearest = Math.max(nearest, 1);
      else if (Math.abs(a.turn - b.turn) <= 1 && similarity >= 0.2) nearest = Math.max(nearest, 0.5);
    }
  }
  return nearest === 0 ? 0 : nearest + similarity;
}

/** F1 of the words longer than three letters that two texts share, 0 to 1. */
export function textSimilarity(left: string, right: string): number {
  const words = (text: string): Set<string> => new Set(rougeTokens(text).filter((word) => word.length > 3));
  const a = words(left);
  const b = words(right);
  const both = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
