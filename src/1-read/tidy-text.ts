/**
 * One line of words: white space of every kind collapsed to single spaces, what cannot be seen (byte order marks, zero-width spaces, control
 * characters) taken out; NFC. Done once, here, so that a quote of a turn is a substring of it. Linear.
 */
export function tidyText(text: string): string {
  if (text === '' || countTidyWords(text) >= 0) return toNfc(text);
  return toNfc(text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim());
}

/** A text in NFC. Sources are already; what stood between a letter and its accent may have been taken out since, or the accent stood there as an escape. */
export function toNfc(text: string): string {
  return MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
}

/** Without one of these a text is NFC already (Unicode's quick check, coarsely): saves a pass over most sources. */
const MAY_COMPOSE = /[\u0300-\u2001\u2100-\uffff]/;

/**
 * How many words stand between two places of a text that is tidy there already, so that `tidyText` would change nothing; -1 where it would, and where nothing stands. That is so for
 * most cues, and one look at each character is several times faster than patterns.
 */
export function countTidyWords(text: string, from = 0, to: number = text.length): number {
  let words = 0;
  let wasSpace = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (wasSpace) return -1;
      wasSpace = true;
    } else {
      if (code < 32 || code === 127 || (code >= 0xa0 && isRareSpace(code))) return -1;
      if (wasSpace) words++;
      wasSpace = false;
    }
  }
  return wasSpace ? -1 : words;
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
  let at = text.length - 1;
  for (let closers = 0; closers < 3 && at > 0 && CLOSERS.has(text.charCodeAt(at)); closers++) at--;
  return at >= 0 && SENTENCE_ENDS.has(text.charCodeAt(at));
}

const CLOSERS: ReadonlySet<number> = codesOf(`"'”’»)]`);
const SENTENCE_ENDS: ReadonlySet<number> = codesOf('.?!…。？！؟।');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff]/g;

/** White space beyond ASCII, and what takes no room at all; for codes from 160. */
export function isRareSpace(code: number): boolean {
  if (code === 0xa0 || code === 0x1680) return true;
  if (code < 0x2000) return false;
  return (
    code <= 0x200b ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    (code >= 0x205f && code <= 0x2060) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
