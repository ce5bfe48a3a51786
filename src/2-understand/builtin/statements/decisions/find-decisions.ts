import type { Conversation, Decision } from '#core';
import type { Utterance } from '../../utterances.ts';
import { evidencesOf } from '../evidence.ts';
import { type Voice, voicesOf } from '../voices.ts';
import { writeStatement } from '../written.ts';
import type { Draft } from './drafts.ts';
import { enter, type Ledger } from './ledger.ts';
import { withProposals } from './propose.ts';
import { decisionSignOf } from './rules.ts';

const LEAST_WEIGHT = 0.5;
const MOST_EVIDENCE = 4;

/**
 * Finds what was agreed, in the order it was: said to be decided, or put forward and agreed to by others within three turns. What was taken
 * back later is not in it; what was decided again stands once, in the later words. [] where nothing was decided.
 * `odds` are log odds by the trained model, one an utterance; null to go by the rules alone. O(utterances).
 */
export function findDecisions(
  utterances: readonly Utterance[],
  conversation: Conversation,
  odds: readonly number[] | null = null,
): readonly Decision[] {
  const voiceOf = voicesOf(conversation);
  const ledger: Ledger = { drafts: [], proposals: [] };
  utterances.forEach((utterance, at) => {
    const sign = decisionSignOf(utterance);
    if (sign !== null) enter(ledger, sign, at, utterances);
  });
  const drafts = ledger.drafts.filter(({ weight, stems }) => weight >= LEAST_WEIGHT && stems.size >= 2);
  return withProposals(drafts, utterances, odds)
    .map((draft) => writtenDecision(draft, voiceOf(draft.source)))
    .filter(({ text }) => text !== '');
}

function writtenDecision(draft: Draft, voice: Voice): Decision {
  const others = draft.support.filter((utterance) => utterance !== draft.source);
  const kept = others.length < MOST_EVIDENCE ? others : [...others.slice(0, MOST_EVIDENCE - 2), ...others.slice(-1)];
  return {
    kind: 'decision',
    text: writeStatement(draft.content, voice),
    confidence: Math.min(0.95, Math.round(100 * draft.weight) / 100),
    evidence: evidencesOf(draft.source, ...kept),
  };
}
