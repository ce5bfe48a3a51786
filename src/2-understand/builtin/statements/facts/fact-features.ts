import type { Features } from '#core';
import { between, when } from '../../models/judge.ts';
import type { UtteranceScores } from '../../models/score-utterances.ts';
import type { Utterance } from '../../utterances.ts';
import { contentStems } from '../content-words.ts';
import { factRules } from './rules.ts';

const PRONOUN = /^(?:it|it's|that|that's|they|they're|they've|he|he's|she|she's|this|these|those)\b/i;
const NAME = /(?<=\p{Ll}[,;]? )\p{Lu}\p{L}+/u;

/** What tells a sentence worth keeping from any other. */
export function factFeatures(
  utterance: Utterance,
  utterances: readonly Utterance[],
  scores: readonly UtteranceScores[],
): Features {
  const { index, clean, tokens, turn } = utterance;
  const rules = Object.fromEntries(factRules.map(({ name, find }) => [name, when(find(utterance) !== null)]));
  const before = utterances[index - 1];
  const next = utterances[index + 1];
  const stems = contentStems(tokens).size;
  const place = index / utterances.length;
  const oddsAt = (at: number, of: keyof UtteranceScores): number => between(-6, scores[at]?.[of] ?? -6, 3) / 3;
  return {
    ...rules,
    'fact odds': oddsAt(index, 'fact'),
    'fact odds around': Math.max(oddsAt(index - 1, 'fact'), oddsAt(index + 1, 'fact')),
    'summary odds': oddsAt(index, 'summary'),
    'summary odds around': Math.max(oddsAt(index - 1, 'summary'), oddsAt(index + 1, 'summary')),
    'decision odds': oddsAt(index, 'decision'),
    'action odds': oddsAt(index, 'action'),
    matter: Math.min(1, stems / 12),
    'matter of words': stems / tokens.length,
    short: when(tokens.length < 8),
    long: when(tokens.length > 25),
    'two figures': when((clean.match(/\d+/g) ?? []).length > 1),
    'says a name': when(NAME.test(clean)),
    pointing: when(PRONOUN.test(clean)),
    'after a question': when(before?.isQuestion === true && before.turn !== turn),
    'before a question': when(next?.isQuestion === true && next.turn !== turn),
    'begins its turn': when(before?.turn !== turn),
    'at the start': when(place < 0.06),
    early: when(place < 0.35),
    'near the end': when(place > 0.9),
  };
}
