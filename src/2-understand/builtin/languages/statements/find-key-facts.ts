import type { KeyFact } from '#core';
import { evidencesOf } from '../../statements/evidence.ts';
import type { Utterance } from '../../utterances.ts';
import { sharedStems, stemsOf } from '../language.ts';
import type { Talk } from '../talk.ts';
import { writeStatement } from './written.ts';

/** Facts of an hour of talk, about 10,000 words, and of the shortest. */
const WORDS_PER_FACT = 170;
const FEWEST = 3;
const LEAST_STEMS = 3;
const MOST_WORDS = 40;

/**
 * Finds what a note-taker would write down: statements with a figure and what it counts, those about what the talk is most about first. None that `isTold` already
 * by an item or a decision. In the order they were said; [] where nothing has a figure. O(words).
 */
export function findKeyFacts(talk: Talk, isTold: (utterance: Utterance) => boolean): readonly KeyFact[] {
  const counts = new Map<string, number>();
  for (const { text } of talk.utterances)
    for (const stem of stemsOf(text, talk.language)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const words = talk.utterances.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const most = Math.max(FEWEST, Math.round(words / WORDS_PER_FACT));
  const ranked = talk.utterances
    .filter((utterance) => isFact(utterance, talk) && !isTold(utterance))
    .map((utterance) => ({ utterance, weight: weightOf(utterance, counts, talk) }))
    .sort((a, b) => b.weight - a.weight || a.utterance.index - b.utterance.index);
  const kept: Utterance[] = [];
  for (const { utterance } of ranked) {
    const stems = stemsOf(utterance.text, talk.language);
    const isRepeated = kept.some((other) => sharedStems(stems, stemsOf(other.text, talk.language)) > stems.size / 2);
    if (!isRepeated && kept.length < most) kept.push(utterance);
  }
  return kept
    .sort((a, b) => a.index - b.index)
    .map((utterance) => ({
      kind: 'keyFact',
      text: writeStatement(utterance.text, talk.language),
      confidence: 0.6,
      evidence: evidencesOf(utterance),
    }));
}

function isFact({ text, isQuestion, tokens }: Utterance, talk: Talk): boolean {
  const { figure, conditional } = talk.language.phrases;
  return (
    !isQuestion &&
    figure.test(text) &&
    !conditional.test(text) &&
    tokens.length <= MOST_WORDS &&
    stemsOf(text, talk.language).size >= LEAST_STEMS
  );
}

/** Words said again and again in the talk weigh more than such as are said once. */
function weightOf({ text }: Utterance, counts: ReadonlyMap<string, number>, talk: Talk): number {
  return [...stemsOf(text, talk.language)].reduce((sum, stem) => sum + Math.log(counts.get(stem) ?? 1), 0);
}
