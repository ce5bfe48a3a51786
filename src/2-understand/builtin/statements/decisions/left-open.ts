/** "we leave the point open", "that stays open until he finds the plate", "leave it as a question". */
const STAYS_OPEN =
  /\b(?:leave|leaves|left|stays?|remains?|keep|keeps)\b[^.;]{0,30}\b(?:open(?! (?:on|at|all|every|from|to|over|through|during|late|in)\b)|hanging|undecided|unanswered|as (?:a|the) question)\b/i;
/** "we'll leave it for next month", "leave it with Sandy for now", "leave that, and see what the paper says". */
const PUT_OFF =
  /^(?:(?:okay|so|then|well|right|and|but),? )*(?:(?:we|let's)(?:'ll|'d| will| can)? ?)?leave (?:it|that|this|them|those)(?:(?:,? (?:for (?:now|next)|till|until|with)\b)|,? and (?:then )?(?:we(?:'ll)? )?(?:see|look)\b)/i;
/** "whether we take the big one we decide in July". */
const DECIDED_LATER =
  /\bwhether\b.*\b(?:we|they|he|she|I|you)(?:'ll| will| can)? decide\b|\b(?:we|they|I)(?:'ll| will| can)? decide (?:that |it |this )?(?:in|at|on|next|later|when|after|once)\b/i;
const NOT_KNOWN =
  /\b(?:don't|doesn't|do not|does not) know\b|\b(?:nothing(?:'s| is| was)|not|isn't|aren't|haven't|hasn't been)(?: yet| really)? decided\b/i;
const IF_FIRST = /^(?:and |but |so |then )*(?:if|unless)\b/i;

/**
 * Whether words that sound like a decision say that there is none: the matter stays open, is put off, is not known, or hangs on something else. Of 28 decisions so
 * written on talks that no judge had seen, one was one (2026-11).
 */
export function isLeftOpen(content: string): boolean {
  return [STAYS_OPEN, PUT_OFF, DECIDED_LATER, NOT_KNOWN, IF_FIRST].some((form) => form.test(content));
}
