import type { Clause } from '../clauses.ts';
import type { Cue, Rule } from '../rule.ts';
import { verbPhraseAt, verbWeight } from '../verb-phrase.ts';

const WAYS: readonly (readonly [RegExp, number])[] = [
  [/\bI(?:'ll| will)? (?:still |also |just |really )?(?:need|have) to\s+/, 0.3],
  [/\bI(?:'ve| have) (?:still |also )?got to\s+/, 0.4],
  [/\bI must\s+/, 0.4],
  [/\bI (?:should|ought to|better)\s+/, -0.4],
  [/\bI(?:'d| had) better\s+/, 0.2],
  [/\bI(?:'m| am) supposed to\s+/, 0],
  [/\bI want to\s+/, -0.6],
];
const LEAD_IN =
  /^(?:(?:and|so|but|then|also|yeah|okay|well|now|maybe|actually|first|plus|I think|I guess|today|tonight|tomorrow|next week|this week|the other thing is|the next step is that)[,:]?\s*)*$/i;

/** "I need to get the numbers from finance", "I have to call the landlord". */
export const need: Rule = {
  name: 'need',
  description: 'The speaker says that they have to do something.',
  fires: [
    {
      said: 'I need to get the numbers from finance before Tuesday.',
      action: 'get the numbers from finance before Tuesday',
    },
    { said: "I've got to call the landlord about the keys.", action: 'call the landlord about the keys' },
    { said: 'I should update the risk register as well.', action: 'update the risk register as well' },
  ],
  mustNotFire: [
    'You know I have two lists to update.',
    'He told me I need to update the register.',
    'I needed to call the landlord last week.',
    'Do I need to sign that?',
  ],
  find,
};

function find(clause: Clause): Cue | null {
  if (clause.isQuestion) return null;
  for (const [way, weight] of WAYS) {
    const match = way.exec(clause.text);
    if (match === null || !LEAD_IN.test(clause.text.slice(0, match.index).trimEnd())) continue;
    const phrase = verbPhraseAt(clause.text.slice(match.index + match[0].length));
    if (phrase === null) continue;
    return {
      kind: 'promise',
      owner: { kind: 'speaker' },
      action: phrase.action,
      verb: phrase.verb,
      weight: weight + verbWeight(phrase),
      isAnaphoric: phrase.isAnaphoric,
    };
  }
  return null;
}
