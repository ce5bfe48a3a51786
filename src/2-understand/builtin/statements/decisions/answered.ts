import type { DecisionRule } from './sign.ts';

const STRONG =
  /^(?:(?:yes|yeah|yep|okay|ok|oh|well|right|good|fine|hm+|um+|so|and)[,.!]?\s+)*(?:agreed|deal|done deal|sounds (?:good|great|fine|right|perfect|reasonable)|(?:that |it )?works for (?:me|us)|fine (?:by|with|for) (?:me|us)|(?:that's |that is )?(?:fine|okay|good|great|perfect)(?: with me| by me| for me| for us)|good idea|great idea|let's do (?:it|that)|i agree|we agree|makes sense|that makes sense|(?:i've |i have )?no objections?|i(?:'m| am) (?:fine|good|happy|okay|ok) with (?:that|it)|i (?:can|could) live with (?:that|it)|go for it|happy with that|that's what we do|we do that|we'll do that|i like (?:it|that)|absolutely|definitely|perfect|you're right|that's a (?:good|great) idea)\b/i;
const WEAK =
  /^(?:yes|yeah|yep|yup|okay|ok|sure|fine|good|great|right|exactly|cool|alright|all right|of course|mm-?hmm|true|please do)\b[,.!]?/i;
const REFUSAL =
  /^(?:(?:yeah|well|hm+|um+|oh|okay|sorry)[,.]?\s+)*(?:no\b(?! (?:problem|objection|worries))|nope|nah|not (?:really|yet|sure|now|this|in|for)|i don't (?:think|like|want|see|know)|i(?:'m| am) not (?:sure|so sure|convinced|happy)|i'd rather|rather not|but\b|that's too|hang on|hold on|wait|i can't|we can't|that won't|that doesn't|is that|why|what if|maybe not|absolutely not|definitely not)\b/i;

/** "Sounds good", "works for me": agrees with what was put forward. */
export const agreed: DecisionRule = {
  name: 'agreed',
  description: 'Agrees with what was just put forward.',
  fires: ['Agreed.', 'Yeah, sounds good.', 'That works for me.', "Okay, I'm happy with that."],
  mustNotFire: ['Yeah, but who pays?', "I don't agree.", 'Sounds like a pump.', 'Is that agreed?'],
  find({ text, isQuestion, tokens }) {
    if (isQuestion || /\bbut\b/i.test(text) || /\b(?:don't|not) agree/i.test(text)) return null;
    if (STRONG.test(text) || /\b(?:okay,? )?agreed[.!]?$/i.test(text)) return { kind: 'agreed', weight: 0.3 };
    return WEAK.test(text) && tokens.length <= 8 ? { kind: 'agreed', weight: 0.1 } : null;
  },
};

/** "No", "I'd rather not", "but ...": does not go along. */
export const refused: DecisionRule = {
  name: 'refused',
  description: 'Does not go along with what was just put forward.',
  fires: ["No, that's too early.", "I'm not sure about that.", 'Well, but who pays for it?', "I'd rather wait."],
  mustNotFire: ['No objection.', 'Yes, please.', 'No problem, let us do that.'],
  find({ text }) {
    return REFUSAL.test(text) ? { kind: 'refused' } : null;
  },
};

const TAKES_BACK =
  /\b(?:on second thoughts?|scratch that|scrap that|forget (?:that|it|what i said)|i(?:'ve)? changed my mind|we(?:'ve)? changed our minds?|let's not\b|let's go back to|(?:we|i|let's|let me) take (?:it|that) back|take back what|never ?mind (?:that|the)|so not (?:the|that|now)|actually,? no\b|we(?:'re| are) not (?:going to|doing) (?:that|it)|undo that|that's off(?: the table)?|we drop (?:it|that)|instead of what we)\b[,.:]?\s*(.*)/i;

/** "On second thought, let's not": takes back what was decided. */
export const reversed: DecisionRule = {
  name: 'reversed',
  description: 'Takes back what was decided before.',
  fires: [
    "On second thought, let's not sell the boat.",
    'So we take it back, the noon sailing.',
    "Let's go back to the old label.",
    "I've changed my mind about the pump.",
  ],
  mustNotFire: ["Don't let's nothing.", 'He went back to the harbour.', 'The second thing is the pump.'],
  find({ clean, isQuestion }) {
    const match = TAKES_BACK.exec(clean);
    return match === null || isQuestion ? null : { kind: 'reversed', content: match[1] ?? '' };
  },
};
