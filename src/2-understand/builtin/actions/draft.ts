import type { Utterance } from '../utterances.ts';
import type { Clause } from './clauses.ts';
import { contentWords } from './content-words.ts';
import { type Due, dueIn } from './due.ts';
import type { Cue } from './rule.ts';

/** An action item while the talk goes on: what follows may raise, move, date or drop it. */
export interface Draft {
  /** A rule's; a rule's that a guard holds back; where no rule fires, the trained model's; where the grammar cannot say what is to be done, the words themselves. */
  readonly origin: 'rule' | 'held' | 'model' | 'words';
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
  /** Where `due` is said. */
  dueSaid: Utterance;
  /** Utterances that carry it, in the order they were said. */
  evidence: readonly Utterance[];
  isWithdrawn: boolean;
}

export function draftOf(clause: Clause, cue: Cue, owners: readonly string[], origin: Draft['origin'] = 'rule'): Draft {
  return {
    origin,
    clause,
    cue,
    words: contentWords(cue.action),
    score: cue.weight,
    owners,
    awaitsAnswer: owners.length === 0 && cue.owner.kind !== 'named',
    due: dueOf(clause, cue),
    dueSaid: clause.utterance,
    evidence: [clause.utterance],
    isWithdrawn: false,
  };
}

/** Adds an utterance to the evidence, once. */
export function addEvidence(draft: Draft, utterance: Utterance): void {
  if (!draft.evidence.includes(utterance)) draft.evidence = [...draft.evidence, utterance];
}

/** Dates a draft by what is said in an utterance. */
export function dateDraft(draft: Draft, due: Due | null, said: Utterance): void {
  draft.due = due;
  draft.dueSaid = said;
}

/** "On Monday, I'll", "that's urgent, that's tonight, I'll": the date of what follows, not of another clause. */
const LEADS_UP =
  /^(?:(?:so|and|but|then|okay) )?(?:that's|it's|on|by|before|after|next|this|tomorrow|today|tonight|first thing|until|in|at|end of|\w+day)\b/i;

/** From the words of the task itself, else its clause, what leads up to it, or what is said of it in the same sentence ("and it has to be ready by Friday"). */
function dueOf(clause: Clause, cue: Cue): Due | null {
  const { today } = clause.utterance;
  const isAlone = clause.before === '' && clause.after === '';
  return (
    dueIn(cue.action, today) ??
    dueIn(isAlone ? clause.utterance.clean : clause.text, today) ??
    (LEADS_UP.test(clause.before) ? dueIn(clause.before, today) : null) ??
    (/^[,;]? ?(?:and |but |so )?(?:it|that|this|they)\b/i.test(clause.after) ? dueIn(clause.after, today) : null)
  );
}
