import type { Features } from '#core';
import { reactionTo } from '../../actions/judge/reactions.ts';
import { between, when } from '../../models/judge.ts';
import type { UtteranceScores } from '../../models/score-utterances.ts';
import type { Utterance } from '../../utterances.ts';
import type { Candidate } from './candidates.ts';
import { decisionSignOf } from './rules.ts';

const HEDGE =
  /\b(?:maybe|perhaps|probably|might|could|would|possibly|ideally|i think|i guess|i suppose|or something)\b/i;
const CONDITION = /\b(?:if|unless|in case|whether|depends)\b/i;
const PAST = /\b(?:was|were|did|had|went|said|told|asked|used to|last (?:week|month|year)|yesterday|already|ago)\b/i;
const RULED =
  /\b(?:from now on|always|never|only|no more|stays?|keep|keeps|instead|rather than|not (?:the|a|before|until))\b/i;
const FIGURE =
  /\d|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|hundred|thousand|percent)\b/i;
const AROUND = 8;
const FAR = 10;

/** What tells a decision from what only sounds like one. */
export function decisionFeatures(
  { origin, draft }: Candidate,
  utterances: readonly Utterance[],
  scores: readonly UtteranceScores[],
): Features {
  const { source, support, weight, stems } = draft;
  const oddsAt = (index: number): number => between(-6, scores[index]?.decision ?? -6, 3) / 3;
  const odds = support.map(({ index }) => oddsAt(index));
  const said = support.map(({ clean }) => clean).join(' ');
  const place = source.index / utterances.length;
  return {
    [`from ${origin}`]: 1,
    [`said as ${decisionSignOf(source)?.kind ?? 'none'}`]: 1,
    [`said ${Math.min(3, support.length)}`]: 1,
    [`words ${Math.min(5, stems.size)}`]: 1,
    weight: between(0, weight, 1.5),
    odds: oddsAt(source.index),
    'odds at best': Math.max(...odds),
    'odds around': between(0, decidedAround(source.index, scores), 3),
    'action odds': between(-6, scores[source.index]?.action ?? -6, 3) / 3,
    'summary odds': between(-6, scores[source.index]?.summary ?? -6, 3) / 3,
    'agreed to': when(reactionTo(source, utterances) > 0),
    refused: when(reactionTo(source, utterances) < 0),
    'said again': when(support.some(({ index }) => Math.abs(index - source.index) > FAR)),
    'by several': when(new Set(support.map(({ speaker }) => speaker)).size > 1),
    question: when(source.isQuestion),
    hedged: when(HEDGE.test(source.clean)),
    conditional: when(CONDITION.test(source.clean)),
    past: when(PAST.test(source.clean)),
    ruled: when(RULED.test(said)),
    figures: when(FIGURE.test(source.clean)),
    I: when(/\bI\b/.test(source.clean)),
    we: when(/\b(?:we|let's|us)\b/i.test(source.clean)),
    you: when(/\byou\b/i.test(source.clean)),
    'so or then': when(/^(?:(?:okay|ok|right|good|fine|great)[,.]? )?(?:so|then)\b/i.test(source.text)),
    short: when(source.tokens.length < 6),
    long: when(source.tokens.length > 25),
    'at the start': when(place < 0.1),
    'near the end': when(place > 0.85),
  };
}

/** How many decisions the model sees around an utterance. */
function decidedAround(at: number, scores: readonly UtteranceScores[]): number {
  return scores
    .slice(Math.max(0, at - AROUND), at + AROUND + 1)
    .reduce((sum, { decision }) => sum + 1 / (1 + Math.exp(-decision)), 0);
}
