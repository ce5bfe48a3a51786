import { cleanPhrase } from './clean-speech.ts';
import { withoutEnd } from './without-end.ts';

const MOST_WORDS = 25;
/** Whether the last word only dangles ("the scope for", but "what it is for") is looked up last, once: a look behind is as long as the text. */
const TRAILING =
  /[,\s]+(?:then|as well|too|anyway|anyways|okay|ok|right|yeah|(?<!\b(?:say|says|said|saying)\s)yes|eh|innit|huh|(?<=,\s)(?:no|mind|see|sir|ma'am|mate|love|boss|guys|lads|folks)|no (?:bother|worries|problem|rush|hurry|pressure)|come to think of it|if I may|instead|for now|though|again|at some point|please|if that's (?:okay|ok|alright|all right|fine)|if you (?:like|want|don't mind|could|can|prefer|wouldn't mind)|if (?:possible|need be|necessary)|if (?:that|it) helps|promise|no idea when|before anyone changes their mind|or something|or whatever|and stuff|I think|I guess|I suppose|I mean|(?<!\blet\s)you know|obviously|of course|for sure|maybe|perhaps|really|actually|myself|meself|yourself|just in case|so|and|but|or|because|which|(?<!\b(?:for|of|to|with|about|from|on|in|at|like|after|before|into|at|than)\s)that|by|on|(?<!\b(?:night|evening|afternoon|morning|week|weekend|month|year|\w*day)\s)before|until|to|with|the|a|at|(?:for|of|from)(?=$)(?<!\b(?:what|who|whom|where|which|how|to|that)\b.*))$/i;
const REASON =
  /,?\s+(?:because|cause|'cause|since (?:I|we|you|he|she|they|it)|so (?:that )?(?:I|we|you|he|she|they|it|nobody|everybody|there|the)\b|but|otherwise|or else|(?<!\b(?:know|see|say|said|decide|tell|ask|check|out|choose|pick|remember|of|in|on|for|to|by|at|from|with)\s)which|even though|although|then (?:I|we|you|it)|as (?:I|we|you) (?:said|discussed|agreed)|like (?:I|we|you) (?:said|did|do)|and (?:then )?(?:I|you|we|he|she|they|it|that|this|see|maybe)\b|and for (?:that|this) (?:I|you|we|he|she|they)\b).*$/i;

/** "won't you, Brandon", "isn't it": asks for a nod, and says nothing of the work. */
const NOD =
  /,?\s+(?:won't|don't|hasn't|haven't|isn't|can't|couldn't|aren't|wouldn't|didn't|doesn't|shouldn't|shall|shan't) (?:you|he|she|it|they|we|I)(?:,? \p{Lu}[\p{L}'’-]+)?$/u;
/** "Test it... no, not the weekend", "on the way home no not today": words taken back are none of the task. */
const TAKEN_BACK = /(?:\s*(?:\.{3}|…)|,?\s+no,?\s+(?:not|wait|sorry)\b).*$/iu;

/** "by tomorrow, the old one has the wrong blue": a sentence of its own. */
const SPLICED =
  /,\s+(?:the|this|that|those|these|my|our|his|her|your) (?:\p{L}+ ){1,3}(?:is|are|has|have|was|were)\b.*$/iu;
/** Talk without signs runs on into the next sentence: "send it to her it's a long list". */
const RUN_ON =
  /(?<!\b(?:if|whether|that|what|how|why|when|where|who|once|until|till|as|before|after|than|think|thinks|say|says|because|so|know|like|and|or)),?\s+(?:it's|that's|there's|I'm|I've|you've|we've|they've|he's|she's|they're|we're|I'd)\s.*$/i;

/**
 * Turns a verb phrase in a speaker's words ("send the deck over to Greta then, because she asked") into an imperative
 * ("Send the deck over to Greta"): capital first, no end sign, no reason after it, about 25 words at most. Adds no words. O(text).
 */
export function toImperative(action: string): string {
  const plain = withoutEnd(cleanPhrase(action), /[.!?…]/);
  const bare = withoutTrailing(withoutReason(withoutTalk(plain)));
  const short = withoutTrailing(shortened(bare));
  return short.charAt(0).toUpperCase() + short.slice(1);
}

function withoutTalk(text: string): string {
  const cut = text.replace(NOD, '').replace(TAKEN_BACK, '');
  return cut.split(' ').length >= 2 ? cut : text;
}

function withoutReason(text: string): string {
  const reasoned = text.replace(REASON, '').replace(SPLICED, '');
  const cut = /^(?:tell|say|remind|inform|let|ask|check|see)\b/i.test(text) ? reasoned : reasoned.replace(RUN_ON, '');
  return cut.split(' ').length >= 2 ? cut : text;
}

function withoutTrailing(text: string): string {
  let rest = text;
  for (let round = 0; round < 6; round++) {
    const shorter = withoutEnd(rest.replace(TRAILING, ''), /[\s,;:–—-]/);
    if (shorter === rest || shorter === '') break;
    rest = shorter;
  }
  return rest;
}

/** Cuts a text that is too long at the last comma or joining word that leaves a whole; else at the word limit. */
function shortened(text: string): string {
  const words = text.split(' ');
  if (words.length <= MOST_WORDS) return text;
  for (let at = MOST_WORDS; at >= 6; at--) {
    if (
      /[,;:]$/.test(words[at - 1] ?? '') ||
      /^(?:and|so|if|when|where|while|who|in case|unless|until)$/i.test(words[at] ?? '')
    ) {
      return words.slice(0, at).join(' ');
    }
  }
  return words.slice(0, MOST_WORDS).join(' ');
}
