import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { verbPhraseAt, verbWeight } from '../verb-phrase.ts';
import { addressedName } from '../vocative.ts';

const WAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:.{0,30},\s*)?you(?:'ll| will) (?=be \p{L}+ing\b)/iu, 0.4],
  [/^(?:.{0,30},\s*)?you(?:'ll| will)\s+/i, -0.4],
  [/^(?:.{0,30},\s*)?you(?:'re| are) (?:going|gonna) to\s+/i, 0.3],
  [/^(?:.{0,30},\s*)?you(?:'ll| will)? (?:still |also |just |really )?(?:need|have) to\s+/i, -0.1],
  [/^(?:.{0,30},\s*)?you should\s+/i, -0.7],
  [/^(?:.{0,30},\s*)?you(?:'d| had)? better\s+/i, 0],
  [/^(?:.{0,30},\s*)?(?:maybe |so )?you can\s+/i, -0.9],
  [
    /^(?:.{0,30},\s*)?you (?=(?:do|take|send|write|prepare|talk|check|ask|call|book|forward|get|give|draft|make|handle|look|bring|ring|tell|set)\b)/i,
    -0.4,
  ],
];

/** "You'll be working on the budget", "so you need to send me the number", "Petra, you take the minutes". */
export const told: Rule = {
  name: 'told',
  description: 'The speaker tells the one they talk to what they are to do. Binding with a name or a date only.',
  fires: [
    { said: "Petra, you'll be working on the budget.", action: 'work on the budget', names: ['Petra'] },
    { said: 'So you need to send me the order number by Friday.', action: 'send me the order number by Friday' },
    { said: 'You take the minutes, then.', action: 'take the minutes' },
  ],
  mustNotFire: ['You sent me the number already.', 'Did you take the minutes?', 'What you need is a holiday.'],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  if (/\b(?:if|when|whenever|unless)\b[^,]*$/i.test(clause.before)) return null;
  for (const [way, weight] of WAYS) {
    const match = way.exec(clause.text);
    if (match === null || /\b(?:what|why|how|if|when|where|which|that|because|once|until)\b/i.test(match[0])) continue;
    const phrase = verbPhraseAt(clause.text.slice(match[0].length));
    if (phrase === null || /^(?:have|get|see|find|need|come|look like)$/.test(phrase.verb)) continue;
    const name = addressedName(clause, scene.people);
    return {
      kind: 'assignment',
      owner: { kind: 'addressed', name },
      action: phrase.action,
      verb: phrase.verb,
      weight: weight + verbWeight(phrase) + (name === null ? -0.4 : 1.2) - (clause.isQuestion ? 0.8 : 0),
      isAnaphoric: phrase.isAnaphoric,
    };
  }
  return null;
}
