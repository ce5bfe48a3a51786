/** The first sentence of written prose; all of it where no second one begins. A title or an initial ends no sentence. */
export function firstSentence(text: string): string {
  const end = /[.!?…]['"”’)]?(?=\s+['"“‘(]?[\p{Lu}\p{N}])/gu;
  for (const match of text.matchAll(end)) {
    const sentence = text.slice(0, match.index + match[0].length);
    if (!/(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|vs|approx|e\.g|i\.e)\.$/u.test(sentence.slice(-12)))
      return sentence;
  }
  return text;
}
