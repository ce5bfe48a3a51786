import { contentAfter, type DecisionRule } from './sign.ts';

const NOT_DECIDED =
  /\b(?:if|unless|until|before|once|when|whether|haven't|hasn't|didn't|not yet|never|need to|have to|has to|must|should|could|might|would|want to|going to|can|able to|try to|help|who|trying to)\b[^.]{0,30}\b(?:decide|decided|agree|agreed|settle|settled)\b/i;

const WE_DECIDED =
  /\b(?:we|we've|i've|they've|you've|the team|the board|management)\s+(?:(?:have|had|all|just|finally|now|already|also|both|kind of|sort of|pretty much|basically)\s+){0,3}(?:decided|agreed|settled|concluded|resolved|opted|committed)\s+(?:that|to|on|upon|for|against|not to)?\s*(.+)/i;
const WE_ARE_AGREED =
  /\bwe(?:'re| are) (?:all |both )?(?:agreed|decided|settled|set)\s*[,:]?\s*(?:that|on|then)?[,:]?\s*(.+)/i;
const LABEL = /^(?:(?:so|final|the) )?(?:agreed|decided|decision|verdict|resolved)(?: then)?\s*[,:–-]\s*(.+)/i;
const THE_DECISION = /\b(?:the|our|my|final) (?:final )?decision (?:is|was|would be)(?: to| that)?[,:]?\s*(.+)/i;

/** "We leave it open" decides nothing. */
const STAYS_OPEN = /\b(?:leave|keep) (?:it|that|this) open\b|\bopen\.?$/i;
const GO_WITH =
  /^(?:then |so |i think |no, |yes, )?(?:((?:we|we'll|we will|we're going to|we are going to)\s+(?:just |now |then )?(?:go (?:with|for|ahead with)|stick|stay|take|adopt|drop|keep|leave|freeze|cancel|postpone|move(?! on| to the next))\s+(?:with |to |it |out )?.+|(?:we're|we are)\s+(?:just |now |then )?(?:going (?:with|for|ahead with)|sticking (?:with|to)|staying with|keeping|dropping|cancelling|postponing|moving(?! on| to the next))\s+.+))/i;

/** "We decided to ...": the sentence itself says that it is decided. */
export const declared: DecisionRule = {
  name: 'declared',
  description: 'The sentence says itself that something is decided or agreed.',
  fires: [
    'We decided to keep the old pump until spring.',
    "We've agreed that the crew meets on Mondays.",
    'Agreed: the ferry sails at seven.',
    "So we're agreed, no new imports until the patch is through.",
    'The decision is to buy the smaller boat.',
  ],
  mustNotFire: [
    "We haven't decided on the colour.",
    'If we decided to sell, they would tell us.',
    'We have to decide on the pump today.',
    'Have we decided on a date?',
    'Agreed, thanks.',
  ],
  find({ clean, isQuestion, tokens }) {
    if (isQuestion || NOT_DECIDED.test(clean) || tokens.length < 4) return null;
    const content = contentAfter(clean, [LABEL, WE_ARE_AGREED, THE_DECISION, WE_DECIDED]);
    if (content === null || content.split(' ').length < 3) return null;
    const infinitive = /\b(?:decided|agreed|opted|resolved|decision (?:is|was)) (?:not )?to\b/i.exec(clean);
    const isNegative = infinitive !== null && /not to$/i.test(infinitive[0]);
    return { kind: 'declared', content: isNegative ? `not to ${content}` : content, weight: 0.85 };
  },
};

/** "So we go with the red one": said as fixed, in the present, by "we". */
export const goingWith: DecisionRule = {
  name: 'going-with',
  description: 'A choice stated as made: "we go with", "we stick with", "we\'ll keep".',
  fires: [
    'So we go with the hybrid clock.',
    "We'll stick with the blue label.",
    "Okay, we're going for the double hull.",
  ],
  mustNotFire: [
    'Can we go with the blue label?',
    'If we go with the blue label, it costs more.',
    'They go with the tide.',
    'We could go with either.',
  ],
  find({ clean, isQuestion, tokens, text }) {
    if (
      isQuestion ||
      tokens.length < 5 ||
      STAYS_OPEN.test(clean) ||
      /\b(?:if|could|would|might|maybe|usually|always|often|every (?:time|week|day))\b/i.test(clean)
    )
      return null;
    const content = contentAfter(clean, [GO_WITH]);
    if (content === null) return null;
    const concludes = /^(?:okay|ok|right|good|great|fine|alright|all right|yes|yeah)?[,.]?\s*(?:so|then)\b/i.test(text);
    return { kind: 'declared', content, weight: concludes ? 0.65 : 0.45 };
  },
};

const FIXED = /^(.+? (?:is|are|stays?|moves?|goes?|starts?|takes?|gets?|keeps?|will be|runs?) .+)$/i;

/** "Okay, then go-live is the thirtieth": a conclusion drawn aloud. */
export const concluded: DecisionRule = {
  name: 'concluded',
  description: 'A conclusion drawn aloud with "then" or "from now on".',
  fires: [
    'Okay, then go-live of depot two is the thirtieth.',
    'So from now on the night crew writes the log.',
    'Okay, so then the review stays on Monday.',
  ],
  mustNotFire: ['Okay, then what is the price?', 'And then he is back on Monday.', 'So is it the thirtieth then?'],
  find({ clean, text, isQuestion, tokens }) {
    if (isQuestion || tokens.length < 5) return null;
    const fromNow = /\bfrom now on,?\s+(.+)/i.exec(clean);
    const stays = /^then (?:it|that|this|the \p{L}+|we) (?:stays?|remains?|keep) .+/iu.test(clean);
    if (stays) return { kind: 'declared', content: clean.replace(/^then /i, ''), weight: 0.5 };
    if (fromNow !== null) return { kind: 'declared', content: clean, weight: 0.6 };
    const concludes =
      /^(?:okay|ok|right|good|great|fine|alright|all right|perfect)[,.]?\s+(?:so\s+)?then,?\s+(?!i\b|i'|you\b|let)(.+)/i.exec(
        text,
      );
    if (concludes === null || /\b(?:if|could|would|might|maybe)\b/i.test(clean)) return null;
    return FIXED.test(concludes[1] ?? '')
      ? { kind: 'declared', content: clean.replace(/^then,? /i, ''), weight: 0.5 }
      : null;
  },
};
