import type { Utterance } from '../utterances.ts';
import type { Clause } from './clauses.ts';
import { contentWords } from './content-words.ts';
import { type Due, dueIn } from './due.ts';
import type { Cue } from './rule.ts';

/** An action item while the talk goes on: what follows may raise, move, date or drop it. */
export interface Draft {
  readonly clause: Clause;
  readonly cue: Cue;
  /** Content words of what is to be done. */
  readonly words: ReadonlySet<string>;
  /** Log odds that it is a task. */
  score: number;
  /** Labels of those who have it, [] where nobody has. */
  owners: readonly string[];
  /** Someone was asked, but it is not known who; whoever answers has it. */
  awaitsAnswer: boolean;
  due: Due | null;
  /** Utterances that carry it, in the order they were said. */
  evidence: readonly Utterance[];
  isWithdrawn: boolean;
}

export function draftOf(clause: Clause, cue: Cue, owners: readonly string[], today: string): Draft {
  const isAlone = clause.before === '' && clause.after === '';
  return {
    clause,
    cue,
    words: contentWords(cue.action),
    score: cue.weight,
    owners,
    awaitsAnswer: owners.length === 0 && cue.owner.kind !== 'named',
    due:
      dueIn(cue.action, today) ??
      dueIn(isAlone ? clause.utterance.clean : clause.text, today) ??
      dueIn(clause.before, today),
    evidence: [clause.utterance],
    isWithdrawn: false,
  };
}

/** Adds an utterance to the evidence, once. */
export function addEvidence(draft: Draft, utterance: Utterance): void {
  if (!draft.evidence.includes(utterance)) draft.evidence = [...draft.evidence, utterance];
}
