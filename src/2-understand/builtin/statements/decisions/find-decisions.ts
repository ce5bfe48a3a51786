import { type Conversation, type Decision, type Judge, probability } from '#core';
import type { UtteranceScores } from '../../models/score-utterances.ts';
import type { Utterance } from '../../utterances.ts';
import { readsBroken } from '../broken.ts';
import { evidencesOf } from '../evidence.ts';
import { leadOf, leansBack, writtenWithLead } from '../lead.ts';
import { type Voice, voicesOf } from '../voices.ts';
import { writeStatement } from '../written.ts';
import { candidatesIn } from './candidates.ts';
import { decisionFeatures } from './decision-features.ts';
import { type Draft, isSameDecision } from './drafts.ts';
import { withoutFraming } from './framing.ts';
import { enter, type Ledger } from './ledger.ts';
import { isLeftOpen } from './left-open.ts';
import { nextMeetingOf } from './next-meeting.ts';
import { decisionSignOf } from './rules.ts';

/** What trained models say of a talk. */
export interface DecisionModels {
  readonly scores: readonly UtteranceScores[];
  readonly judge: Judge;
}

const LEAST_WEIGHT = 0.5;
const MOST_EVIDENCE = 4;
/** From this probability a candidate is a decision: of 0.25 and 0.3, as good by F1 on talks that the judge had not seen, the one with fewer wrong ones (2026-11). */
const KEPT_FROM = 0.3;

/**
 * Finds what was agreed, in the order it was: said to be decided, or put forward and agreed to by others. What was taken back later is not in it; what was decided again stands
 * once, in the later words. [] where nothing was decided. Rules and the decision model find candidates, and a judge trained on labelled talks decides over them;
 * without models the rules' own weights do. O(utterances).
 */
export function findDecisions(
  utterances: readonly Utterance[],
  conversation: Conversation,
  models: DecisionModels | null = null,
): readonly Decision[] {
  const voiceOf = voicesOf(conversation);
  const ledger = ledgerOf(utterances);
  const drafts = models === null ? ledger.drafts.filter(isSure) : judged(ledger, utterances, models);
  return drafts
    .filter(({ content }) => !isLeftOpen(content) && !readsBroken(content))
    .map((draft) => writtenDecision(draft, utterances, voiceOf))
    .filter(({ text }) => text !== '');
}

/** What was put forward, agreed to and taken back in a talk, by the rules. */
export function ledgerOf(utterances: readonly Utterance[]): Ledger {
  const ledger: Ledger = { drafts: [], proposals: [] };
  utterances.forEach((utterance, at) => {
    const sign = decisionSignOf(utterance);
    if (sign !== null) enter(ledger, sign, at, utterances);
  });
  return ledger;
}

function isSure({ weight, stems }: Draft): boolean {
  return weight >= LEAST_WEIGHT && stems.size >= 2;
}

/** The candidates that are likely enough, the likeliest of those that say the same, in the order of the talk; `weight` is the probability. */
function judged(ledger: Ledger, utterances: readonly Utterance[], { scores, judge }: DecisionModels): readonly Draft[] {
  const odds = scores.map(({ decision }) => decision);
  const likely = candidatesIn(ledger, utterances, odds)
    .map((candidate): Draft => {
      return { ...candidate.draft, weight: probability(judge, decisionFeatures(candidate, utterances, scores)) };
    })
    .filter(({ weight }) => weight >= KEPT_FROM)
    .sort((a, b) => b.weight - a.weight || a.source.index - b.source.index);
  const kept: Draft[] = [];
  for (const draft of likely) if (!kept.some((other) => isSameOrNext(other, draft))) kept.push(draft);
  return kept.sort((a, b) => a.source.index - b.source.index);
}

function isSameOrNext(kept: Draft, draft: Draft): boolean {
  return (
    Math.abs(kept.source.index - draft.source.index) <= 1 ||
    kept.support.includes(draft.source) ||
    isSameDecision(kept, draft)
  );
}

function writtenDecision(
  draft: Draft,
  utterances: readonly Utterance[],
  voiceOf: (utterance: Utterance) => Voice,
): Decision {
  const next = nextMeetingOf(draft, utterances);
  const lead = next?.utterance ?? questionLed(draft.source, utterances);
  const others = draft.support.filter((utterance) => utterance !== draft.source);
  const kept = others.length < MOST_EVIDENCE ? others : [...others.slice(0, MOST_EVIDENCE - 2), ...others.slice(-1)];
  const written = writeStatement(withoutFraming(draft.content), voiceOf(draft.source));
  return {
    kind: 'decision',
    text: next === null ? writtenWithLead(lead, written, voiceOf) : `${next.name}: ${lowered(written)}`,
    confidence: Math.min(0.95, Math.round(100 * draft.weight) / 100),
    evidence: evidencesOf(draft.source, ...(lead === null ? [] : [lead]), ...kept),
  };
}

/** The question that a decision answers in half a sentence. */
function questionLed(source: Utterance, utterances: readonly Utterance[]): Utterance | null {
  const lead = leansBack(source) ? leadOf(source, utterances) : null;
  return lead?.isQuestion === true ? lead : null;
}

/** Behind a colon: a name keeps its capital. */
function lowered(sentence: string): string {
  return /^(?:The|A|An|On|In|At|From|Same|Half|First|Second|Third|Twenty|Thirty|\p{L}+th)(?![\p{L}’'])/u.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
