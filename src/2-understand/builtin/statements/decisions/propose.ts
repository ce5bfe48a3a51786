import type { Utterance } from '../../utterances.ts';
import { type Draft, draftOf, isSameDecision } from './drafts.ts';

/** Log odds, of an utterance and its surroundings, from which it is taken for a decision. Tuned as the action items' (2026-11). */
const PROPOSED_FROM = 0.5;
/** How much more decisions around it count, in log odds for each. */
const REGION = 2;
/** Utterances between two of them at least. */
const APART = 12;
const UTTERANCES_PER_DECISION = 150;

/** Utterances around one that show whether something is being decided there. */
const AROUND = 8;
const FEWEST_STEMS = 3;

/**
 * Adds what the model takes for a decision and no rule has found: the surest utterance of each stretch of talk in which something is decided,
 * where it says enough by itself. In the order of the talk. O(utterances × drafts), drafts being few.
 */
export function withProposals(
  drafts: readonly Draft[],
  utterances: readonly Utterance[],
  odds: readonly number[] | null,
): readonly Draft[] {
  if (odds === null) return drafts;
  const local = regional(odds);
  const most = Math.ceil(utterances.length / UTTERANCES_PER_DECISION);
  const candidates = utterances
    .filter((one) => (local[one.index] ?? 0) >= PROPOSED_FROM && couldStand(one))
    .sort((a, b) => (local[b.index] ?? 0) - (local[a.index] ?? 0) || a.index - b.index);
  const added: Draft[] = [];
  for (const utterance of candidates) {
    if (added.length >= most) break;
    const draft = draftOf(utterance.clean, utterance, Math.min(0.9, 0.6 + 0.1 * (local[utterance.index] ?? 0)));
    const isNear = (other: Draft): boolean => Math.abs(other.source.index - utterance.index) < APART;
    if (
      draft.stems.size >= FEWEST_STEMS &&
      ![...drafts, ...added].some((other) => isNear(other) || isSameDecision(other, draft))
    )
      added.push(draft);
  }
  return [...drafts, ...added].sort((a, b) => a.source.index - b.source.index);
}

/** The log odds of each utterance, raised where those around it look decided too. */
function regional(odds: readonly number[]): readonly number[] {
  const share = odds.map((value) => 1 / (1 + Math.exp(-value)));
  return odds.map((value, at) => {
    const around = share.slice(Math.max(0, at - AROUND), at + AROUND + 1);
    return value + REGION * around.reduce((sum, one) => sum + one, 0);
  });
}

function couldStand({ isQuestion, tokens, clean }: Utterance): boolean {
  return !isQuestion && tokens.length >= 5 && tokens.length <= 32 && !/[,–-]$/.test(clean);
}
