/**
 * One line of words: white space of every kind collapsed to single spaces, what cannot be seen (byte order marks, zero-width spaces, control
 * characters) taken out. Done once, here, so that a quote of a turn is a substring of it. Linear.
 */
export function tidyText(text: string): string {
  const seen = UNSEEN.test(text) ? text.replace(EVERY_UNSEEN, '') : text;
  return UNTIDY.test(seen) ? seen.replace(/\s+/g, ' ').trim() : seen;
}

/** How many words stand in a text, as runs between spaces. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) === 32;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}

/** Whether a text ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.?!…。？！؟।]["'”’»)\]]{0,3}$/.test(text.slice(-5));
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const EVERY_UNSEEN = /[\0-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff]/g;
