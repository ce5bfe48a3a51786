/** Where one part of a sentence ends and the next begins, as people list things. */
const JOINT = /[,;:–—]\s+|\s+(?:and|but|so|then|because|if|when)\s+/giu;

/** The part of a sentence in which a phrase stands: "quote on Thursday" of "Quote on Thursday, list on Friday"; all of it where the phrase is not found. O(text). */
export function partWith(phrase: string, sentence: string): string {
  const at = sentence.indexOf(phrase);
  if (at < 0) return sentence;
  let from = 0;
  for (const { index, 0: joint } of sentence.matchAll(JOINT)) {
    if (index >= at + phrase.length) return sentence.slice(from, index);
    if (index + joint.length <= at) from = index + joint.length;
  }
  return sentence.slice(from);
}
