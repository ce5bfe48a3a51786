/** A word of a text that may be part of a name. */
export interface NameToken {
  readonly text: string;
  readonly lower: string;
  /** Half-open, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into words: letters and digits with the hyphens, dots and apostrophes inside them; a possessive "'s" is left outside. O(text). */
export function nameTokens(text: string): readonly NameToken[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-.&'’][\p{L}\p{N}]+)*/gu)].map((match) => {
    const word = match[0].replace(/['’](?:s|ll|d|ve|re|m|t)$/i, '');
    return { text: word, lower: word.toLowerCase(), start: match.index, end: match.index + word.length };
  });
}
