/** A clause that only leans on another, which is not there: "which is even less", "despite the fact that rubber is dear". */
const HALF_A_THOUGHT =
  /^(?:which|who|whose|whereas|despite the fact|considering|being that|given that|although|though|unless|whereby|even though|even if|as if|as though|like,)\b(?!.*,)/i;
/** "Which …, …" is no main clause even with a comma. */
const RELATIVE =
  /^(?:which (?:is|are|was|were|means?|has|have|had|would|could|can|will|i|we|you|they)|whose|what,|who,)\b/i;
/** A question without its sign, or what is left of "my point was that …". */
const INVERTED = /^(?:was|were|is|are|does|did|has)\b/i;
/** No sentence ends with these. */
const HANGS =
  /(?:^|\s)(?:a|an|the|our|your|their|my|every|and|or|but|than|because|if|very|sounds? quite|into|which|whose|we|i|he|they)[.?!]*$/i;
/** Words of two beginnings side by side: "to have a positive you know", "the we had", "decided is are". */
const STUMBLES =
  /\b(?:the|a|an|our|their) (?:the|a|an|we|they|he|she|i|is|are|was|you)\b|\b(?:we|they|he|she|i) (?:we|they|he|she|you|i|the|a|an|of)\b|\b(?:are|was|were|have|has) (?:is|are|was|were|have|does|do)\b|['’]s that['’]s\b/i;

/** Somebody who counts, or reads a column of figures. */
const COUNTS =
  /\bone,? two,? three,? four\b|^(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d+)(?:,|\s|\.|$)\s*){5,}$/i;

/**
 * Whether a sentence cannot be read by somebody who was not there, whatever it means: it is half a thought, breaks off, was begun twice, or only counts. Such sentences come
 * of people who think while they talk, and of recognisers. A pattern each; linear.
 */
export function readsBroken(clean: string): boolean {
  return (
    HALF_A_THOUGHT.test(clean) ||
    RELATIVE.test(clean) ||
    INVERTED.test(clean) ||
    HANGS.test(clean) ||
    STUMBLES.test(clean) ||
    COUNTS.test(clean)
  );
}
