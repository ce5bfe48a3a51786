import { type Conversation, type Evidence, type Judge, type KeyFact, probability } from '#core';
import type { UtteranceScores } from '../../models/score-utterances.ts';
import type { Utterance } from '../../utterances.ts';
import { readsBroken } from '../broken.ts';
import { contentStems, stemOverlap } from '../content-words.ts';
import { evidencesOf } from '../evidence.ts';
import { leadOf, leansBack, writtenWithLead } from '../lead.ts';
import { voicesOf } from '../voices.ts';
import { writeStatement } from '../written.ts';
import { isCorrected } from './corrected.ts';
import { factFeatures } from './fact-features.ts';
import { factWeight } from './rules.ts';

const MOST_FACTS = 10;
const LEAST_WEIGHT = 2.3;
/** From this probability a sentence is a key fact. */
const KEPT_FROM = 0.25;
const FEWEST_WORDS = 5;
const MOST_WORDS = 45;

/** What trained models say of a talk. */
export interface FactModels {
  readonly scores: readonly UtteranceScores[];
  readonly judge: Judge;
}

/** What is said elsewhere in the note already, by its evidence. */
export interface Told {
  readonly actionItems: readonly { readonly evidence: readonly Evidence[] }[];
  readonly decisions: readonly { readonly evidence: readonly Evidence[] }[];
}

interface Candidate {
  readonly utterance: Utterance;
  /** The sentence before, where this one leans on it. */
  readonly lead: Utterance | null;
  readonly weight: number;
  readonly stems: ReadonlySet<string>;
}

/**
 * Finds what is worth keeping in a year: figures, prices, counts, days, constraints, roles, what others undertook. At most ten, the weightiest,
 * in the order they were said; no two that say the same, none whose figure is set right just after, and nothing that is an action item or a decision already. [] where there is none. With models, a
 * judge trained on labelled talks weighs the sentences; without, the rules' own weights do. O(utterances).
 */
export function findKeyFacts(
  utterances: readonly Utterance[],
  conversation: Conversation,
  told: Told = { actionItems: [], decisions: [] },
  models: FactModels | null = null,
): readonly KeyFact[] {
  const voiceOf = voicesOf(conversation);
  const quotes = new Set([...told.actionItems, ...told.decisions].flatMap(({ evidence }) => evidence.map(keyOf)));
  const sentences = utterances.filter(
    (one) =>
      couldBeFact(one) && !quotes.has(keyOf({ turn: one.turn, quote: one.text })) && !isCorrected(one, utterances),
  );
  const weighed = models === null ? byRules(sentences, utterances) : byJudge(sentences, utterances, models);
  return chosen(weighed.map(({ utterance, weight }) => candidateOf(utterance, weight, utterances))).map(
    ({ utterance, lead, weight }): KeyFact => {
      return {
        kind: 'keyFact',
        text: writtenWithLead(lead, writeStatement(utterance.clean, voiceOf(utterance)), voiceOf),
        confidence: Math.round(100 * weight) / 100,
        evidence: evidencesOf(utterance, ...(lead === null ? [] : [lead])),
      };
    },
  );
}

interface Weighed {
  readonly utterance: Utterance;
  /** How sure it is that it is a key fact, 0 to 1. */
  readonly weight: number;
}

function byRules(sentences: readonly Utterance[], utterances: readonly Utterance[]): readonly Weighed[] {
  return sentences.flatMap((utterance) => {
    const stems = contentStems(utterance.tokens).size;
    const weight = factWeight(utterance) + placeWeight(utterance, utterances) + 1.1 * Math.min(1, stems / 12);
    return weight < LEAST_WEIGHT ? [] : [{ utterance, weight: Math.min(0.9, 0.35 + weight / 8) }];
  });
}

function byJudge(
  sentences: readonly Utterance[],
  utterances: readonly Utterance[],
  { scores, judge }: FactModels,
): readonly Weighed[] {
  return sentences
    .map((utterance) => ({ utterance, weight: probability(judge, factFeatures(utterance, utterances, scores)) }))
    .filter(({ weight }) => weight >= KEPT_FROM);
}

/** Whether a sentence says enough, and not too much, to be kept. */
export function couldBeFact({ tokens, isQuestion, clean }: Utterance): boolean {
  if (isQuestion || tokens.length < FEWEST_WORDS || tokens.length > MOST_WORDS || /[,–-]$/.test(clean)) return false;
  return !readsBroken(clean) && contentStems(tokens).size >= 3;
}

function keyOf({ turn, quote }: { readonly turn: number; readonly quote: string }): string {
  return `${turn}:${quote}`;
}

function candidateOf(utterance: Utterance, weight: number, utterances: readonly Utterance[]): Candidate {
  const lead = leansBack(utterance) ? leadOf(utterance, utterances) : null;
  return { utterance, lead, weight, stems: contentStems(utterance.tokens) };
}

/** Answers tell facts; greetings at the start and the round of tasks at the end do not. */
function placeWeight(utterance: Utterance, utterances: readonly Utterance[]): number {
  const before = utterances[utterance.index - 1];
  const answers = before?.isQuestion === true && before.turn !== utterance.turn ? 0.5 : 0;
  const place = utterance.index / utterances.length;
  return answers - (utterances.length > 60 && (place < 0.06 || place > 0.9) ? 0.5 : 0);
}

/** The weightiest ten in the order of the talk; of two that say the same the later one stays, for it may correct the first. */
function chosen(candidates: readonly Candidate[]): readonly Candidate[] {
  const byWeight = [...candidates].sort((a, b) => b.weight - a.weight || a.utterance.index - b.utterance.index);
  const kept: Candidate[] = [];
  for (const candidate of byWeight) {
    const same = kept.findIndex(({ stems }) => stemOverlap(stems, candidate.stems) >= 0.6);
    const other = kept[same];
    if (other === undefined) kept.push(candidate);
    else if (candidate.utterance.index > other.utterance.index && candidate.weight >= other.weight - 0.06)
      kept[same] = candidate;
    if (kept.length === MOST_FACTS) break;
  }
  const told = new Set(kept.map(({ utterance }) => utterance));
  return kept
    .map((fact) => (fact.lead !== null && told.has(fact.lead) ? { ...fact, lead: null } : fact))
    .sort((a, b) => a.utterance.index - b.utterance.index);
}
