import type { Due } from '../../actions/due.ts';
import type { Utterance } from '../../utterances.ts';
import type { Clause } from '../clauses.ts';
import { type Language, stemsOf } from '../language.ts';
import type { Predicate } from '../predicate.ts';

/** An action item while the talk goes on. */
export interface Draft {
  readonly clause: Clause;
  readonly predicate: Predicate;
  /** Words of what it is about. */
  stems: ReadonlySet<string>;
  /** What is to be done, as it will be written. */
  text: string;
  /** Labels of those who have it, [] where nobody has. */
  owners: readonly string[];
  /** Somebody was asked, or something offered: it holds once it is taken on. */
  isOpen: boolean;
  /** 0 to about 2; from `ENOUGH` on it is an item. */
  score: number;
  due: Due | null;
  /** In the order they were said. */
  evidence: readonly Utterance[];
  isWithdrawn: boolean;
}

/** Score from which a draft is an item. */
export const ENOUGH = 0.8;

/** Utterances from a draft's last words within which an answer still means it. */
const NEAR = 5;

export function addEvidence(draft: Draft, utterance: Utterance): void {
  if (!draft.evidence.includes(utterance)) draft.evidence = [...draft.evidence, utterance];
}

/** Whether an utterance comes soon enough after a draft to be said of it. */
export function isNear(draft: Draft, utterance: Utterance, reach: number = NEAR): boolean {
  const last = draft.evidence.at(-1) ?? draft.clause.utterance;
  return !draft.isWithdrawn && utterance.index > last.index - 1 && utterance.index - last.index <= reach;
}

/** Words by which a draft is known again: of its object and its verb, without the names of those present. */
export function stemsOfDraft(
  predicate: Predicate,
  text: string,
  language: Language,
  names: readonly string[],
): ReadonlySet<string> {
  const stems = new Set(stemsOf(`${predicate.object} ${text}`, language));
  for (const name of names) for (const stem of stemsOf(name, language)) stems.delete(stem);
  return stems;
}
