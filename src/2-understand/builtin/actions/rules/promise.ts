import type { Clause } from '../clauses.ts';
import type { Cue, Rule } from '../rule.ts';
import { verbPhraseAt, verbWeight } from '../verb-phrase.ts';

/** How binding each way of saying "I will" is, log odds; the first that fits counts. */
const WAYS: readonly (readonly [RegExp, number])[] = [
  [/\bI promise (?:you )?(?:to|I'll)\s+/, 2.2],
  [/\bI(?:'ll| will| shall)\s+/, 1.9],
  [/(?:^|\b(?:me|so|then|yes|yeah|sure|okay) )(?:happy|glad) to\s+/i, 0.9],
  [/\bI(?:'m| am|'d be| would be) (?:more than |very )?(?:happy|glad) to\s+/, 0.9],
  [/\bI(?:'m| am) (?:going|planning|about) to\s+/, 1.3],
  [/\bI(?:'ve| have) promised (?:\S+ )?(?:I'd|to|I would)\s+/, 1.5],
  [/\b(?:and )?I said I(?:'d| would)\s+/, 1.2],
  [/^(?:maybe |yes |yeah )?let me\s+/i, 0.7],
  [/\bI (?:plan|intend) to\s+/, 1],
  [/\bI can\s+/, -0.1],
  [/\bI could\s+/, -1.4],
  [/^will\s+(?=do\b|check|send|forward|share|get|let|look|follow)/i, 1.5],
];

/** What may stand before "I will" in a clause; anything else makes it someone's words or a side remark. */
const LEAD_IN =
  /^(?:(?:and|so|but|then|also|yeah|okay|well|now|maybe|perhaps|honestly|actually|obviously|anyway|otherwise|afterwards|meanwhile|in the meantime|first|second|next|finally|plus|i think|i guess|i suppose|i believe|i mean|i was thinking|what (?:i'll|i will|i can) do is|the other thing is|for that|for this|on that|with that|from me|from my side|on my side|on my end|for my part|as (?:i|we) said|like i said|if (?:you|it|that)(?:'s|'d| is| would| will)? (?:like|want|okay|ok|fine|helps?|possible|need)(?: me to| that| it)?|after (?:this|that|the call|the meeting|lunch)|once \S+.*|when \S+.*|as soon as \S+.*|(?:and )?(?:today|tonight|tomorrow|later|(?:on |by |next |this |until )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|weekend|afternoon|evening|morning))(?: \w+){0,3}|to \S+ \S+.*|by \S+.*|in the .*|on the .*|at the .*|with the .*|before \S+.*|after \S+.*)[,:]?\s*)*$/i;

/** "I'll send it over", "let me get that to you by Friday", "I can take that". */
export const promise: Rule = {
  name: 'promise',
  description: 'The speaker says that they will do something.',
  fires: [
    { said: "I'll send the pricing deck to Greta by Friday.", action: 'send the pricing deck to Greta by Friday' },
    { said: "So yeah, um, I'll, I'll check with legal.", action: 'check with legal' },
    { said: "I think I'm going to draft the agenda tonight.", action: 'draft the agenda tonight' },
    { said: 'Let me get that to you by Friday.', action: 'get that to you by Friday' },
    { said: 'Yes, I can take that.', action: 'take that' },
    { said: "On Monday I'll call the supplier.", action: 'call the supplier' },
  ],
  mustNotFire: [
    'She thinks I will call the supplier.',
    'The question is what I can send them.',
    'I sent the deck yesterday.',
    "That's what I'll send, then.",
  ],
  find,
};

function find(clause: Clause): Cue | null {
  for (const [way, weight] of WAYS) {
    const match = way.exec(clause.text);
    if (match === null) continue;
    if (!LEAD_IN.test(clause.text.slice(0, match.index).trimEnd())) continue;
    const phrase = verbPhraseAt(clause.text.slice(match.index + match[0].length));
    if (phrase === null) continue;
    return {
      kind: 'promise',
      owner: { kind: 'speaker' },
      action: phrase.action,
      verb: phrase.verb,
      weight: weight + verbWeight(phrase) - (clause.isQuestion ? 2 : 0),
      isAnaphoric: phrase.isAnaphoric,
    };
  }
  return null;
}
