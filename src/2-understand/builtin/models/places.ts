import type { Utterance } from '../utterances.ts';

/** Where in a talk an utterance stands, and who says it, in coarse bands. */
export interface Place {
  readonly speaker: string | null;
  readonly tenth: number;
  /** How many words of the talk are left, in bands. */
  readonly wordsLeftBand: number;
  /** The speaker's share of the talk against an even one. */
  readonly shareBand: number;
  /** The same for the last part of the talk. */
  readonly speaksLateBand: number;
  /** Whether another one spoke before, and speaks next. */
  readonly turnsOver: number;
  readonly isQuestion: boolean;
  /** The utterance before, of somebody else, asks. */
  readonly isAnswer: boolean;
  readonly isLate: boolean;
}

const LATE = 0.85;
const LEFT_BANDS: readonly number[] = [60, 150, 300, 600, 1000, 2000];
const SHARE_BANDS: readonly number[] = [0.5, 0.85, 1.2, 1.6, 2.5];

/** The place of every utterance. O(utterances). */
export function placesOf(utterances: readonly Utterance[]): readonly Place[] {
  const total = utterances.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const share = sharesOf(utterances);
  const late = sharesOf(utterances.slice(Math.floor(utterances.length * LATE)));
  let said = 0;
  return utterances.map((utterance, at) => {
    said += utterance.tokens.length;
    const before = utterances[at - 1];
    const after = utterances[at + 1];
    const changesBefore = before?.speaker !== utterance.speaker;
    const changesAfter = after?.speaker !== utterance.speaker;
    return {
      speaker: utterance.speaker,
      tenth: Math.min(9, Math.floor((10 * said) / Math.max(1, total))),
      wordsLeftBand: bandOf(total - said, LEFT_BANDS),
      shareBand: bandOf(share(utterance.speaker), SHARE_BANDS),
      speaksLateBand: bandOf(late(utterance.speaker), SHARE_BANDS),
      turnsOver: (changesBefore ? 1 : 0) + (changesAfter ? 2 : 0),
      isQuestion: utterance.isQuestion,
      isAnswer: changesBefore && before?.isQuestion === true,
      isLate: said > total * LATE,
    };
  });
}

/** Words of each speaker against what an even share would be. */
function sharesOf(utterances: readonly Utterance[]): (speaker: string | null) => number {
  const words = new Map<string | null, number>();
  let total = 0;
  for (const { speaker, tokens } of utterances) {
    words.set(speaker, (words.get(speaker) ?? 0) + tokens.length);
    total += tokens.length;
  }
  return (speaker) => ((words.get(speaker) ?? 0) * words.size) / Math.max(1, total);
}

function bandOf(value: number, limits: readonly number[]): number {
  const band = limits.findIndex((limit) => value < limit);
  return band < 0 ? limits.length : band;
}
