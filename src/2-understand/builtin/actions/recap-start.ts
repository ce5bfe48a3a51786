import type { Utterance } from '../utterances.ts';

const OPENS =
  /\b(?:to recap|recap(?:ping)?\b(?! of last)|to sum(?:marise|marize| up)|so to sum|in summary|quick summary|go(?:ing)? (?:a)?round(?: the table)?(?=$|[,.])|go through (?:it|the list|the actions?|them|what)|(?:run|go) (?:through|over) (?:the )?(?:actions?|list|next steps|to-?dos|who does what)|who does what|same list|what (?:have we|did we|do we) (?:agreed?|got|have)\b|action items|next steps|the actions (?:are|from)|so (?:just )?to confirm|from me,|my list|wrap up|wrapping up|so that I don't (?:lose|forget)|before we (?:go|close|finish|hang up)|okay so,? (?:who|what) (?:does|do|is)|to-?dos? (?:are|then))/i;
/** A closing list of keywords: three or more short parts, two of which begin with a name or "me". */
const LIST =
  /^(?:(?:good|okay|right|so|then|and|well|great)[,.]?\s+)*(?:(?:\p{Lu}\p{L}+|me|I|you)[ ,][^,]{2,60},\s*(?:and\s+)?){2,}/iu;
const LAST_PART = 0.6;

/** "Sunniva: the hall today, the letter by Thursday." */
const LISTED = /^(?:and )?\p{Lu}[\p{L}'’-]+: \S/u;
/** Whether a line lists what somebody has in keywords. */
export function isListed({ text }: Utterance): boolean {
  return LISTED.test(text);
}

/** Utterances within which another list of keywords shows that somebody goes from one to the next. */
const LISTED_NEAR = 4;
/** Utterances that a recap lasts at most. */
const RECAP_LENGTH = 80;

/** Where somebody sums up: half-open range of utterances; empty where nobody does. */
export interface Recap {
  readonly from: number;
  readonly to: number;
}

/** Whether an utterance is part of a recap. */
export function isSummedUp({ index }: Utterance, { from, to }: Recap): boolean {
  return index >= from && index < to;
}

/** Finds where somebody sums up. O(utterances). */
export function recapOf(utterances: readonly Utterance[]): Recap {
  const from = recapStart(utterances);
  return { from, to: from + RECAP_LENGTH };
}

/** Index of the utterance from which somebody sums up: the first such line in the last part of a talk of some length; Infinity where nobody does. */
function recapStart(utterances: readonly Utterance[]): number {
  const from = Math.floor(utterances.length * LAST_PART);
  for (const utterance of utterances.slice(from)) {
    const plain = utterance.text.replaceAll('’', "'");
    if (OPENS.test(plain) && !/\b(?:last|previous) (?:meeting|time|call)\b/i.test(plain)) return utterance.index;
    if (LIST.test(plain) && utterance.index > utterances.length * 0.8 && /^(?:good|okay|right|so)\b/i.test(plain))
      return utterance.index;
    if (isListed(utterance) && isListedNear(utterance.index, utterances)) return utterance.index;
  }
  return Number.POSITIVE_INFINITY;
}

function isListedNear(index: number, utterances: readonly Utterance[]): boolean {
  return utterances.slice(index + 1, index + 1 + LISTED_NEAR).some(isListed);
}
