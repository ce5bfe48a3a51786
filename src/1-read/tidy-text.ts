/**
 * One line of words: white space of every kind collapsed to single spaces, what cannot be seen (byte order marks, zero-width spaces, control
 * characters) taken out. Done once, here, so that a quote of a turn is a substring of it. Linear.
 */
export function tidyText(text: string): string {
  if (isTidy(text)) return text;
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
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
  for (let closers = 0; closers < 3 && at > 0 && CLOSERS.includes(text.charAt(at)); closers++) at--;
  return at >= 0 && SENTENCE_ENDS.includes(text.charAt(at));
}

const CLOSERS = `"'”’»)]`;
const SENTENCE_ENDS = '.?!…。？！؟।';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff]/g;

/** Whether nothing needs to be done, which is so for most cues: a loop over the codes is several times faster than the patterns above. */
function isTidy(text: string): boolean {
  let wasSpace = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code === 127 || (code >= 0xa0 && isRareSpace(code))) return false;
    if (code === 32 && wasSpace) return false;
    wasSpace = code === 32;
  }
  return !wasSpace || text === '';
}

function isRareSpace(code: number): boolean {
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
