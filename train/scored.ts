import type { LabelledItem } from '../eval/examples.ts';
import { locateQuote } from '../eval/metrics/locate.ts';
import type { Matchable, TurnSpan } from '../eval/metrics/match-items.ts';
import type { UtteranceScores } from '../src/2-understand/builtin/models/score-utterances.ts';
import type { Utterance } from '../src/2-understand/builtin/utterances.ts';
import type { Labelled } from './corpus.ts';

/** A labelled conversation with what models that had not seen it say of its utterances. */
export interface Scored {
  readonly labelled: Labelled;
  readonly scores: readonly UtteranceScores[];
}

/** Labelled items as something to be matched. */
export function wantedIn({ conversation }: Labelled, items: readonly LabelledItem[]): readonly Matchable[] {
  return items.map(({ text, quotes }) => ({
    text,
    spans: quotes.flatMap((quote) => locateQuote(quote, conversation)),
  }));
}

/** Where utterances stand. */
export function spansOf(utterances: readonly Utterance[]): readonly TurnSpan[] {
  return utterances.map(({ turn, start, end }) => ({ turn, start, end }));
}
