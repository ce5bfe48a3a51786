import { contentAfter, type DecisionRule } from './sign.ts';

const SETTLED =
  /\b(?:that's|that is|(?<=(?:then|so|okay|good|right|great)[,.]? )(?:it's|it is|this is))\s+(?:all |now |then )?(?:settled|decided|fixed|final|agreed|a deal|official|sorted|what we(?:'ll| will)? do|how we(?:'ll| will)? do it|(?:the|our) (?:plan|line|rule|policy|deal|order|agreement))\b(?:\s+then)?[,.:]?\s*(.*)/i;
const GO_WITH_THAT =
  /\blet's call (?:it|that) (?:agreed|decided|settled)[.!]?$|\b(?:let's|we'll|we will|we|i'd|we can|we should|we're going to|i'd say we)\s+(?:just |then |definitely )?(?:do|go with|go for|take|leave it at|stick with|keep)\s+(?:it (?:that way|like that|so)|that|this one|that one|it)(?:\s+then)?[.!]?$/i;

const IT_IS = /^(?:okay |then |so |right )*([\p{L}\d][\p{L}\d '-]{2,30}),? it is(?: then)?[.!]?$/iu;

/** "Basecamp, then.": chosen of what was named just before. */
const THEN =
  /^(?:(?:okay|right|so|good|fine|great|yeah|yes|well),? )*(?!(?:see|bye|until|till|by|since|back|even|well|go|come|what|how|why|who|where|when|right|okay|good|yes|no|all|thanks|thank|cheers|carry|now|just)\b)([\p{L}\d][\p{L}\d '-]{1,30}), then[.!]?$/iu;

/** "That's settled then": what was just talked about is decided. */
export const settled: DecisionRule = {
  name: 'settled',
  description: 'Says that what was just talked about is decided.',
  fires: [
    "Okay, that's settled then.",
    "So that's decided, the boat sails at noon.",
    "Let's go with that.",
    "Yes, let's do it.",
    "Good, let's call that agreed.",
    "Good, then it's fixed, the night of the twelfth.",
    'Larch it is.',
    'Okay, the north dock, then.',
  ],
  mustNotFire: [
    "That's not settled.",
    "It's not decided yet.",
    'Is that decided?',
    "If that's settled, we can leave.",
    "Let's do it after lunch when the others are back.",
    "That's sorted by colour.",
    'What is it?',
    'See you on Monday, then.',
    'What is it, then?',
  ],
  find({ clean, text, isQuestion }) {
    if (isQuestion || /\b(?:not|isn't|never|if|once|whether)\b/i.test(clean) || /\bsorted by\b/i.test(clean))
      return null;
    const tail = contentAfter(clean, [SETTLED]) ?? contentAfter(text, [SETTLED]);
    if (tail !== null) return { kind: 'settled', content: tail.split(' ').length < 3 ? '' : tail, weight: 0.75 };
    if (
      IT_IS.test(clean) &&
      !/^(?:of course|i|you|we|they|he|she|what|how|that|this|there|here|who|where|when|as|so|yes|no|because|the way)\b/i.test(
        clean,
      )
    ) {
      return { kind: 'settled', content: '', weight: 0.6 };
    }
    if (THEN.test(text)) return { kind: 'settled', content: '', weight: 0.5 };
    return GO_WITH_THAT.test(clean) || GO_WITH_THAT.test(text) ? { kind: 'settled', content: '', weight: 0.65 } : null;
  },
};
