import { foldName } from '#language';

/** One word of a text, with where it stands (half-open, UTF-16 units). */
export interface Word {
  readonly text: string;
  /** As names are compared. A possessive ending is left out: "Dana's" -> "dana". */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’&.-][\p{L}\p{N}]+)*/gu;

/** The words of a text, in order. O(text). */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    folded: foldName(match[0].replace(/['’]s$/i, '')),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
