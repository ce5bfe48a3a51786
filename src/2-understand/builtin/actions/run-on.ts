import { withoutEnd } from '#language';

/** After these a subject belongs to what came before: "if he hasn't", "what she said", "the day they come". */
const JOINS =
  "if|whether|that|what|whatever|how|why|when|whenever|where|wherever|who|whom|which|whose|once|until|till|as|before|after|since|while|than|though|although|unless|because|cause|so|for|think|thinks|say|says|said|know|hope|mean|sure|like|and|or|but|not|let|make|have|see|watch|hear|help|minute|moment|second|day|time|way|things?|ones?|all|everything|anything|everyone|both|names|many|much|case|the|a|an|of|to|with|from|at|by|in|on|is|are|was|be|do|does|did|could|would|should|can|will|has|had|check|it's|that's|there's|what's";
const SUBJECT =
  "(?:I|he|she|we|they|you|it|that|this|there|somebody|someone|nobody|everybody)(?:'(?:s|ll|ve|re|d|m))|(?:I|he|she|we|they) (?!and |or |both |all )\\p{Ll}[\\p{L}']+|(?:it|there) (?:is|was|has|had|will|would|needs|takes|goes|comes|runs|gets|can|could|should)\\b|you (?:are|have|can|could|will|would|know|see|need|get|do|want)\\b";
const SENTENCE = new RegExp(`(?<!\\b(?:${JOINS})),? (?:${SUBJECT})(?: .*)?$`, 'iu');
/** "write that I did the last one": what is written is "that", where the verb is none of telling. */
const AFTER_THAT = new RegExp(
  `^((?!(?:check|see|hope|think|show|prove|mean|ensure|make|note|confirm|mention|find|ask|agree|decide)\\b)\\p{L}+ (?:that|those)) (?:${SUBJECT})(?: .*)?$`,
  'iu',
);
/** "have a look yeah not before Wednesday", "scale it up just tell me the day before". */
const ASIDE = /,? (?:(?:yeah|yep|yes|okay) (?:not|no|but|so|and|I|it)|just (?:tell|let|give|say|ask) me)\b.*$/iu;
const QUESTION =
  /(?<!\b(?:what|how|why|when|where|who|which|whether|if|and|or|than|as|with|of|about|in|on|to|from|for|at|out|ask|see|know|wonder|check|he|she|it|they|we|you|I|that|this|there)),? (?:(?:(?:when|where|what|how) )?(?:does|did|could|would|should|can|will|is|are|was|has) (?:he|she|it|they|we|you|I|that|this|there|anybody|somebody)|(?:(?:when|where|what|how) )?(?:do|have) (?:they|we|you|I)|(?:what|where|when|who|how)(?:'s| is| are| did| was| have| has) \p{L}+|what (?:else|about))\b.*$/iu;
/** "ask her is she coming": what is asked is the work. */
const ASKS = /^(?:ask|check|see|find out|show|look|decide|wonder|write|work out)\b/i;
/** "tell him we have it": what is told is the work. */
const TELLS = /^(?:tell|say|remind|inform|let|promise|know|make sure|explain)\b/i;
const LEAST_WORDS = 2;

/** Whether somebody's words were written down with signs between them. */
export function hasSigns({ text }: { readonly text: string }): boolean {
  return /[,.;:?!]/.test(text);
}

/** "do that the house is ours", where nothing that goes with "that" follows. */
const DO_THAT =
  /^(do (?:that|it)) (?!(?:for|on|by|before|after|at|in|with|to|from|until|till|over|via|as|once|while|when|if|and|or|but|then|first|too|now|again|tonight|today|tomorrow|next|this|straight|right|later|soon|instead|anyway|myself|together|so|because|every|each|one|all|properly|please|\p{L}+day|\p{L}+ly)\b).*$/iu;

/** Takes off the next sentence of one who talks without signs: "write the page he likes it short" becomes "write the page". O(words). */
export function withoutNextSentence(action: string): string {
  if (TELLS.test(action)) return action;
  let rest = action.replace(DO_THAT, '$1').replace(AFTER_THAT, '$1').replace(ASIDE, '');
  for (const next of ASKS.test(action) ? [SENTENCE] : [QUESTION, SENTENCE]) {
    const cut = withoutEnd(rest.replace(next, ''), /[,\s]/);
    if (cut.split(' ').length >= LEAST_WORDS) rest = cut;
  }
  return rest;
}
