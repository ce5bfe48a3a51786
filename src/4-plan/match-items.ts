import type { NoteItem } from './note-item.ts';

/** Whether two items cite one turn: of one transcript, or of two transcripts of one talk. */
export type SameTurn = (a: string, b: string) => boolean;

/** An item with the index of its line. */
export type PlacedItem = readonly [line: number, item: NoteItem];

/**
 * Pairs the items of two versions of a note, each at most once: those that are equal, then those that say nearly the same or
 * cite the same turn, the likest first, then those that alone are left of a turn. Line of the one -> line of the other.
 */
export function matchItems(
  left: readonly PlacedItem[],
  right: readonly PlacedItem[],
  isSameTurn: SameTurn,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (a: number, b: number): void => {
    pairs.set(a, b);
    taken.add(b);
  };
  const restOf = (): readonly [readonly PlacedItem[], readonly PlacedItem[]] => [
    left.filter(([line]) => !pairs.has(line)),
    right.filter(([line]) => !taken.has(line)),
  ];
  for (const [line, item] of left) {
    const equal = right.find(([other, { core }]) => !taken.has(other) && core === item.core);
    if (equal !== undefined) pair(line, equal[0]);
  }
  for (const { a, b } of rankedPairs(...restOf(), isSameTurn)) if (!pairs.has(a) && !taken.has(b)) pair(a, b);
  const [lefts, rights] = restOf();
  for (const [line, item] of lefts) {
    const others = rights.filter(([other, each]) => !taken.has(other) && isAkin(item, each, isSameTurn));
    const rivals = lefts.filter(
      ([each, one]) => !pairs.has(each) && others.some(([, other]) => isAkin(one, other, isSameTurn)),
    );
    if (others.length === 1 && rivals.length === 1 && others[0] !== undefined) pair(line, others[0][0]);
  }
  return pairs;
}

/** Share of their words that two items have in common (Dice 1945), 0 to 1. */
function likeness(a: NoteItem, b: NoteItem): number {
  const [one, other] = [new Set(a.words), new Set(b.words)];
  if (one.size + other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return (2 * both) / (one.size + other.size);
}

const leastLikeness = 0.6;
const leastLikenessOfOneTurn = 0.25;
/** Of a task and a statement, and of what was said in two turns: "Send Dana the report", "Send Tom the report". */
const leastLikenessOfTwo = 0.8;

function rankedPairs(
  left: readonly PlacedItem[],
  right: readonly PlacedItem[],
  isSameTurn: SameTurn,
): readonly { readonly a: number; readonly b: number; readonly score: number }[] {
  const ranked = left.flatMap(([a, item]) =>
    right.flatMap(([b, other]) => {
      const alike = likeness(item, other);
      const isOfOneKind = isTask(item) === isTask(other);
      const hasTurn = isOfOneKind && citeOneTurn(item, other, isSameTurn);
      const areTwo = !isOfOneKind || (item.turns.length > 0 && other.turns.length > 0);
      const least = hasTurn ? leastLikenessOfOneTurn : areTwo ? leastLikenessOfTwo : leastLikeness;
      return alike < least ? [] : [{ a, b, score: alike + (hasTurn ? 0.5 : 0) + (isOfOneKind ? 0.2 : 0) }];
    }),
  );
  return ranked.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);
}

function isAkin(a: NoteItem, b: NoteItem, isSameTurn: SameTurn): boolean {
  return isTask(a) === isTask(b) && citeOneTurn(a, b, isSameTurn);
}

function isTask({ status }: NoteItem): boolean {
  return status !== null;
}

function citeOneTurn(a: NoteItem, b: NoteItem, isSameTurn: SameTurn): boolean {
  return a.turns.some((one) => b.turns.some((other) => isSameTurn(one, other)));
}
