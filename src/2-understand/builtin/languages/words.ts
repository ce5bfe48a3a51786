/** A word of an utterance. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Half-open range in UTF-16 units of the utterance's text. */
  readonly start: number;
  readonly end: number;
  /** A comma, colon, dash or full stop stands before it. */
  readonly isAfterBreak: boolean;
}

/** Pronouns that hang on a French verb with a hyphen: "envoie-moi", "peux-tu". */
const HYPHENS = /-(?=(?:moi|toi|le|la|les|lui|leur|nous|vous|tu|je|il|elle|ils|elles|on|y|en|ce|t)(?![\p{L}]))/giu;

/** Cuts a text into words: an elided article or pronoun ("l'", "j'") is one by itself, and so is what hangs on a verb ("envoie-moi", "bring's"). O(text). */
export function wordsOf(text: string): readonly Word[] {
  const plain = text.replaceAll('’', "'").replace(HYPHENS, ' ');
  let before = 0;
  return [...plain.matchAll(/\p{L}{1,6}'(?=\p{L}{2})|[\p{L}\p{N}]+(?:[-.,](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*'?/gu)].map(
    (match) => {
      const word = match[0].replace(/(?<=\p{L}{3})'$/u, '');
      const isAfterBreak = /[,;:.!?–—…]|\s-\s/.test(plain.slice(before, match.index));
      before = match.index + match[0].length;
      return {
        text: word,
        lower: word.toLowerCase(),
        start: match.index,
        end: match.index + word.length,
        isAfterBreak,
      };
    },
  );
}
