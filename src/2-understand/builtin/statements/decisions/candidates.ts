import type { Utterance } from '../../utterances.ts';
import { type Draft, draftOf } from './drafts.ts';
import type { Ledger } from './ledger.ts';

/** What may be a decision, and what speaks for it: a rule, a proposal that nobody took up in so many words, or the trained model alone. */
export interface Candidate {
  readonly origin: 'rule' | 'proposed' | 'model';
  readonly draft: Draft;
}

/** Log odds from which an utterance may hold a decision that no rule finds. */
const LIKELY_FROM = -2.5;
const FEWEST_STEMS = 2;

/** Everything in a talk that may be a decision, in the order of the talk. `odds` are the model's, one an utterance. O(utterances). */
export function candidatesIn(
  ledger: Ledger,
  utterances: readonly Utterance[],
  odds: readonly number[],
): readonly Candidate[] {
  const candidates: Candidate[] = [
    ...ledger.drafts.map((draft): Candidate => ({ origin: 'rule', draft })),
    ...ledger.proposals.map(({ content, utterance, weight }): Candidate => {
      return { origin: 'proposed', draft: draftOf(content, utterance, weight) };
    }),
  ];
  const covered = new Set(candidates.flatMap(({ draft }) => draft.support.map(({ index }) => index)));
  for (const utterance of utterances) {
    if (covered.has(utterance.index) || (odds[utterance.index] ?? LIKELY_FROM - 1) < LIKELY_FROM) continue;
    if (couldStand(utterance)) candidates.push({ origin: 'model', draft: draftOf(utterance.clean, utterance, 0) });
  }
  return candidates
    .filter(({ draft }) => draft.stems.size >= FEWEST_STEMS)
    .sort((a, b) => a.draft.source.index - b.draft.source.index);
}

function couldStand({ isQuestion, tokens, clean }: Utterance): boolean {
  return !isQuestion && tokens.length >= 4 && tokens.length <= 40 && !/[,–-]$/.test(clean);
}
