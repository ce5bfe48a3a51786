import type { ActionItem, Evidence, Evidences, Statement } from '#core';
import { contentStems, stemOverlap } from '../statements/content-words.ts';
import { tokensOf } from '../utterances.ts';

/** What was found by its words, beside what notes state by their form. */
interface Sources<Item> {
  readonly written: readonly Item[];
  readonly found: readonly Item[];
  readonly covered: ReadonlySet<number>;
}

const ALIKE = 0.6;
const FEWEST_SHARED = 2;
const MOST_EVIDENCE = 4;

/**
 * Joins tasks: what was found in turns that the form tells already is left out, and what says the same as a written task only adds its evidence, so
 * that a task of the notes also cites where it was said. In the order of their first evidence. O(items × those that share a word).
 */
export function joinActionItems(sources: Sources<ActionItem>): readonly ActionItem[] {
  return join(sources, (one, other) => haveCommonOwner(one, other));
}

/** The same for statements. */
export function joinStatements<Item extends Statement<string>>(sources: Sources<Item>): readonly Item[] {
  return join(sources, () => true);
}

function join<Item extends ActionItem | Statement<string>>(
  { written, found, covered }: Sources<Item>,
  mayBeOne: (one: Item, other: Item) => boolean,
): readonly Item[] {
  if (covered.size === 0) return found;
  const joined = [...written];
  const stems = written.map(stemsOf);
  const placesOf = indexed(stems);
  for (const item of found) {
    if (item.evidence.every(({ turn }) => covered.has(turn))) continue;
    const said = stemsOf(item);
    const near = [...new Set([...said].flatMap((word) => placesOf.get(word) ?? []))].sort((one, other) => one - other);
    const same = near.find((at) => {
      const other = written[at];
      return other !== undefined && isSame(stems[at] ?? said, said) && mayBeOne(other, item);
    });
    const other = same === undefined ? undefined : joined[same];
    if (same === undefined || other === undefined) joined.push(item);
    else {
      const evidence: Evidences = [
        other.evidence[0],
        ...[...other.evidence.slice(1), ...spoken(item.evidence, covered)].slice(0, MOST_EVIDENCE - 1),
      ];
      joined[same] = { ...other, evidence };
    }
  }
  return joined.toSorted((one, other) => one.evidence[0].turn - other.evidence[0].turn);
}

/** Which of several sets have a word. */
function indexed(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of sets.entries()) {
    for (const word of words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  }
  return places;
}

function stemsOf({ text }: { readonly text: string }): ReadonlySet<string> {
  return contentStems(tokensOf(text));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const needed = Math.min(FEWEST_SHARED, one.size, other.size);
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= needed && stemOverlap(one, other) >= ALIKE;
}

function haveCommonOwner(one: ActionItem, other: ActionItem): boolean {
  if (one.owners.length === 0 || other.owners.length === 0) return true;
  const first = (name: string): string => name.toLowerCase().split(' ', 1)[0] ?? '';
  return one.owners.some((owner) => other.owners.some((another) => first(owner) === first(another)));
}

function spoken(evidence: readonly Evidence[], covered: ReadonlySet<number>): readonly Evidence[] {
  return evidence.filter(({ turn }) => !covered.has(turn));
}
