import { type Matchable, matchItems, overlaps, type TurnSpan } from '../eval/metrics/match-items.ts';
import { findActions } from '../src/2-understand/builtin/actions/find-actions.ts';
import type { Judges } from '../src/2-understand/builtin/models/judge.ts';
import { candidatesIn } from '../src/2-understand/builtin/statements/decisions/candidates.ts';
import { decisionFeatures } from '../src/2-understand/builtin/statements/decisions/decision-features.ts';
import { ledgerOf } from '../src/2-understand/builtin/statements/decisions/find-decisions.ts';
import { factFeatures } from '../src/2-understand/builtin/statements/facts/fact-features.ts';
import { couldBeFact } from '../src/2-understand/builtin/statements/facts/find-key-facts.ts';
import { askedIn } from '../src/2-understand/builtin/statements/questions/asked.ts';
import { questionFeatures } from '../src/2-understand/builtin/statements/questions/question-features.ts';
import { voicesOf } from '../src/2-understand/builtin/statements/voices.ts';
import { noContext } from './action-cases.ts';
import type { Case } from './fit-judge.ts';
import { type Scored, spansOf, wantedIn } from './scored.ts';

/** Turns around a gold turn of a corpus in which a decision is as good as in it. */
const NEAR = 2;

/** What the judge over decisions learns from. */
export function decisionCases({ labelled, scores }: Scored): readonly Case[] {
  const { utterances, example, gold } = labelled;
  const candidates = candidatesIn(
    ledgerOf(utterances),
    utterances,
    scores.map(({ decision }) => decision),
  );
  const featuresOf = (index: number) => {
    const candidate = candidates[index];
    return candidate === undefined ? {} : decisionFeatures(candidate, utterances, scores);
  };
  if (example !== null) {
    const wanted = wantedIn(labelled, example.labels.decisions);
    const found = candidates.map(({ draft }) => ({ text: draft.content, spans: spansOf(draft.support) }));
    return casesOf(found, wanted, featuresOf);
  }
  const near = new Set(
    (gold.decisions ?? []).flat().flatMap((turn) => [-2, -1, 0, 1, NEAR].map((step) => turn + step)),
  );
  return candidates.map(({ draft }, index) => {
    return { features: featuresOf(index), isTrue: near.has(draft.source.turn), weight: 1 };
  });
}

/** What the judge over questions learns from. */
export function questionCases(
  { labelled, scores }: Scored,
  judges: Pick<Judges, 'item' | 'day' | 'due' | 'owner'>,
): readonly Case[] {
  const { utterances, conversation, example } = labelled;
  if (example === null) return [];
  const odds = scores.map(({ action }) => action);
  const assigned = scores.map(({ assignment }) => assignment);
  const items = findActions(utterances, conversation, noContext, { odds, assigned, judges });
  const promised = new Set(items.flatMap(({ evidence }) => evidence.map(({ turn }) => turn)));
  const asked = askedIn(utterances, voicesOf(conversation));
  const found = asked.map(({ text, first, others }) => ({ text, spans: spansOf([first, ...others]) }));
  return casesOf(found, wantedIn(labelled, example.labels.openQuestions), (index) => {
    const one = asked[index];
    return one === undefined ? {} : questionFeatures(one, { utterances, scores, promised });
  });
}

/** What the judge over key facts learns from. Sentences of what is in the note already, as an item or a decision, are left out. */
export function factCases({ labelled, scores }: Scored): readonly Case[] {
  const { utterances, example } = labelled;
  if (example === null) return [];
  const { keyFacts, actionItems, decisions } = example.labels;
  const facts = wantedIn(labelled, keyFacts).flatMap(({ spans }) => spans);
  const elsewhere = wantedIn(labelled, [...actionItems, ...decisions]).flatMap(({ spans }) => spans);
  return utterances.filter(couldBeFact).flatMap((utterance): Case[] => {
    const isTrue = touches(spansOf([utterance]), facts);
    if (!isTrue && touches(spansOf([utterance]), elsewhere)) return [];
    return [{ features: factFeatures(utterance, utterances, scores), isTrue, weight: 1 }];
  });
}

/** One case a candidate: true for the one that matches a label best; a second one for the same label is neither right nor wrong. */
function casesOf(
  found: readonly Matchable[],
  wanted: readonly Matchable[],
  featuresOf: (index: number) => Case['features'],
): readonly Case[] {
  const right = new Set(matchItems(found, wanted).map(({ predicted }) => predicted));
  const spans = wanted.flatMap((one) => one.spans);
  return found.flatMap((candidate, index): Case[] => {
    const isTrue = right.has(index);
    return !isTrue && touches(candidate.spans, spans) ? [] : [{ features: featuresOf(index), isTrue, weight: 1 }];
  });
}

function touches(some: readonly TurnSpan[], others: readonly TurnSpan[]): boolean {
  return some.some((a) => others.some((b) => overlaps(a, b)));
}
