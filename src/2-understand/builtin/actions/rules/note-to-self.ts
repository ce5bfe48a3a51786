import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { verbPhraseAt, verbWeight } from '../verb-phrase.ts';

const WAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:and |so |okay |also )*(?:please )?remind me (?:again )?to\s+/i, 1.3],
  [/^(?:and |so |okay |also )*(?:I )?(?:must |should )?(?:don't|not|mustn't|can't) forget to\s+/i, 1.2],
  [/^(?:and |so |okay |also )*(?:I )?(?:need|have|got) to\s+/i, 0.6],
  [
    /^(?:and |so |okay )*(?:to[- ]?dos?|task|action(?: item)?|next steps?|reminder|note to self|remember)(?: is)?(?:[:,]| to)\s+(?:to )?/i,
    1.4,
  ],
  [/^(?:and |so |then |also |okay |first |next )*/i, -0.2],
];

/** What people tell themselves in a memo: "remind me to", "need to", "to do:", "so send her the sheet, tonight". */
export const noteToSelf: Rule = {
  name: 'note-to-self',
  description: 'In a memo the one speaker notes what to do, also as a bare imperative.',
  setting: 'memo',
  fires: [
    { said: 'Remind me to call the dentist on Monday.', action: 'call the dentist on Monday' },
    { said: 'Need to order more filters.', action: 'order more filters' },
    { said: 'To do: book the ferry for Easter.', action: 'book the ferry for Easter' },
    { said: "Don't forget to pay the deposit.", action: 'pay the deposit' },
    {
      said: 'So send Petra the sheet with the numbers, tonight.',
      action: 'send Petra the sheet with the numbers, tonight',
    },
  ],
  mustNotFire: ['The dentist was late again.', 'Sheet number four is missing.', 'That was a good day.'],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  if (!scene.isMemo || clause.isQuestion) return null;
  for (const [way, weight] of WAYS) {
    const match = way.exec(clause.text);
    if (match === null) continue;
    const phrase = verbPhraseAt(clause.text.slice(match[0].length));
    if (phrase === null || (weight < 0 && (phrase.verbKind !== 'task' || phrase.rest === ''))) continue;
    return {
      kind: 'note',
      owner: { kind: 'speaker' },
      action: phrase.action.charAt(0).toLowerCase() + phrase.action.slice(1),
      verb: phrase.verb,
      weight: weight + verbWeight(phrase),
      isAnaphoric: phrase.isAnaphoric,
    };
  }
  return null;
}
