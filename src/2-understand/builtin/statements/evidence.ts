import type { Evidence, Evidences } from '#core';
import type { Utterance } from '../utterances.ts';

/** An utterance as evidence: its words as they stand in the turn. */
function evidenceOf(utterance: Utterance): Evidence {
  return { turn: utterance.turn, quote: utterance.text, start: utterance.startSeconds };
}

/** Several utterances as evidence, in the order they were said, each once. */
export function evidencesOf(first: Utterance, ...others: readonly Utterance[]): Evidences {
  const all = [...new Map([first, ...others].map((one) => [one.index, one])).values()].sort(
    (a, b) => a.index - b.index,
  );
  const [earliest, ...later] = all;
  return [evidenceOf(earliest ?? first), ...later.map(evidenceOf)];
}
